package org.zhunsheng.kernel.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * What a draw came to.
 *
 * @param subjects those drawn, the smallest number first
 * @param shortages where inspectors were wanting; the subject stays drawn
 */
public record Outcome(List<Drawn> subjects, List<Assignment.Shortage> shortages) {

    /**
     * A subject that was drawn, with those who look at it.
     *
     * @param lot the number it drew, as a text: it may be larger than a number of JavaScript
     */
    public record Drawn(
            String id,
            String name,
            String category,
            int weight,
            String stratum,
            String area,
            String lot,
            List<Team> inspectors) {}

    /** One who looks at a subject. */
    public record Team(String id, String name, String department) {}

    /**
     * Draws by the rule alone: the same pool, inspectors, terms and keys lead to the same outcome everywhere.
     *
     * @param pool in the order of ids; read once
     */
    static Outcome of(Pool pool, List<Inspector> inspectors, Terms terms, byte[] subjectKey, byte[] inspectorKey) {
        var selection = new Selection(terms.count(), terms.minimums(), subjectKey);
        pool.each(selection::offer);
        var chosen = selection.drawn();
        var subjects = chosen.stream().map(Selection.Chosen::subject).toList();
        var groups = new ArrayList<Assignment>();
        for (var group : terms.groups()) {
            var assignment = new Assignment(terms, inspectorKey, inspectors, group);
            assignment.staff(subjects);
            groups.add(assignment);
        }
        return new Outcome(
                chosen.stream().map(one -> drawn(one, groups)).toList(),
                groups.stream().flatMap(group -> group.shortages().stream()).toList());
    }

    private static Drawn drawn(Selection.Chosen one, List<Assignment> groups) {
        var subject = one.subject();
        var team = groups.stream()
                .flatMap(group -> group.team(subject.id()).stream())
                .map(each -> new Team(each.id(), each.name(), each.department()))
                .toList();
        return new Drawn(
                subject.id(),
                subject.name(),
                subject.category(),
                subject.weight(),
                subject.stratum(),
                subject.area(),
                Long.toString(one.lot()),
                team);
    }

    /** All who look at anything, each once, in the order of the subjects. */
    public List<Team> inspectors() {
        return subjects.stream()
                .flatMap(subject -> subject.inspectors().stream())
                .distinct()
                .toList();
    }
}
