package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.Deadline;
import org.zhunsheng.kernel.calendar.Pause;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.calendar.TermUnit;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.form.Expression;
import org.zhunsheng.kernel.procedure.ActRule.Grant;

/**
 * A term that runs, stands still or has ended in a case: when it was opened, where its clock stood still, how far it
 * was extended. All of it follows from the acts of the case.
 *
 * @param openedOn the day from which it counts; that day itself does not count
 * @param span its length with all extensions of the same unit; null where {@code fixedDue} gives the day
 * @param granted all extensions, in the order in which they were granted
 * @param further extensions in another unit, counted on from the day before them
 */
public record RunningTerm(
        TermRule rule,
        LocalDate openedOn,
        @Nullable Span span,
        List<Span> further,
        @Nullable LocalDate fixedDue,
        List<Pause> pauses,
        List<Span> granted) {

    static RunningTerm open(TermRule rule, LocalDate on, Map<String, Object> facts) {
        var variables = Map.<String, Object>of("facts", facts);
        if (rule.until() != null) {
            var day = LocalDate.parse(String.valueOf(rule.until().value(variables)));
            return new RunningTerm(rule, on, null, List.of(), day, List.of(), List.of());
        }
        return new RunningTerm(rule, on, length(rule, variables), List.of(), null, List.of(), List.of());
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
        more.add(new Pause(open.from(), day.isBefore(open.from()) ? open.from() : day)); // history may be out of order
        return withPauses(more);
    }

    private RunningTerm withPauses(List<Pause> pauses) {
        return new RunningTerm(rule, openedOn, span, further, fixedDue, List.copyOf(pauses), granted);
    }

    /** Spans of one unit add up before the last day is rolled; spans of another unit follow on. */
    RunningTerm extended(Span by) {
        var all = new ArrayList<>(granted);
        all.add(by);
        if (span != null && further.isEmpty() && span.unit() == by.unit()) {
            var longer = new Span(span.length() + by.length(), span.unit(), span.rollsOver());
            return new RunningTerm(rule, openedOn, longer, further, fixedDue, pauses, List.copyOf(all));
        }
        var more = new ArrayList<>(further);
        more.add(by);
        return new RunningTerm(rule, openedOn, span, List.copyOf(more), fixedDue, pauses, List.copyOf(all));
    }

    /**
     * How far an act would move it; empty where neither the act nor the term tells. A bare number counts in the unit of
     * the term.
     *
     * @param variables {@code facts} and {@code form}
     */
    Optional<Span> grant(Grant grant, Map<String, Object> variables) {
        var allowed = rule.extension();
        if (grant.span() != null) return Optional.of(grant.span());
        if (grant.spanOf() != null) return span(grant.spanOf(), variables);
        if (allowed == null) return Optional.empty();
        if (allowed.span() != null) return Optional.of(allowed.span());
        return allowed.spanOf() == null ? Optional.empty() : span(allowed.spanOf(), variables);
    }

    private Optional<Span> span(Expression expression, Map<String, Object> variables) {
        try {
            var value = expression.value(variables);
            if (value instanceof Number number) return Optional.of(inOwnUnit(number.intValue()));
            return value == null ? Optional.empty() : Optional.of(Span.parse(value.toString()));
        } catch (IllegalStateException | IllegalArgumentException untold) {
            return Optional.empty();
        }
    }

    private Span inOwnUnit(int length) {
        var allowed = rule.extension();
        var model = allowed != null && allowed.span() != null ? allowed.span() : span;
        return model == null
                ? new Span(length, TermUnit.DAYS, true)
                : new Span(length, model.unit(), model.rollsOver());
    }

    boolean extendable() {
        return rule.extension() == null || granted.size() < rule.extension().times();
    }

    /** Why it may not be extended by so much; empty if it may. */
    Optional<String> objectionTo(Span by) {
        var allowed = rule.extension();
        if (by.length() <= 0) return Optional.of("请写明将“" + rule.name() + "”延长多少");
        if (allowed == null) return Optional.empty();
        var each = allowed.span();
        if (each != null && each.unit() == by.unit() && by.length() > each.length())
            return Optional.of("“" + rule.name() + "”一次最多延长" + each.text());
        var cap = allowed.cap();
        if (cap == null || cap.unit() != by.unit()) return Optional.empty();
        int before = granted.stream()
                .filter(span -> span.unit() == cap.unit())
                .mapToInt(Span::length)
                .sum();
        return before + by.length() <= cap.length()
                ? Optional.empty()
                : Optional.of("“" + rule.name() + "”累计最多延长" + cap.text() + "，已延长"
                        + new Span(before, cap.unit(), cap.rollsOver()).text());
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
