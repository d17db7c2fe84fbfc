package org.zhunsheng.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhunsheng.kernel.draw.Draw;
import org.zhunsheng.kernel.draw.Draws;
import org.zhunsheng.kernel.draw.Inspector;
import org.zhunsheng.kernel.draw.Outcome;
import org.zhunsheng.kernel.draw.Terms;
import org.zhunsheng.kernel.procedure.CaseFile;

/**
 * Who looks at whom (检查人员的分派) as the record of a batch stands: as the first draw came out, and for some subjects as a
 * further draw did.
 *
 * @param bySubject by the subject's code, in the order of the first draw
 */
record Teams(Map<String, Outcome.Drawn> bySubject) {

    private static final Set<String> DRAWING = Set.of(LotsForms.DRAW, LotsForms.REDRAW);

    /** Only what an act has put on the record counts, not a draw that stands beside it. */
    static Teams of(CaseFile file, Draws draws) {
        var drawn = draws.ofCase(file.district(), file.id()).stream().collect(Collectors.toMap(Draw::id, draw -> draw));
        var teams = new Teams(Map.of());
        for (var done : file.acts()) {
            if (!DRAWING.contains(done.act())) continue;
            var draw = drawn.get(UUID.fromString(String.valueOf(done.form().get(LotsForms.TRACE))));
            var outcome = draw == null ? null : draw.result();
            if (outcome != null) teams = teams.with(outcome);
        }
        return teams;
    }

    /** With those subjects that were drawn for anew. */
    Teams with(Outcome outcome) {
        var all = new LinkedHashMap<>(bySubject);
        for (var subject : outcome.subjects()) all.put(subject.id(), subject);
        return new Teams(all);
    }

    /** The subjects that one of these inspectors should look at. */
    List<Outcome.Drawn> of(Collection<String> inspectors) {
        return of(inspectors, Set.of());
    }

    /** Those of them that are named by their codes; all where none is. */
    List<Outcome.Drawn> of(Collection<String> inspectors, Collection<String> subjects) {
        var wanted = new HashSet<>(inspectors);
        var only = new HashSet<>(subjects);
        return bySubject.values().stream()
                .filter(subject -> only.isEmpty() || only.contains(subject.id()))
                .filter(subject -> subject.inspectors().stream().anyMatch(one -> wanted.contains(one.id())))
                .toList();
    }

    /**
     * Who stays with the subjects from which some drop out: their fellows, as far as the roster still has them and they are
     * entitled on the day.
     */
    static List<Terms.Staying> staying(
            List<Outcome.Drawn> concerned, Collection<String> absent, List<Inspector> roster, LocalDate on) {
        var able = roster.stream()
                .filter(one -> one.entitledOn(on))
                .map(Inspector::id)
                .collect(Collectors.toSet());
        return concerned.stream()
                .flatMap(subject -> subject.inspectors().stream()
                        .filter(one -> able.contains(one.id()) && !absent.contains(one.id()))
                        .map(one -> new Terms.Staying(one.id(), subject.id())))
                .toList();
    }

    /** Who must keep out of which of these subjects from now on. */
    static List<Terms.Avoidance> out(Collection<String> absent, List<Outcome.Drawn> concerned) {
        return concerned.stream()
                .flatMap(subject -> subject.inspectors().stream()
                        .filter(one -> absent.contains(one.id()))
                        .map(one -> new Terms.Avoidance(one.id(), subject.id())))
                .toList();
    }

    /** All who look at anything, each once. */
    public List<Outcome.Team> members() {
        return bySubject.values().stream()
                .flatMap(subject -> subject.inspectors().stream())
                .distinct()
                .toList();
    }

    /** The same by the numbers of their certificates. */
    public List<String> officers() {
        return members().stream().map(Outcome.Team::id).toList();
    }
}
