package org.zhunsheng.filereview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhunsheng.kernel.form.Condition;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Fault;
import org.zhunsheng.kernel.procedure.RecordReview;
import org.zhunsheng.kernel.procedure.RecordReview.Found;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The standard (评查标准) by which a file is scored: what each kind of fault costs, which of them fails a file outright
 * (一票否决), from how many points on it has which grade, and what is demanded beyond the rules of the procedures.
 */
record Standard(
        String name,
        List<Grade> grades,
        Map<Fault.Kind, Deduction> deductions,
        Set<Fault.Kind> veto,
        List<Demand> demands) {

    private static final double FULL = 100;

    /** A grade (等次), from so many points on. */
    record Grade(double from, String id, String name) {}

    /** What each fault of a kind costs, and all of them together at most. */
    record Deduction(double each, double most) {}

    /** What is demanded of every file in which the act was done. */
    record Demand(String act, String that, Fault.Kind kind, String article, String otherwise) {}

    /** What a file is worth. */
    record Scored(double score, Grade grade, boolean vetoed) {}

    static Standard shipped() {
        try (var in = Standard.class.getResourceAsStream("/filereview/standard.yaml")) {
            if (in == null) throw new IllegalStateException("filereview/standard.yaml is missing");
            return new YAMLMapper().readValue(in, Standard.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The faults of a file by its own rules, and by the demands of this standard. */
    List<Found> faults(CaseFile file, RecordReview review, LocalDate today) {
        var found = new ArrayList<>(review.faults(file, today));
        for (var demand : demands)
            file.last(demand.act()).ifPresent(done -> {
                if (RecordReview.meets(file, Condition.of(demand.that()), today)) return;
                var name = file.definition().acts().containsKey(demand.act())
                        ? file.definition().act(demand.act()).name()
                        : demand.act();
                var fault = new Fault(demand.kind(), demand.otherwise());
                found.add(new Found(fault, done.sequence(), demand.act(), name, demand.article(), done.on()));
            });
        return found;
    }

    Scored score(List<Found> faults) {
        var counts = new EnumMap<Fault.Kind, Integer>(Fault.Kind.class);
        for (var found : faults) counts.merge(found.fault().kind(), 1, Integer::sum);
        double score = FULL;
        for (var entry : counts.entrySet()) {
            var deduction = deductions.get(entry.getKey());
            if (deduction != null) score -= Math.min(deduction.most(), entry.getValue() * deduction.each());
        }
        double left = Math.max(0, score);
        boolean vetoed = counts.keySet().stream().anyMatch(veto::contains);
        var lowest = grades.getLast();
        var grade =
                grades.stream().filter(one -> left >= one.from()).findFirst().orElse(lowest);
        return new Scored(left, vetoed ? lowest : grade, vetoed);
    }

    public String gradeName(String id) {
        return grades.stream()
                .filter(grade -> grade.id().equals(id))
                .map(Grade::name)
                .findFirst()
                .orElse(id);
    }
}
