package org.zhunsheng.onething;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The things that can be done once, a file each: whoever adds a file adds a thing. */
@Component
class Themes {

    private static final String FILES = "classpath*:onething/*.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final List<Theme> themes;

    Themes() {
        try {
            var read = new ArrayList<Theme>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) read.add(theme(file));
            read.sort(Comparator.comparing(Theme::id));
            themes = List.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Theme> all() {
        return themes;
    }

    /** What a file says. */
    private record Written(
            String name,
            LinkedHashMap<String, List<String>> matters,
            @Nullable LinkedHashMap<String, List<String>> questions) {}

    static Theme theme(Resource file) throws IOException {
        var name = Objects.requireNonNull(file.getFilename());
        try (var in = file.getInputStream()) {
            var written = YAML.readValue(in, Written.class);
            if (written.name() == null
                    || written.matters() == null
                    || written.matters().isEmpty())
                throw new IllegalStateException("onething/" + name + "：请写明 name 和 matters");
            var matters = new LinkedHashMap<String, List<String>>();
            written.matters().forEach((matter, asks) -> matters.put(matter, asks == null ? List.of() : asks));
            var questions = Objects.requireNonNullElse(written.questions(), new LinkedHashMap<String, List<String>>());
            for (var matter : questions.keySet())
                if (!matters.containsKey(matter))
                    throw new IllegalStateException("onething/" + name + "：questions 里的“" + matter + "”不在 matters 之列");
            return new Theme(name.replace(".yaml", ""), written.name(), matters, questions);
        } catch (JacksonException e) {
            throw new IllegalStateException("onething/" + name + "：不是合格的 YAML 或者有不认识的栏目，请对照其他文件修改", e);
        }
    }
}
