package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
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

/** All versions of all procedures, understood; it never changes: what is released makes another. */
final class Library {

    private final Map<String, NavigableMap<LocalDate, Definition>> versions = new TreeMap<>();
    private final Lineage lineage;

    /** @throws DefinitionException with every problem of every text */
    Library(Collection<DefinitionSource> sources, Map<String, Effect> effects) {
        this.lineage = new Lineage(sources);
        read(lineage.all(), effects);
    }

    /** The same where the files are known to be sound: only what was released is looked through. */
    static Library ofSound(Collection<DefinitionSource> sources, Map<String, Effect> effects) {
        var library = new Library(new Lineage(sources));
        for (var source : library.lineage.all())
            if (!source.released()) VersionReader.sound(source, library.lineage).ifPresent(library::add);
        library.read(
                library.lineage.all().stream()
                        .filter(DefinitionSource::released)
                        .toList(),
                effects);
        return library;
    }

    private Library(Lineage lineage) {
        this.lineage = lineage;
    }

    /** The same with other sources: only what they change is read again, and what builds on that. */
    Library(Library before, Collection<DefinitionSource> sources, Map<String, Effect> effects) {
        this.lineage = new Lineage(sources);
        var changed = lineage.differences(before.lineage);
        var again = new ArrayList<DefinitionSource>();
        for (var source : lineage.all())
            if (lineage.concerns(source, changed)) again.add(source);
            else
                before.versions(source.id())
                        .map(dated -> dated.get(source.effective()))
                        .ifPresent(this::add);
        read(again, effects);
    }

    /** To compile so many rules takes a good part of the start, so that all processors take part. */
    private void read(Collection<DefinitionSource> sources, Map<String, Effect> effects) {
        if (sources.isEmpty()) return;
        var problems = new ConcurrentSkipListSet<>(Comparator.comparing(DefinitionProblem::toString));
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            sources.stream()
                    .map(source -> CompletableFuture.supplyAsync(() -> tried(source, effects, problems), threads))
                    .toList()
                    .forEach(reading -> reading.join().ifPresent(this::add));
        }
        if (!problems.isEmpty()) throw new DefinitionException(List.copyOf(problems));
    }

    private Optional<Definition> tried(
            DefinitionSource source, Map<String, Effect> effects, Set<DefinitionProblem> problems) {
        try {
            return VersionReader.read(source, lineage, effects);
        } catch (DefinitionException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private void add(Definition definition) {
        versions.computeIfAbsent(definition.id(), id -> new TreeMap<>()).put(definition.effective(), definition);
    }

    /** All versions of a procedure by the day on which they take effect. */
    Optional<NavigableMap<LocalDate, Definition>> versions(String procedure) {
        return Optional.ofNullable(versions.get(procedure));
    }

    Collection<String> procedures() {
        return versions.keySet();
    }

    Lineage lineage() {
        return lineage;
    }
}
