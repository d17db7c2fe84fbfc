package org.zhunsheng.kernel.procedure;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** How long this instance may not know what another has released; what is amended takes effect on a later day. */
    private static final long FRESH = Duration.ofSeconds(30).toNanos();

    private final Map<String, Effect> effects;
    private final SingletonSupplier<List<DefinitionSource>> files = SingletonSupplier.of(DefinitionFiles::sources);
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

    /** Asks whether something was released elsewhere, for whoever is going to read what is {@link #known}. */
    void renew() {
        library();
    }

    /** One version as it is known: whoever reads records has a connection in hand, and must not ask for a second. */
    Optional<Definition> known(String procedure, LocalDate effective) {
        return version(snapshot().library(), procedure, effective);
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

    /** Whether a version is written as changes to an earlier one of the same procedure. */
    public boolean changesOnly(DefinitionSource source) {
        return ProcedureText.of(source).bases().stream()
                .anyMatch(base -> base.replaceFirst("@.*", "").equals(source.id()));
    }

    /** What a version comes to with all that it builds on. */
    public WrittenOut writtenOut(DefinitionSource source) {
        return WrittenOut.of(library().lineage().text(source));
    }

    /** What is wrong with a text that might become a version, beside all that there are; empty if nothing. */
    public List<DefinitionProblem> problems(DefinitionSource draft) {
        try {
            VersionReader.read(draft, library().lineage().with(draft), effects);
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
        return VersionReader.read(draft, library().lineage().with(draft), effects)
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
}
