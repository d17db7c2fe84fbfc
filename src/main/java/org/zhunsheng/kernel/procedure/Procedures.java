package org.zhunsheng.kernel.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zhunsheng.kernel.database.SelfCheck;
import org.zhunsheng.kernel.database.Soundness;
import org.zhunsheng.kernel.search.Initials;

/**
 * All procedures of the house, in all their versions: those read from
 * {@code procedures/<module>/<procedure>/<effective-date>/procedure.yaml}, and those that were released while the house was
 * open. One that cannot be used keeps the house from opening: a county must not work under half its law. They are read
 * when they are first asked for, at the latest before the first page.
 */
@Component
public class Procedures implements SelfCheck {

    private static final Logger log = LoggerFactory.getLogger(Procedures.class);
    private static final String FILES = "classpath*:procedures/*/*/*/procedure.yaml";

    /** How long this instance may not know what another has released; what is amended takes effect on a later day. */
    private static final long FRESH = Duration.ofSeconds(30).toNanos();

    private final Map<String, Effect> effects;
    private final SingletonSupplier<List<DefinitionSource>> files = SingletonSupplier.of(Procedures::sources);
    private final @Nullable ReleaseStore store;
    private final PapersAtHand papers;
    private final boolean sound;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;

    /** The procedures of the files alone. */
    Procedures(Map<String, Effect> effects) {
        this(effects, null, new PapersAtHand(), false);
    }

    @Autowired
    Procedures(Map<String, Effect> effects, ReleaseStore store, PapersAtHand papers, Soundness program) {
        this(effects, store, papers, program.known());
    }

    /** @param sound whether the files need not be looked through again */
    Procedures(Map<String, Effect> effects, @Nullable ReleaseStore store, PapersAtHand papers, boolean sound) {
        this.effects = effects;
        this.store = store;
        this.papers = papers;
        this.sound = sound;
    }

    /** Reads them all. */
    @Override
    public void check() {
        library();
    }

    /** @param decisions how many decisions on releases had been made by then: they are never unmade */
    private record Snapshot(Library library, long decisions, long checked) {}

    private Snapshot load(@Nullable Library before) {
        if (store == null) return new Snapshot(first(files.obtain()), 0, System.nanoTime());
        long decisions = store.decisions();
        var all = new ArrayList<>(files.obtain());
        var released = store.inForce();
        all.addAll(released);
        var library = before == null ? first(all) : new Library(before, all, effects);
        papers.hold(released);
        return new Snapshot(library, decisions, System.nanoTime());
    }

    private Library first(List<DefinitionSource> all) {
        return sound ? Library.ofSound(all, effects) : new Library(all, effects);
    }

    /** What is known now, read if it never was. */
    private Snapshot snapshot() {
        var known = snapshot;
        if (known != null) return known;
        looking.lock();
        try {
            known = snapshot;
            if (known != null) return known;
            var read = load(null);
            snapshot = read;
            return read;
        } finally {
            looking.unlock();
        }
    }

    private Library library() {
        var known = snapshot();
        if (System.nanoTime() - known.checked() < FRESH) return known.library();
        return look(known).library();
    }

    /** Asks whether something was released elsewhere; whoever comes meanwhile goes on with what is known. */
    private Snapshot look(Snapshot known) {
        if (store == null || !looking.tryLock()) return snapshot();
        try {
            var now = looked(known, store);
            snapshot = now;
            return now;
        } finally {
            looking.unlock();
        }
    }

    private Snapshot looked(Snapshot known, ReleaseStore store) {
        try {
            if (store.decisions() != known.decisions()) return load(known.library());
        } catch (DefinitionException e) {
            log.error("what was released elsewhere cannot be used here; is this instance of an older version?", e);
        }
        return new Snapshot(known.library(), known.decisions(), System.nanoTime());
    }

    /** Takes in what has just been decided here. */
    void refresh() {
        looking.lock();
        try {
            snapshot = load(snapshot().library());
        } finally {
            looking.unlock();
        }
    }

    /** The version in force on a day: the latest that had taken effect by then. */
    public Optional<Definition> inForce(String procedure, LocalDate on) {
        return inForce(library(), procedure, on)
                .or(() -> inForce(look(snapshot()).library(), procedure, on));
    }

    private static Optional<Definition> inForce(Library library, String procedure, LocalDate on) {
        return library.versions(procedure).map(dated -> dated.floorEntry(on)).map(Map.Entry::getValue);
    }

    /** One version by the day on which it took effect. */
    public Optional<Definition> version(String procedure, LocalDate effective) {
        return version(library(), procedure, effective)
                .or(() -> version(look(snapshot()).library(), procedure, effective));
    }

    private static Optional<Definition> version(Library library, String procedure, LocalDate effective) {
        return library.versions(procedure).map(dated -> dated.get(effective));
    }

    public List<Definition> allInForce(LocalDate on) {
        var library = library();
        return library.procedures().stream()
                .flatMap(id -> inForce(library, id, on).stream())
                .toList();
    }

    /** The latest version of each procedure, also of one that has yet to take effect. */
    public List<Definition> latest() {
        var library = library();
        return library.procedures().stream()
                .flatMap(id -> library.versions(id).stream())
                .map(dated -> dated.lastEntry().getValue())
                .toList();
    }

    /** Procedures in force whose name or id is found by what was typed, under the names of their fields (领域). */
    public Map<String, List<Definition>> byField(LocalDate on, String typed) {
        return Shelves.of(allInForce(on).stream()
                .filter(one -> Initials.find(typed, one.name(), one.id()))
                .toList());
    }

    /** The given procedures under the names of their fields, in the order of the house. */
    public Map<String, List<Definition>> shelved(Collection<Definition> definitions) {
        return Shelves.of(definitions);
    }

    /** A version as it is written. */
    public Optional<DefinitionSource> source(String procedure, LocalDate effective) {
        return library().lineage().source(procedure, effective);
    }

    /** What is wrong with a text that might become a version, beside all that there are; empty if nothing. */
    public List<DefinitionProblem> problems(DefinitionSource draft) {
        try {
            read(draft, library().lineage().with(draft), effects);
            return List.of();
        } catch (DefinitionException e) {
            return e.problems();
        }
    }

    /**
     * What a text would be as a version, without becoming one.
     *
     * @throws DefinitionException if something is wrong with it, or it is only the common part of others
     */
    public Definition understood(DefinitionSource draft) {
        return read(draft, library().lineage().with(draft), effects)
                .orElseThrow(() -> new DefinitionException(List.of(new DefinitionProblem(
                        draft.folder() + "/procedure.yaml", 0, "只供他人继承的公共部分不能立案", "请去掉 abstract，或者改用继承它的程序"))));
    }

    /** The same of the whole house: also what would become of those that build on it. */
    List<DefinitionProblem> problemsOfAll(DefinitionSource draft) {
        try {
            var library = library();
            new Library(library, library.lineage().with(draft).all(), effects);
            return List.of();
        } catch (DefinitionException e) {
            return e.problems();
        }
    }

    /** All versions of a procedure, oldest first. */
    public Collection<Definition> versions(String procedure) {
        return library()
                .versions(procedure)
                .or(() -> look(snapshot()).library().versions(procedure))
                .map(NavigableMap::values)
                .orElse(List.of());
    }

    private static DefinitionSource source(Resource file) {
        try {
            var path = file.getURL().getPath().split("/", -1);
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

    /** One version of which nothing is wrong. */
    static Optional<Definition> sound(DefinitionSource source, Lineage lineage) {
        var text = lineage.text(source);
        return text.isAbstract() ? Optional.empty() : Optional.of(DefinitionReader.sound(text));
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
