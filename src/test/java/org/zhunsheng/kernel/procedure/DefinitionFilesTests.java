package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every definition of the house can be used, without starting the house: what is wrong is told with file, line and mend. */
class DefinitionFilesTests {

    private final Map<String, Effect> effects = effects();

    @Test
    void everyDefinitionIsSoundAndEveryPaperThatAnActMakesHasATemplate() {
        var sources = DefinitionFiles.sources();
        var lineage = new Lineage(sources);
        var problems = new LinkedHashSet<String>();
        var read = new ArrayList<Definition>();
        for (var source : sources)
            try {
                VersionReader.read(source, lineage, effects).ifPresent(read::add);
            } catch (DefinitionException e) {
                e.problems().forEach(problem -> problems.add(problem.toString()));
            }
        for (var definition : read) problems.addAll(missingPapers(definition));
        assertThat(problems).isEmpty();
        assertThat(read).hasSizeGreaterThan(7);
    }

    /** A paper stands with its procedure, with one it lies over, or above them all; those of the tests' trial need no text. */
    private static List<String> missingPapers(Definition definition) {
        var missing = new ArrayList<String>();
        if (definition.module().equals("trial")) return missing;
        for (var act : definition.acts().values()) {
            var argument = act.effects().get("document");
            if (argument == null) continue;
            var names = argument.isArray()
                    ? argument.valueStream().map(name -> name.asString()).toList()
                    : List.of(argument.asString());
            for (var name : names)
                if (Stream.concat(definition.folders().stream(), Stream.of("procedures"))
                        .noneMatch(folder ->
                                DefinitionFilesTests.class.getResource("/" + folder + "/" + name + ".html") != null))
                    missing.add(definition.folders().getFirst() + " 行为 " + act.id() + " 的文书 " + name + " 没有模板 " + name
                            + ".html");
        }
        return missing;
    }

    /** The effects by their names. What they say of an argument asks none of the beans they work with. */
    private static Map<String, Effect> effects() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Effect.class));
        var found = new HashMap<String, Effect>();
        for (var bean : scanner.findCandidateComponents("org.zhunsheng"))
            try {
                var name =
                        AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, new SimpleBeanDefinitionRegistry());
                var constructor = Class.forName(bean.getBeanClassName()).getDeclaredConstructors()[0];
                constructor.setAccessible(true);
                var arguments = new Object[constructor.getParameterCount()];
                Arrays.fill(arguments, null);
                found.put(name, (Effect) constructor.newInstance(arguments));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(bean.getBeanClassName(), e);
            }
        return found;
    }
}
