package org.zhunsheng.kernel.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.district.StaffRoster;

/** What an actor may lawfully do today (可以办理的步骤), by the calendar and the roster of this moment, and why not the rest. */
@Component
class LawfulActs {

    private final Calendars calendars;
    private final StaffRoster staff;
    private final CaseStore cases;
    private final Clock clock;

    LawfulActs(Calendars calendars, StaffRoster staff, CaseStore cases, Clock clock) {
        this.calendars = calendars;
        this.staff = staff;
        this.cases = cases;
        this.clock = clock;
    }

    /** The acts that this actor may lawfully perform now, if their forms are filled in rightly. */
    List<ActRule> acts(CaseFile file, Actor actor) {
        var lawfulness = lawfulness();
        return within(file, actor)
                .filter(act -> lawfulness
                        .reasonsAgainst(file, act, actor.account(), today())
                        .isEmpty())
                .toList();
    }

    /** For each act that the actor has the standing for but that is not lawful now: why. */
    Map<ActRule, List<String>> unlawful(CaseFile file, Actor actor) {
        var found = new LinkedHashMap<ActRule, List<String>>();
        for (var one : judged(file, actor)) if (!one.lawful()) found.put(one.act(), one.reasons());
        return found;
    }

    /** An act that an actor has the standing for, and why it is not lawful now; no reason where it is. */
    record Judged(ActRule act, List<String> reasons) {

        boolean lawful() {
            return reasons.isEmpty();
        }
    }

    List<Judged> judged(CaseFile file, Actor actor) {
        var lawfulness = lawfulness();
        return within(file, actor)
                .map(act -> new Judged(act, lawfulness.reasonsAgainst(file, act, actor.account(), today())))
                .toList();
    }

    private static Stream<ActRule> within(CaseFile file, Actor actor) {
        return file.definition().acts().values().stream()
                .filter(act -> !act.opens() && Lawfulness.entitled(file, act, actor));
    }

    Lawfulness lawfulness() {
        return new Lawfulness(calendars.current(), staff, cases);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
