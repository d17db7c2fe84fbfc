package org.zhunsheng.kernel.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Writes;
import org.zhunsheng.kernel.procedure.CaseEvent.ActPerformed;
import org.zhunsheng.kernel.procedure.CaseEvent.CaseClosed;
import org.zhunsheng.kernel.procedure.Preparation.Prepared;
import org.zhunsheng.kernel.procedure.Refusal.NotLawful;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;

/**
 * The docket (案件登记): the only door through which a case is opened and moves. A case that is not at hand is read in one
 * round trip; an act is checked in memory, and written in one: the act, the case's projection and all effects are one
 * transaction, which the database refuses where the case is no longer as it was read. So of two who act at once the second
 * is refused, and nothing of his is kept.
 */
@Component
public class Docket {

    /** Written by the house itself when a holiday notice has moved the last day of a term. */
    static final String RECOMPUTED = "term-recomputed";

    static final String OVERTAKEN = "本件刚刚有了新的办理记录，您的办理没有记入，请看过最新情况再办理";
    private static final String NO_SUCH_CASE = "没有这个案件，请核对案号";

    private final Opening opening;
    private final Preparation preparation;
    private final LawfulActs lawful;
    private final CaseStore store;
    private final CaseProjection projection;
    private final Writes writes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Docket(
            Opening opening,
            Preparation preparation,
            LawfulActs lawful,
            CaseStore store,
            CaseProjection projection,
            Writes writes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.opening = opening;
        this.preparation = preparation;
        this.lawful = lawful;
        this.store = store;
        this.projection = projection;
        this.writes = writes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case by its first act.
     *
     * @throws Refusal and writes nothing
     */
    public Receipt open(OpenCase wish, Actor actor) {
        return open(wish, Map.of(), actor);
    }

    /** The same with facts that the house itself tells. */
    Receipt open(OpenCase wish, Map<String, Object> known, Actor actor) {
        try (var inHand = InHand.begin(wish.procedure(), wish.act())) {
            var gathered = opening.gather(wish, actor, LocalDate.now(clock)).knowing(known);
            var prepared = preparation.opening(gathered, wish.attachments(), actor);
            var serial = writes.commitReturning(actor.district(), prepared.writes(), Integer.class);
            var number = gathered.series().replace("{serial}", serial.toString());
            return inHand.done(acknowledge(prepared, number));
        }
    }

    /**
     * Performs an act in a case. What is at hand of the case need not be read again: whoever acts by a file that is no
     * longer true is refused by the database, reads it and tries once more.
     *
     * @throws Refusal and writes nothing
     */
    public Receipt perform(PerformAct wish, Actor actor) {
        try (var inHand = InHand.begin(wish.caseId().toString(), wish.act())) {
            return inHand.done(byFileAtHand(wish, actor, inHand)
                    .orElseGet(() -> perform(load(actor.district(), wish.caseId()), wish, actor, inHand)));
        }
    }

    private Optional<Receipt> byFileAtHand(PerformAct wish, Actor actor, InHand inHand) {
        var known = store.take(actor.district(), wish.caseId());
        if (known.isEmpty()) return Optional.empty();
        try {
            return Optional.of(perform(known.get(), wish, actor, inHand));
        } catch (Refusal perhapsOld) {
            return Optional.empty();
        }
    }

    private Receipt perform(StoredCase stored, PerformAct wish, Actor actor, InHand inHand) {
        if (!Visibility.of(stored.file(), actor)) throw new Unknown(NO_SUCH_CASE);
        inHand.of(stored.number());
        return commit(preparation.act(stored, wish, actor, Map.of()), stored.number(), wish, actor);
    }

    private StoredCase load(String district, UUID id) {
        return store.load(district, id).orElseThrow(() -> new Unknown(NO_SUCH_CASE));
    }

    private Receipt commit(Prepared prepared, String number, PerformAct wish, Actor actor) {
        try {
            writes.commit(actor.district(), prepared.writes());
        } catch (DuplicateKeyException | ConcurrencyFailureException e) {
            throw overtaken(wish, actor);
        }
        return acknowledge(prepared, number);
    }

    /**
     * Tells a case how a child case of its has ended, by the first act that joins it and is lawful.
     *
     * @param opener the act that opened the child
     * @throws Refusal if none is lawful now; the child is then still awaited
     */
    Receipt join(String district, UUID parent, String opener, CaseFile child) {
        var stored = load(district, parent);
        var system = Actor.system(district);
        @Nullable Refusal refused = null;
        for (var rule : stored.file().definition().acts().values()) {
            if (!opener.equals(rule.joinsAct())) continue;
            try {
                var form = stored.file().definition().formOf(rule);
                var told = form == null ? Map.<String, Object>of() : form.pick(child.facts());
                var wish = new PerformAct(parent, rule.id(), told);
                var prepared = preparation.act(stored, wish, system, Map.of(Derived.CHILD, ended(child)));
                prepared.writes().add(projection.joined(child));
                return commit(prepared, stored.number(), wish, system);
            } catch (Refusal refusal) {
                refused = refusal;
            }
        }
        throw refused == null ? new Unknown("没有汇入“" + opener + "”的行为") : refused;
    }

    private static Map<String, Object> ended(CaseFile child) {
        var ended = new LinkedHashMap<String, Object>();
        ended.put("id", child.id());
        ended.put("number", child.number());
        ended.put("procedure", child.definition().id());
        ended.put("outcome", child.outcome() == null ? "" : child.outcome());
        ended.put("endedOn", child.acts().getLast().on());
        return ended;
    }

    /** The acts that this actor may lawfully perform now, if their forms are filled in rightly. */
    public List<ActRule> lawful(CaseFile file, Actor actor) {
        return lawful.acts(file, actor);
    }

    /** What to tell the slower of two: that somebody was quicker, and what may be done now. */
    private NotLawful overtaken(PerformAct wish, Actor actor) {
        var now = store.load(actor.district(), wish.caseId()).orElseThrow();
        return new NotLawful(List.of(OVERTAKEN), lawful(now.file(), actor));
    }

    /**
     * Computes the last days of an open case anew; if one moved, says so on the record.
     *
     * @return whether one moved
     */
    boolean recompute(String district, UUID id) {
        var stored = store.load(district, id).orElseThrow();
        var prepared = preparation.recomputed(stored);
        if (prepared.isEmpty()) return false;
        try {
            writes.commit(district, prepared.get().writes());
            return true;
        } catch (DuplicateKeyException | ConcurrencyFailureException e) {
            return recompute(district, id); // somebody acted meanwhile; his act may have settled it
        }
    }

    private Receipt acknowledge(Prepared prepared, String number) {
        var file = prepared.after().numbered(number);
        store.keep(new StoredCase(file, number, prepared.entry().hash(), projection.due(file)), prepared.calendar());
        var procedure = file.definition().id();
        events.publishEvent(new ActPerformed(
                file.district(),
                file.id(),
                procedure,
                prepared.entry().act(),
                prepared.entry().sequence()));
        if (file.closed())
            events.publishEvent(new CaseClosed(
                    file.district(), file.id(), procedure, file.head().parent()));
        return new Receipt(file, number, prepared.entry());
    }
}
