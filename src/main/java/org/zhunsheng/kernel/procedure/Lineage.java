package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All versions of all procedures as they are written, and how one builds on another (继承): {@code extends: base} lays a
 * file over the version of the base that is in force on the file's own effective date, {@code extends: base@2021-07-15}
 * over a stated one.
 */
final class Lineage {

    private final Map<String, NavigableMap<LocalDate, DefinitionSource>> sources = new TreeMap<>();

    /** What has been read: many build on the same base. */
    private final Map<DefinitionSource, ProcedureText> read = new ConcurrentHashMap<>();

    Lineage(Collection<DefinitionSource> sources) {
        for (var source : sources)
            this.sources.computeIfAbsent(source.id(), id -> new TreeMap<>()).put(source.effective(), source);
    }

    /**
     * The text of a version over all that it extends.
     *
     * @throws DefinitionException where a file cannot be read, or its base is missing or builds on it
     */
    ProcedureText text(DefinitionSource source) {
        var text = text(source, new HashSet<>());
        return source.released() ? previous(source).map(text::withPapersOf).orElse(text) : text;
    }

    /** The version before a released one, whose papers it takes over where it brings none of its own. */
    private Optional<ProcedureText> previous(DefinitionSource source) {
        return Optional.ofNullable(sources.get(source.id()))
                .map(dated -> dated.lowerEntry(source.effective()))
                .map(before -> text(before.getValue()));
    }

    private ProcedureText text(DefinitionSource source, Set<String> trail) {
        var known = read.get(source);
        if (known != null) return known;
        var text = merged(source, trail);
        read.put(source, text);
        return text;
    }

    private ProcedureText merged(DefinitionSource source, Set<String> trail) {
        var own = ProcedureText.of(source);
        trail.add(source.folder());
        @Nullable ProcedureText below = null;
        for (var name : own.bases()) {
            var base = base(name, own, source.effective());
            if (trail.contains(base.folder()))
                throw own.refused("/extends", "“" + name + "”又继承了本程序，成了循环", "请去掉其中一个 extends");
            var text = text(base, new HashSet<>(trail)).asBase();
            below = below == null ? text : text.over(below);
        }
        return below == null ? own : own.over(below);
    }

    private DefinitionSource base(String name, ProcedureText own, LocalDate effective) {
        int at = name.indexOf('@');
        var dated = sources.get(at < 0 ? name : name.substring(0, at));
        if (dated == null) throw own.refused("/extends", "没有名为 " + name + " 的程序可以继承", "请核对名称，须是程序文件夹的名称");
        var found = at < 0
                ? Optional.ofNullable(dated.floorEntry(effective)).map(Map.Entry::getValue)
                : Optional.ofNullable(dated.get(LocalDate.parse(name.substring(at + 1))));
        return found.orElseThrow(() -> own.refused(
                "/extends",
                name + " 在 " + effective + " 没有可以继承的版本",
                "现有：" + List.copyOf(new ArrayList<>(dated.keySet()))));
    }

    /** The procedures of which one of the two has a text that the other has not. */
    Set<String> differences(Lineage other) {
        var mine = new HashSet<>(all());
        var theirs = new HashSet<>(other.all());
        return Stream.concat(
                        mine.stream().filter(source -> !theirs.contains(source)),
                        theirs.stream().filter(source -> !mine.contains(source)))
                .map(DefinitionSource::id)
                .collect(Collectors.toSet());
    }

    /** Whether a version is one of these procedures, or builds on one of them. */
    boolean concerns(DefinitionSource source, Set<String> changed) {
        return changed.contains(source.id()) || buildsOn(source, changed, new HashSet<>());
    }

    private boolean buildsOn(DefinitionSource source, Set<String> changed, Set<String> seen) {
        if (!source.procedure().contains("extends:") || !seen.add(source.folder())) return false;
        for (var name : ProcedureText.of(source).bases()) {
            var id = name.replaceFirst("@.*", "");
            if (changed.contains(id)) return true;
            for (var base :
                    sources.getOrDefault(id, Collections.emptyNavigableMap()).values())
                if (buildsOn(base, changed, seen)) return true;
        }
        return false;
    }

    /** This lineage with one version more. */
    Lineage with(DefinitionSource source) {
        var more = new ArrayList<>(all());
        more.add(source);
        return new Lineage(more);
    }

    List<DefinitionSource> all() {
        return sources.values().stream()
                .flatMap(dated -> dated.values().stream())
                .toList();
    }

    /** A version as it is written. */
    Optional<DefinitionSource> source(String id, LocalDate effective) {
        return Optional.ofNullable(sources.get(id)).map(dated -> dated.get(effective));
    }
}
