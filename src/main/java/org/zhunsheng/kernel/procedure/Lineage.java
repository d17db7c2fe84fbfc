package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
        return text(source, new LinkedHashSet<>());
    }

    private ProcedureText text(DefinitionSource source, LinkedHashSet<String> trail) {
        var known = read.get(source);
        if (known != null) return known;
        var text = merged(source, trail);
        read.put(source, text);
        return text;
    }

    private ProcedureText merged(DefinitionSource source, LinkedHashSet<String> trail) {
        var own = ProcedureText.of(source);
        trail.add(source.folder());
        @Nullable ProcedureText below = null;
        for (var name : own.bases()) {
            var base = base(name, own, source.effective());
            if (trail.contains(base.folder()))
                throw own.refused("/extends", "“" + name + "”又继承了本程序，成了循环", "请去掉其中一个 extends");
            var text = text(base, new LinkedHashSet<>(trail)).asBase();
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

    /** This lineage with one version more. */
    Lineage with(DefinitionSource source) {
        var more = new ArrayList<DefinitionSource>();
        sources.values().forEach(dated -> more.addAll(dated.values()));
        more.add(source);
        return new Lineage(more);
    }

    /** A version as it is written. */
    Optional<DefinitionSource> source(String id, LocalDate effective) {
        return Optional.ofNullable(sources.get(id)).map(dated -> dated.get(effective));
    }
}
