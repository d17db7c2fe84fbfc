package org.zhunsheng.kernel.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhunsheng.kernel.crypto.Sm3;

/**
 * Draws inspectors for subjects, out of one group. For each subject all who may look at it are put in an order that only
 * the key knows; the first who are still free are taken. If none is free, earlier subjects are asked in turn to let
 * somebody go for another who is (an augmenting path), so that whoever can be staffed at all is staffed.
 */
final class Assignment {

    private final Terms terms;
    private final byte[] key;
    private final List<Inspector> group;
    private final String department;
    private final Set<Terms.Avoidance> avoided;
    private final Map<String, List<Inspector>> ranked = new HashMap<>();
    private final Map<String, List<Inspector>> teams = new HashMap<>();
    private final Map<String, List<Subject>> loads = new HashMap<>();
    private final List<Shortage> shortages = new ArrayList<>();

    /** That a subject did not get all its inspectors, and why. */
    public record Shortage(String subject, String name, String department, int missing, String reason) {}

    Assignment(Terms terms, byte[] key, List<Inspector> inspectors, String department) {
        this.terms = terms;
        this.key = key;
        this.department = department;
        this.group = inspectors.stream()
                .filter(one -> department.isEmpty() || one.department().equals(department))
                .toList();
        this.avoided = Set.copyOf(terms.avoid());
        var byId = group.stream().collect(Collectors.toMap(Inspector::id, one -> one));
        for (var pair : terms.staying()) {
            var one = byId.get(pair.inspector());
            if (one != null) placed(pair.subject()).add(one);
        }
    }

    void staff(List<Subject> subjects) {
        for (var subject : subjects) {
            var able = able(subject);
            ranked.put(subject.id(), able);
            int wanted = terms.inspectorsPerSubject() - placed(subject.id()).size();
            for (int n = 0; n < wanted; n++)
                if (!place(subject, new HashSet<>())) {
                    shortages.add(shortage(subject, able, wanted, n));
                    break;
                }
            if (terms.maxLoad() == null) ranked.remove(subject.id()); // nobody will be asked to let go
        }
    }

    /** Who looks at a subject, in the order of their ids. */
    List<Inspector> team(String subject) {
        return teams.getOrDefault(subject, List.of()).stream()
                .sorted((one, other) -> Subject.order(one.id(), other.id()))
                .toList();
    }

    List<Shortage> shortages() {
        return shortages;
    }

    private boolean place(Subject subject, Set<String> asked) {
        var able = ranked.getOrDefault(subject.id(), List.of());
        var team = placed(subject.id());
        for (var one : able)
            if (!team.contains(one) && free(one)) {
                team.add(one);
                load(one).add(subject);
                return true;
            }
        for (var one : able) {
            if (team.contains(one) || !asked.add(one.id())) continue;
            for (var other : load(one))
                if (place(other, asked)) {
                    placed(other.id()).remove(one);
                    load(one).remove(other);
                    team.add(one);
                    load(one).add(subject);
                    return true;
                }
        }
        return false;
    }

    private List<Inspector> placed(String subject) {
        return teams.computeIfAbsent(subject, id -> new ArrayList<>());
    }

    private boolean free(Inspector one) {
        var most = terms.maxLoad();
        return most == null || load(one).size() < most;
    }

    private List<Subject> load(Inspector one) {
        return loads.computeIfAbsent(one.id(), id -> new ArrayList<>());
    }

    private boolean mayLook(Inspector one, Subject subject) {
        return one.entitledOn(terms.on())
                && terms.fits(one, subject)
                && !avoided.contains(new Terms.Avoidance(one.id(), subject.id()));
    }

    private record Rank(long hash, Inspector inspector) {}

    private List<Inspector> able(Subject subject) {
        var sm3 = new Sm3();
        var staying = List.copyOf(placed(subject.id()));
        var start = (subject.id() + '\n').getBytes(StandardCharsets.UTF_8);
        return group.stream()
                .filter(one -> mayLook(one, subject) && !staying.contains(one))
                .map(one -> new Rank(
                        Selection.first(sm3.update(key)
                                .update(start)
                                .update(one.id().getBytes(StandardCharsets.UTF_8))
                                .finish()),
                        one))
                .sorted(Comparator.comparing(Rank::hash, Long::compareUnsigned)
                        .thenComparing(rank -> rank.inspector().id(), Subject::order))
                .map(Rank::inspector)
                .toList();
    }

    private Shortage shortage(Subject subject, List<Inspector> able, int wanted, int found) {
        long expired = group.stream().filter(one -> !one.entitledOn(terms.on())).count();
        long elsewhere = group.stream()
                .filter(one -> one.entitledOn(terms.on()) && !terms.fits(one, subject))
                .count();
        long avoiding = group.size() - expired - elsewhere - (terms.inspectorsPerSubject() - wanted) - able.size();
        var reason = able.size() < wanted
                ? "需要%d人，符合条件的只有%d人（共%d人：证件无效%d人，辖区不符%d人，回避%d人）；请增加检查人员"
                        .formatted(wanted, able.size(), group.size(), expired, elsewhere, avoiding)
                : "符合条件的%s都已达到每人%d户的上限，其他对象也无法换人让出；请增加检查人员或者提高上限".formatted(names(able), terms.maxLoad());
        return new Shortage(subject.id(), subject.name(), department, wanted - found, reason);
    }

    private static String names(List<Inspector> able) {
        var few = able.stream().limit(5).map(Inspector::name).collect(Collectors.joining("、"));
        return able.size() > 5 ? few + "等" + able.size() + "人" : few;
    }
}
