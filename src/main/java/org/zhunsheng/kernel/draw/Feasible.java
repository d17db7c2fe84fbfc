package org.zhunsheng.kernel.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether a draw can come out at all, asked before anything is fixed: what no luck could mend is refused with the reason.
 * What only some draws would run into is told with the outcome.
 */
final class Feasible {

    private final Terms terms;
    private final List<Inspector> inspectors;
    private final Map<String, Integer> strata = new HashMap<>();
    private final Map<String, Integer> areas = new HashMap<>();
    private long size;

    Feasible(Terms terms, List<Inspector> inspectors) {
        this.terms = terms;
        this.inspectors = inspectors;
    }

    /** Counts a subject of the pool. */
    void count(Subject subject) {
        size++;
        if (!terms.minimums().isEmpty()) strata.merge(subject.stratum(), 1, Integer::sum);
        if (terms.area() != Terms.Area.ANY) areas.merge(subject.area(), 1, Integer::sum);
    }

    /** Field and what is wrong with it. */
    List<DrawRefused.Fault> faults() {
        var faults = new ArrayList<DrawRefused.Fault>();
        if (terms.count() > size)
            faults.add(
                    new DrawRefused.Fault("count", "要抽取%d户，名录库里符合条件的只有%d户；请减少数量或者放宽范围".formatted(terms.count(), size)));
        ofMinimums(faults);
        for (var group : terms.groups()) ofGroup(group, faults);
        return faults;
    }

    private void ofMinimums(List<DrawRefused.Fault> faults) {
        long sum =
                terms.minimums().values().stream().mapToLong(Integer::longValue).sum();
        if (sum > terms.count())
            faults.add(new DrawRefused.Fault(
                    "constraints.minimums", "各层最少户数合计%d户，多于要抽取的%d户".formatted(sum, terms.count())));
        terms.minimums().forEach((stratum, least) -> {
            int there = strata.getOrDefault(stratum, 0);
            if (there < least)
                faults.add(new DrawRefused.Fault(
                        "constraints.minimums", "“%s”至少要抽%d户，名录库里只有%d户".formatted(stratum, least, there)));
        });
    }

    private void ofGroup(String group, List<DrawRefused.Fault> faults) {
        var all = inspectors.stream()
                .filter(one -> group.isEmpty() || one.department().equals(group))
                .toList();
        var able = all.stream().filter(one -> one.entitledOn(terms.on())).toList();
        var whose = group.isEmpty() ? "" : "“" + group + "”";
        int each = terms.inspectorsPerSubject();
        if (able.size() < each) {
            faults.add(new DrawRefused.Fault(
                    "inspectors",
                    "%s每户需要%d名检查人员，名录库里有%d人，其中%s持有效证件的只有%d人"
                            .formatted(whose, each, all.size(), terms.on(), able.size())));
            return;
        }
        var most = terms.maxLoad();
        long places = (long) each * terms.count() - staying(able);
        if (most != null && (long) most * able.size() < places)
            faults.add(new DrawRefused.Fault(
                    "constraints.maxLoad",
                    "%s%d名检查人员每人最多%d户，只能承担%d人次，抽取%d户需要%d人次"
                            .formatted(whose, able.size(), most, (long) most * able.size(), terms.count(), places)));
        var bare = areas.keySet().stream()
                .filter(area -> able.stream()
                                .filter(one -> terms.fits(one, new Subject("", "", "", 1, "", area)))
                                .count()
                        < each)
                .sorted()
                .collect(Collectors.joining("、"));
        if (!bare.isEmpty())
            faults.add(
                    new DrawRefused.Fault("constraints.area", "%s在这些辖区没有%d名可用的检查人员：%s".formatted(whose, each, bare)));
    }

    /** How many places of a group are taken already. */
    private long staying(List<Inspector> able) {
        var ids = able.stream().map(Inspector::id).collect(Collectors.toSet());
        return terms.staying().stream()
                .filter(one -> ids.contains(one.inspector()))
                .count();
    }
}
