package org.zhunsheng.kernel.procedure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.calendar.Deadline;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.procedure.LawfulActs.Judged;
import org.zhunsheng.kernel.time.BeijingTime;

/** What an actor is shown of a case file, alike on a page and over the API. */
@Component
class CaseViews {

    private final LawfulActs lawful;
    private final Ledger ledger;
    private final OwnSecrets secrets;
    private final Calendars calendars;
    private final Clock clock;

    CaseViews(LawfulActs lawful, Ledger ledger, OwnSecrets secrets, Calendars calendars, Clock clock) {
        this.lawful = lawful;
        this.ledger = ledger;
        this.secrets = secrets;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A case file.
     *
     * @param acts what was done, oldest first
     * @param lawful what this actor may do now
     */
    record CaseView(
            UUID id,
            String number,
            String procedure,
            String procedureName,
            LocalDate version,
            String organisation,
            @Nullable String item,
            @Nullable String itemName,
            String channel,
            String state,
            String stateName,
            boolean closed,
            @Nullable String outcome,
            List<ActView> acts,
            List<TermView> terms,
            List<LawfulAct> lawful,
            List<UnlawfulAct> unlawful) {}

    /** An act that was done, with its place in the chain; hashes in hexadecimal, secrets as {@link OwnSecrets} shows them. */
    record ActView(
            int sequence,
            String act,
            String name,
            String actor,
            OffsetDateTime at,
            Map<String, Object> form,
            String previousHash,
            String hash) {}

    /**
     * A term, with how its last day was derived.
     *
     * @param explanation the article on which it rests, and the derivation day by day
     */
    record TermView(
            String term,
            String name,
            String law,
            boolean configurable,
            LocalDate openedOn,
            LocalDate due,
            boolean provisional,
            Light light,
            boolean paused,
            @Nullable LocalDate endedOn,
            EndedTerm.@Nullable Result result,
            String explanation) {}

    /** An act that may be done now, and the form it asks for. */
    record LawfulAct(String act, String name, @Nullable String form, String law) {}

    /** An act that may not be done now, and why. */
    record UnlawfulAct(String act, String name, List<String> reasons) {}

    CaseView of(CaseFile file, Actor actor) {
        return of(file, acts(file, actor), actor);
    }

    /** What was just done. The first act of a case is all there is of it, so the ledger need not be asked. */
    CaseView of(Receipt receipt, Actor actor) {
        var file = receipt.file();
        var entry = receipt.entry();
        if (entry.sequence() > 1) return of(file, actor);
        var written = Ledger.read(entry.body(), entry.previousHash(), entry.hash());
        return of(file, List.of(act(file, written, actor)), actor);
    }

    private CaseView of(CaseFile file, List<ActView> acts, Actor actor) {
        var head = file.head();
        var judged = lawful.judged(file, actor);
        return new CaseView(
                file.id(),
                file.number(),
                file.definition().id(),
                file.definition().name(),
                file.definition().effective(),
                head.organisation(),
                head.item(),
                head.itemName(),
                head.channel(),
                file.state(),
                file.stateName(),
                file.closed(),
                file.outcome(),
                acts,
                terms(file),
                judged.stream()
                        .filter(Judged::lawful)
                        .map(Judged::act)
                        .map(act -> new LawfulAct(act.id(), act.name(), act.form(), act.article()))
                        .toList(),
                judged.stream()
                        .filter(one -> !one.lawful())
                        .map(one -> new UnlawfulAct(one.act().id(), one.act().name(), one.reasons()))
                        .toList());
    }

    List<ActView> acts(CaseFile file, Actor reader) {
        return ledger.acts(file.district(), file.id()).stream()
                .map(entry -> act(file, entry, reader))
                .toList();
    }

    private ActView act(CaseFile file, ActEntry entry, Actor reader) {
        var hex = HexFormat.of();
        return new ActView(
                entry.sequence(),
                entry.act(),
                file.definition().find(entry.act()).map(ActRule::name).orElse("系统记录"),
                entry.actor(),
                at(entry.at()),
                secrets.seen(file, entry, reader),
                hex.formatHex(entry.previousHash()),
                hex.formatHex(entry.hash()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atZone(BeijingTime.ZONE).toOffsetDateTime();
    }

    /** All terms, the running ones first. */
    List<TermView> terms(CaseFile file) {
        var calendar = calendars.current();
        var today = LocalDate.now(clock);
        var views = new ArrayList<TermView>();
        for (var term : file.running().values()) {
            var deadline = term.deadline(calendar, today);
            var warnOn = calendar.plusWorkingDays(deadline.due(), -term.rule().warn());
            var light = term.paused() ? Light.HELD : Light.of(deadline.due(), warnOn, false, today);
            var why = term.rule().basis(file.definition().law()) + deadline.explain();
            views.add(view(term, deadline.due(), deadline.provisional(), light, null, null, why));
        }
        for (var ended : file.ended()) {
            var deadline = ended.term().deadline(calendar, ended.endedOn());
            var light = ended.result() == EndedTerm.Result.LATE ? Light.RED : Light.NONE;
            var why = ended.term().rule().basis(file.definition().law()) + deadline.explain();
            views.add(view(ended.term(), ended.due(), false, light, ended.endedOn(), ended.result(), why));
        }
        return views;
    }

    /** The last day of a term as it stands today. */
    Deadline deadline(RunningTerm term) {
        return term.deadline(calendars.current(), LocalDate.now(clock));
    }

    private static TermView view(
            RunningTerm term,
            LocalDate due,
            boolean provisional,
            Light light,
            @Nullable LocalDate endedOn,
            EndedTerm.@Nullable Result result,
            String explanation) {
        var rule = term.rule();
        return new TermView(
                rule.id(),
                rule.name(),
                rule.law(),
                !rule.lawful(),
                term.openedOn(),
                due,
                provisional,
                light,
                term.paused(),
                endedOn,
                result,
                explanation);
    }
}
