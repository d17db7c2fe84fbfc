package org.zhunsheng.kernel.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.TermUnit;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** What one act does to the clocks of a case. */
final class Clocks {

    private final CaseFile before;
    private final Done done;
    private final ActRule rule;
    private final WorkCalendar calendar;
    private final Map<String, Object> facts;
    private final List<String> holding;
    private final Map<String, RunningTerm> running;
    private final List<EndedTerm> ended;

    Clocks(
            CaseFile before,
            Done done,
            ActRule rule,
            WorkCalendar calendar,
            Map<String, Object> facts,
            List<String> holding,
            @Nullable String next) {
        this.before = before;
        this.done = done;
        this.rule = rule;
        this.calendar = calendar;
        this.facts = facts;
        this.holding = holding;
        this.running = before.mutableRunning();
        this.ended = new ArrayList<>(before.ended());
        endMet();
        extend();
        for (var term : before.definition().terms().values()) start(term);
        if (next != null) standStill(next);
    }

    Map<String, RunningTerm> running() {
        return Collections.unmodifiableMap(running);
    }

    List<EndedTerm> ended() {
        return Collections.unmodifiableList(ended);
    }

    private void endMet() {
        for (var term : List.copyOf(running.values())) {
            if (!term.rule().to().contains(rule.id())) continue;
            end(term, null);
        }
    }

    private void extend() {
        var variables = Map.<String, Object>of("facts", facts, "form", done.form());
        rule.extendsTerms().forEach((id, grant) -> {
            var term = running.get(id);
            if (term == null || term.overdue(calendar, done.on())) return;
            term.grant(grant, variables).ifPresent(by -> running.put(id, term.extended(by)));
        });
    }

    private void start(TermRule term) {
        boolean restarts = term.restartsOn().contains(rule.id()) && (running.containsKey(term.id()) || wasOpened(term));
        boolean starts = term.from().contains(rule.id()) && !running.containsKey(term.id());
        if ((starts || restarts) && applies(term)) open(term);
    }

    /** What cannot be counted for want of a fact does not run: recorded history may lack what a form would ask today. */
    private void open(TermRule term) {
        try {
            running.put(term.id(), RunningTerm.open(term, openingDay(term), facts));
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException untold) {
            running.remove(term.id());
        }
    }

    private boolean applies(TermRule term) {
        if (term.when() == null) return true;
        try {
            return term.when().holds(Map.of("facts", facts));
        } catch (IllegalStateException untold) {
            return false;
        }
    }

    private boolean wasOpened(TermRule term) {
        return before.acts().stream().anyMatch(act -> term.from().contains(act.act()));
    }

    /** The day of the act itself, or the day that its form tells, or an earlier act or the last day of a term that ran out. */
    private LocalDate openingDay(TermRule term) {
        var told = term.since() == null ? null : term.since().value(Map.of("facts", facts));
        if (told != null && !told.toString().isBlank()) return LocalDate.parse(told.toString());
        return term.startsAt().getOrDefault(rule.id(), List.of()).stream()
                .flatMap(earlier -> earlier(earlier).stream())
                .max(LocalDate::compareTo)
                .orElse(done.on());
    }

    private Optional<LocalDate> earlier(String actOrTerm) {
        return before.definition().terms().containsKey(actOrTerm)
                        && before.last(actOrTerm).isEmpty()
                ? ended.reversed().stream()
                        .filter(term -> term.term().rule().id().equals(actOrTerm))
                        .map(EndedTerm::due)
                        .findFirst()
                : before.last(actOrTerm).map(Done::on);
    }

    private void standStill(String next) {
        boolean over = before.definition().state(next).end();
        for (var term : List.copyOf(running.values())) {
            boolean stands =
                    term.rule().pausesIn().contains(next) || held(term.rule().id());
            if (over) end(term, Result.MOOT);
            else if (stands && !term.paused()) running.put(term.rule().id(), term.pausedOn(done.on()));
            else if (!stands && term.paused()) running.put(term.rule().id(), term.resumedOn(done.on()));
        }
    }

    private boolean held(String term) {
        return holding.stream()
                .anyMatch(act -> before.definition().act(act).holds().contains(term));
    }

    private void end(RunningTerm term, @Nullable Result forced) {
        running.remove(term.rule().id());
        var due = term.deadline(calendar, done.on()).due();
        var result = forced != null
                ? forced
                : rule.id().equals(term.rule().lapse())
                        ? Result.LAPSED
                        : done.on().isAfter(due) ? Result.LATE : Result.MET;
        ended.add(new EndedTerm(term, done.sequence(), done.on(), due, used(term), result));
    }

    private int used(RunningTerm term) {
        int still = 0;
        for (var pause : term.pauses()) {
            var to = pause.to() == null ? done.on() : pause.to();
            still += days(
                    pause.from().minusDays(1), to.minusDays(1), term); // a pause includes its first day, not its last
        }
        return Math.max(0, days(term.openedOn(), done.on(), term) - still);
    }

    private int days(LocalDate from, LocalDate to, RunningTerm term) {
        boolean working = term.span() != null && term.span().unit() == TermUnit.WORKING_DAYS;
        return working ? calendar.workingDaysBetween(from, to) : (int) (to.toEpochDay() - from.toEpochDay());
    }
}
