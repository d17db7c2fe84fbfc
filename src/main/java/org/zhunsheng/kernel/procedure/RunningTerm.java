package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.Deadline;
import org.zhunsheng.kernel.calendar.Pause;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.calendar.TermUnit;
import org.zhunsheng.kernel.calendar.WorkCalendar;

/**
 * A term that runs, stands still or has ended in a case: when it was opened, where its clock stood still, how far it
 * was extended. All of it follows from the acts of the case.
 *
 * @param openedOn the day from which it counts; that day itself does not count
 * @param span its length with all extensions of the same unit; null where {@code fixedDue} gives the day
 * @param further extensions in another unit, counted on from the day before them
 */
public record RunningTerm(
        TermRule rule,
        LocalDate openedOn,
        @Nullable Span span,
        List<Span> further,
        @Nullable LocalDate fixedDue,
        List<Pause> pauses,
        int extensions) {

    static RunningTerm open(TermRule rule, LocalDate on, Map<String, Object> facts) {
        var variables = Map.<String, Object>of("facts", facts);
        if (rule.until() != null) {
            var day = LocalDate.parse(String.valueOf(rule.until().value(variables)));
            return new RunningTerm(rule, on, null, List.of(), day, List.of(), 0);
        }
        return new RunningTerm(rule, on, length(rule, variables), List.of(), null, List.of(), 0);
    }

    private static Span length(TermRule rule, Map<String, Object> variables) {
        if (rule.lengthOf() != null) {
            var said = rule.lengthOf().value(variables);
            if (said != null && !String.valueOf(said).isBlank()) return Span.parse(String.valueOf(said));
        }
        if (rule.length() == null)
            throw new IllegalStateException("term " + rule.id() + " has no length: its expression yields nothing");
        return rule.length();
    }

    public boolean paused() {
        return !pauses.isEmpty() && pauses.getLast().to() == null;
    }

    RunningTerm pausedOn(LocalDate day) {
        var more = new ArrayList<>(pauses);
        more.add(new Pause(day, null));
        return withPauses(more);
    }

    RunningTerm resumedOn(LocalDate day) {
        var more = new ArrayList<>(pauses);
        var open = more.removeLast();
        more.add(new Pause(open.from(), day));
        return withPauses(more);
    }

    private RunningTerm withPauses(List<Pause> pauses) {
        return new RunningTerm(rule, openedOn, span, further, fixedDue, List.copyOf(pauses), extensions);
    }

    /** Spans of one unit add up before the last day is rolled; spans of another unit follow on. */
    RunningTerm extended(Map<String, Object> facts) {
        var by = extension(facts);
        if (span != null && further.isEmpty() && span.unit() == by.unit()) {
            var longer = new Span(span.length() + by.length(), span.unit(), span.rollsOver());
            return new RunningTerm(rule, openedOn, longer, further, fixedDue, pauses, extensions + 1);
        }
        var more = new ArrayList<>(further);
        more.add(by);
        return new RunningTerm(rule, openedOn, span, List.copyOf(more), fixedDue, pauses, extensions + 1);
    }

    private Span extension(Map<String, Object> facts) {
        var extension = rule.extension();
        if (extension == null) throw new IllegalStateException("term " + rule.id() + " cannot be extended");
        if (extension.span() != null) return extension.span();
        if (extension.spanOf() == null) throw new IllegalStateException("term " + rule.id() + " has no extension");
        return Span.parse(String.valueOf(extension.spanOf().value(Map.of("facts", facts))));
    }

    boolean extendable() {
        return rule.extension() != null && extensions < rule.extension().times();
    }

    /** Whether it has run out: what has run out is not extended any more. */
    boolean overdue(WorkCalendar calendar, LocalDate today) {
        return !paused() && deadline(calendar, today).due().isBefore(today);
    }

    /**
     * The last day of the term, derived day by day.
     *
     * @param asOf a clock that stands still is taken to stand until this day
     */
    public Deadline deadline(WorkCalendar calendar, LocalDate asOf) {
        var deadline = span == null
                ? calendar.deadline(openedOn, daysTo(fixedDue), List.of(), asOf)
                : calendar.deadline(openedOn, span, pauses, asOf);
        for (var extension : further) deadline = calendar.deadline(deadline.due(), extension, pauses, asOf);
        return deadline;
    }

    private Span daysTo(@Nullable LocalDate day) {
        if (day == null) throw new IllegalStateException("term " + rule.id() + " has neither span nor day");
        return new Span((int) Math.max(0, day.toEpochDay() - openedOn.toEpochDay()), TermUnit.DAYS, false);
    }
}
