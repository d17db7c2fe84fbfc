package org.zhunsheng.kernel.procedure;

import static org.zhunsheng.kernel.procedure.Done.ZONE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.database.Writes;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.procedure.CaseEvent.ActPerformed;
import org.zhunsheng.kernel.procedure.CaseEvent.CaseClosed;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import org.zhunsheng.kernel.procedure.Refusal.NotEntitled;
import org.zhunsheng.kernel.procedure.Refusal.NotLawful;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;

/**
 * The docket (案件登记): the only door through which a case is opened and moves. Each act is read in one round trip,
 * checked in memory, and written in one: the act, the case's projection and all effects are one transaction. Two who
 * act at once are told apart by the act's key; the second is refused and nothing of his is kept.
 */
@Component
public class Docket {

    /** Written by the house itself when a holiday notice moves open terms. */
    static final String RECOMPUTED = "term-recomputed";

    private final Procedures procedures;
    private final Calendars calendars;
    private final Parties parties;
    private final Organisations organisations;
    private final StaffRoster staff;
    private final Ledger ledger;
    private final CaseStore store;
    private final Writes writes;
    private final Map<String, Effect> effects;
    private final ObjectProvider<ItemSource> items;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Docket(
            Procedures procedures,
            Calendars calendars,
            Parties parties,
            Organisations organisations,
            StaffRoster staff,
            Ledger ledger,
            CaseStore store,
            Writes writes,
            Map<String, Effect> effects,
            ObjectProvider<ItemSource> items,
            ApplicationEventPublisher events,
            Clock clock) {
        this.procedures = procedures;
        this.calendars = calendars;
        this.parties = parties;
        this.organisations = organisations;
        this.staff = staff;
        this.ledger = ledger;
        this.store = store;
        this.writes = writes;
        this.effects = effects;
        this.items = items;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a case by its first act. */
    public Receipt open(OpenCase wish, Actor actor) {
        var opening = prepare(wish, actor, null);
        var number = writes.commitReturning(opening.writes(), String.class);
        return acknowledge(opening, number);
    }

    /** Performs an act in a case. */
    public Receipt perform(PerformAct wish, Actor actor) {
        var stored = store.load(actor.district(), wish.caseId())
                .orElseThrow(() -> new Unknown("没有这个案件，请核对案号"));
        if (!Visibility.of(stored.file(), actor)) throw new Unknown("没有这个案件，请核对案号");
        return perform(stored, wish, actor);
    }

    private Receipt perform(StoredCase stored, PerformAct wish, Actor actor) {
        var file = stored.file();
        var rule = file.definition()
                .find(wish.act())
                .orElseThrow(() -> new Unknown("“" + file.definition().name() + "”没有“" + wish.act() + "”这一步骤"));
        if (!Lawfulness.entitled(file, rule, actor)) throw new NotEntitled("您的身份不能办理“" + rule.name() + "”");
        if (wish.seen() != null && wish.seen() != file.sequence())
            throw new NotLawful(List.of("本件刚刚有了新的办理记录，请看过最新情况再办理"), lawful(file, actor));
        var reasons = lawfulness().reasonsAgainst(file, rule, actor.account(), today());
        if (rule.opens()) reasons = List.of("“" + rule.name() + "”是立案步骤，本件已经立案");
        if (!reasons.isEmpty()) throw new NotLawful(reasons, lawful(file, actor));
        var form = checked(file, rule, wish.form());
        var prepared = prepare(stored, rule, form, wish, actor);
        try {
            writes.commit(prepared.writes());
        } catch (DuplicateKeyException e) {
            throw new NotLawful(List.of("另一人刚刚办理了本件，您的办理没有记录，请看过最新情况再办理"), List.of());
        }
        return acknowledge(prepared, stored.number());
    }

    /** The acts that this actor may lawfully perform now, if their forms are filled in rightly. */
    public List<ActRule> lawful(CaseFile file, Actor actor) {
        var lawfulness = lawfulness();
        return file.definition().acts().values().stream()
                .filter(act -> !act.opens() && Lawfulness.entitled(file, act, actor))
                .filter(act -> lawfulness
                        .reasonsAgainst(file, act, actor.account(), today())
                        .isEmpty())
                .toList();
    }

    /** For each act that the actor has the standing for but that is not lawful now: why. */
    public Map<ActRule, List<String>> unlawful(CaseFile file, Actor actor) {
        var lawfulness = lawfulness();
        var found = new java.util.LinkedHashMap<ActRule, List<String>>();
        for (var act : file.definition().acts().values()) {
            if (act.opens() || act.bySystem() || !Lawfulness.entitled(file, act, actor)) continue;
            var reasons = lawfulness.reasonsAgainst(file, act, actor.account(), today());
            if (!reasons.isEmpty()) found.put(act, reasons);
        }
        return found;
    }

    private Prepared prepare(OpenCase wish, Actor actor, @Nullable UUID parent) {
        var today = today();
        var item = item(wish, actor, today);
        var definition = procedures
                .inForce(item.map(ItemSource.Item::procedure).orElse(wish.procedure()), today)
                .orElseThrow(() -> new Unknown("没有现行有效的程序“" + wish.procedure() + "”"));
        var rule = opening(definition, wish.act());
        var involved = parties.prepare(actor.district(), wish.parties());
        checkParties(definition, involved.byRole().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> e.getValue().size())));
        var head = new CaseHead(
                definition,
                actor.district(),
                Ids.next(),
                null,
                organisation(wish, item, actor),
                wish.item(),
                item.map(ItemSource.Item::name).orElse(null),
                wish.channel(),
                actor.account(),
                involved.byRole(),
                parent);
        var empty = CaseFile.empty(head);
        if (!Lawfulness.entitled(empty, rule, actor)) throw new NotEntitled("您的身份不能办理“" + rule.name() + "”");
        var facts = new HashMap<String, Object>();
        item.ifPresent(found -> facts.put("item", found.attributes()));
        var form = checked(empty, rule, wish.form());
        form.putAll(facts);
        var entry = ledger.next(ledger.first(actor.district(), head.id()), rule.id(), actor, now(), form, wish.attachments())
                .with("head", head.record(involved));
        throw new UnsupportedOperationException();
    }

    private Lawfulness lawfulness() {
        return new Lawfulness(calendars.current(), staff);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
