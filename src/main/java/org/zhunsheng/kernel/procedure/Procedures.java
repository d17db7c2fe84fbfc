package org.zhunsheng.kernel.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.search.Initials;

/**
 * All procedures of the house, in all their versions, read from
 * {@code procedures/<module>/<procedure>/<effective-date>/procedure.yaml}. One file that cannot be used keeps the house
 * from opening: a county must not work under half its law.
 */
@Component
public class Procedures {

    private static final String FILES = "classpath*:procedures/*/*/*/procedure.yaml";

    private final Map<String, NavigableMap<LocalDate, Definition>> versions = new TreeMap<>();

    private final Map<String, Effect> effects;
    private final Lineage lineage;

    Procedures(Map<String, Effect> effects) {
        var problems = new ConcurrentSkipListSet<>(Comparator.comparing(DefinitionProblem::toString));
        var sources = sources();
        this.effects = effects;
        this.lineage = new Lineage(sources);
        // To compile so many rules takes a good part of the start, so that all processors take part.
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            sources.stream()
                    .map(source -> CompletableFuture.supplyAsync(() -> tried(source, problems), threads))
                    .toList()
                    .forEach(reading -> reading.join().ifPresent(this::add));
        }
        if (!problems.isEmpty()) throw new DefinitionException(List.copyOf(problems));
    }

    /** The version in force on a day: the latest that had taken effect by then. */
    public Optional<Definition> inForce(String procedure, LocalDate on) {
        return Optional.ofNullable(versions.get(procedure))
                .map(dated -> dated.floorEntry(on))
                .map(Map.Entry::getValue);
    }

    /** One version by the day on which it took effect. */
    public Optional<Definition> version(String procedure, LocalDate effective) {
        return Optional.ofNullable(versions.get(procedure)).map(dated -> dated.get(effective));
    }

    public List<Definition> allInForce(LocalDate on) {
        return versions.keySet().stream()
                .flatMap(id -> inForce(id, on).stream())
                .toList();
    }

    /** Procedures in force whose name or id is found by what was typed, under the names of their fields (领域). */
    public Map<String, List<Definition>> byField(LocalDate on, String typed) {
        return Shelves.of(allInForce(on).stream()
                .filter(one -> Initials.find(typed, one.name(), one.id()))
                .toList());
    }

    /** A version as it is written. */
    public Optional<DefinitionSource> source(String procedure, LocalDate effective) {
        return lineage.source(procedure, effective);
    }

    /** What is wrong with a text that might become a version, beside all that there are; empty if nothing. */
    public List<DefinitionProblem> problems(DefinitionSource draft) {
        try {
            read(draft, lineage.with(draft), effects);
            return List.of();
        } catch (DefinitionException e) {
            return e.problems();
        }
    }

    /** All versions of a procedure, oldest first. */
    public Collection<Definition> versions(String procedure) {
        var dated = versions.get(procedure);
        return dated == null ? List.of() : dated.values();
    }

    private Optional<Definition> tried(DefinitionSource source, Set<DefinitionProblem> problems) {
        try {
            return read(source, lineage, effects);
        } catch (DefinitionException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private void add(Definition definition) {
        versions.computeIfAbsent(definition.id(), id -> new TreeMap<>()).put(definition.effective(), definition);
    }

    private static DefinitionSource source(Resource file) {
        try {
            var path = file.getURL().getPath().split("/");
            int last = path.length - 1;
            var forms = file.createRelative("form.json");
            return new DefinitionSource(
                    path[last - 3],
                    path[last - 2],
                    "procedures/%s/%s/%s".formatted(path[last - 3], path[last - 2], path[last - 1]),
                    file.getContentAsString(StandardCharsets.UTF_8),
                    forms.exists() ? forms.getContentAsString(StandardCharsets.UTF_8) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one version; empty where it is abstract, so that no case can be opened under it.
     *
     * @throws DefinitionException with every problem found, its file, line and mend
     */
    static Optional<Definition> read(DefinitionSource source, Lineage lineage, Map<String, Effect> effects) {
        var text = lineage.text(source);
        var reader = new DefinitionReader(text);
        if (text.isAbstract()) {
            reader.checkParts();
            if (reader.problems().isEmpty()) return Optional.empty();
        }
        var definition = reader.problems().isEmpty() ? reader.read() : null;
        var problems = new ArrayList<>(reader.problems());
        if (definition != null) problems.addAll(effectProblems(definition, text, effects));
        if (definition == null || !problems.isEmpty()) throw new DefinitionException(problems);
        if (!source.folder().endsWith("/" + definition.effective()))
            throw text.refused("/effective", "施行日期 " + definition.effective() + " 与文件夹名不一致", "请把文件夹名改为施行日期");
        return Optional.of(definition);
    }

    private static List<DefinitionProblem> effectProblems(
            Definition definition, ProcedureText text, Map<String, Effect> effects) {
        var problems = new ArrayList<DefinitionProblem>();
        for (var act : definition.acts().values())
            act.effects().forEach((name, argument) -> {
                var at = "/acts/" + act.id() + "/" + name;
                var effect = effects.get(name);
                var problem = effect == null ? "不认识“" + name + "”" : effect.problem(argument, definition, act);
                if (problem != null)
                    problems.add(text.problem(at, problem, "可用的后果：" + String.join("、", effects.keySet())));
            });
        return problems;
    }

    /** All versions as they are written in the files of the house. */
    static List<DefinitionSource> sources() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(Procedures::source)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
