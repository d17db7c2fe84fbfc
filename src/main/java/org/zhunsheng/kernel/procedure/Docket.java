package org.zhunsheng.kernel.procedure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.crypto.FieldCipher;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.database.Writes;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.ledger.ActDraft;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.AttachmentRef;
import org.zhunsheng.kernel.ledger.Ledger;
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

    /** Written by the house itself when a holiday notice has moved the last day of a term. */
    static final String RECOMPUTED = "term-recomputed";

    private static final String NO_SUCH_CASE = "没有这个案件，请核对案号";
    private static final String OVERTAKEN = "本件刚刚有了新的办理记录，您的办理没有记入，请看过最新情况再办理";

    private final Opening opening;
    private final CaseStore store;
    private final CaseProjection projection;
    private final CaseLinks links;
    private final FormFiles files;
    private final Calendars calendars;
    private final StaffRoster staff;
    private final Writes writes;
    private final Map<String, Effect> effects;
    private final ApplicationEventPublisher events;
    private final FieldCipher cipher;
    private final Clock clock;

    Docket(
            Opening opening,
            CaseStore store,
            CaseProjection projection,
            CaseLinks links,
            FormFiles files,
            Calendars calendars,
            StaffRoster staff,
            Writes writes,
            Map<String, Effect> effects,
            ApplicationEventPublisher events,
            FieldCipher cipher,
            Clock clock) {
        this.opening = opening;
        this.store = store;
        this.projection = projection;
        this.links = links;
        this.files = files;
        this.calendars = calendars;
        this.staff = staff;
        this.writes = writes;
        this.effects = effects;
        this.events = events;
        this.cipher = cipher;
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
            var gathered = opening.gather(wish, actor, today()).knowing(known);
            var prepared = prepareOpening(gathered, wish.attachments(), actor);
            var serial = writes.commitReturning(actor.district(), prepared.writes(), Integer.class);
            var number = gathered.series().replace("{serial}", serial.toString());
            return inHand.done(acknowledge(prepared, number));
        }
    }

    /**
     * Performs an act in a case.
     *
     * @throws Refusal and writes nothing
     */
    public Receipt perform(PerformAct wish, Actor actor) {
        try (var inHand = InHand.begin(wish.caseId().toString(), wish.act())) {
            var stored = store.load(actor.district(), wish.caseId()).orElseThrow(() -> new Unknown(NO_SUCH_CASE));
            if (!Visibility.of(stored.file(), actor)) throw new Unknown(NO_SUCH_CASE);
            inHand.of(stored.number());
            return inHand.done(commit(prepareAct(stored, wish, actor, Map.of()), stored.number(), wish, actor));
        }
    }

    private Receipt commit(Prepared prepared, String number, PerformAct wish, Actor actor) {
        try {
            writes.commit(actor.district(), prepared.writes());
        } catch (DuplicateKeyException e) {
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
        var stored = store.load(district, parent).orElseThrow(() -> new Unknown(NO_SUCH_CASE));
        var system = Actor.system(district);
        @Nullable Refusal refused = null;
        for (var rule : stored.file().definition().acts().values()) {
            if (!opener.equals(rule.joinsAct())) continue;
            try {
                var form = stored.file().definition().formOf(rule);
                var told = form == null ? Map.<String, Object>of() : form.pick(child.facts());
                var wish = new PerformAct(parent, rule.id(), told);
                var prepared = prepareAct(stored, wish, system, Map.of(Derived.CHILD, ended(child)));
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

    /** What to tell the slower of two: that somebody was quicker, and what may be done now. */
    private NotLawful overtaken(PerformAct wish, Actor actor) {
        var now = store.load(actor.district(), wish.caseId()).orElseThrow();
        return new NotLawful(List.of(OVERTAKEN), lawful(now.file(), actor));
    }

    /** The acts that this actor may lawfully perform now, if their forms are filled in rightly. */
    public List<ActRule> lawful(CaseFile file, Actor actor) {
        var lawfulness = lawfulness();
        return within(file, actor)
                .filter(act -> lawfulness
                        .reasonsAgainst(file, act, actor.account(), today())
                        .isEmpty())
                .toList();
    }

    /** The acts by which somebody of the actor's standing may open a case of the procedure. */
    public List<ActRule> openings(Definition definition, Actor actor) {
        return definition.openings().stream()
                .filter(act -> Lawfulness.mayOpen(act, actor))
                .toList();
    }

    /** For each act that the actor has the standing for but that is not lawful now: why. */
    public Map<ActRule, List<String>> unlawful(CaseFile file, Actor actor) {
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

    /** An act that has been found lawful, with everything it writes. */
    private record Prepared(CaseFile after, ActEntry entry, List<Write> writes) {}

    private Prepared prepareOpening(Opening.Gathered gathered, List<AttachmentRef> attachments, Actor actor) {
        var now = now();
        var head = gathered.head();
        var before = CaseFile.empty(head);
        var rule = gathered.rule();
        // whoever may do the act of the parent that opens a child case, opens it
        if (head.parent() == null && !Lawfulness.entitled(before, rule, actor))
            throw new NotEntitled("您的身份不能办理“" + rule.name() + "”");
        var known = before.knowing(gathered.known());
        var checked = checked(known, rule, gathered.form(), gathered.known(), Done.day(now));
        var draft = draft(before, rule.id(), actor, now, checked.form(), checked.with(attachments))
                .with(ActReader.OPENING, head.record());
        var entry = Ledger.next(Ledger.first(head.district(), head.id()), draft);
        var after = before.with(ActReader.done(entry), calendars.current());
        var writes = new ArrayList<Write>();
        writes.add(projection.open(after, entry, gathered.series(), gathered.awaitedBy()));
        writes.addAll(gathered.writes());
        writes.addAll(consequences(before, after, rule, entry, null, actor));
        return new Prepared(after, entry, writes);
    }

    private Prepared prepareAct(StoredCase stored, PerformAct wish, Actor actor, Map<String, Object> known) {
        var before = stored.file();
        var now = now();
        var rule = lawfulAct(before, wish, actor, Done.day(now));
        var checked = checked(before, rule, wish.form(), known, Done.day(now));
        var draft = draft(before, rule.id(), actor, now, checked.form(), checked.with(wish.attachments()))
                .number(stored.number())
                .note(wish.note());
        var entry = Ledger.next(stored.lastHash(), draft);
        var after = before.with(ActReader.done(entry), calendars.current());
        var writes = new ArrayList<Write>();
        writes.add(projection.move(after, entry));
        writes.addAll(consequences(before, after, rule, entry, stored.number(), actor));
        return new Prepared(after, entry, writes);
    }

    private ActRule lawfulAct(CaseFile file, PerformAct wish, Actor actor, LocalDate today) {
        var rule = file.definition()
                .find(wish.act())
                .orElseThrow(() -> new Unknown("“" + file.definition().name() + "”没有“" + wish.act() + "”这一步骤"));
        if (!Lawfulness.entitled(file, rule, actor)) throw new NotEntitled("您的身份不能办理“" + rule.name() + "”");
        if (rule.opens()) throw new NotLawful(List.of("本件已经立案，不能再“" + rule.name() + "”"), lawful(file, actor));
        if (wish.seen() != null && wish.seen() != file.sequence())
            throw new NotLawful(List.of(OVERTAKEN), lawful(file, actor));
        var reasons = lawfulness().reasonsAgainst(file, rule, actor.account(), today);
        if (!reasons.isEmpty()) throw new NotLawful(reasons, lawful(file, actor));
        return rule;
    }

    /**
     * A form as it will be recorded: checked, without what does not apply, with sensitive values sealed.
     *
     * @param files those that its values name
     */
    private record Checked(Map<String, Object> form, List<AttachmentRef> files) {

        List<AttachmentRef> with(List<AttachmentRef> sent) {
            return FormFiles.together(sent, files);
        }
    }

    /** @param known what the house itself tells beside the form */
    private Checked checked(
            CaseFile file, ActRule rule, Map<String, Object> values, Map<String, Object> known, LocalDate today) {
        var form = file.definition().formOf(rule);
        if (form == null && !values.isEmpty())
            throw Invalid.field(values.keySet().iterator().next(), "“" + rule.name() + "”不需要填写内容");
        var clean = new LinkedHashMap<>(form == null ? Map.of() : form.clean(values, file.facts()));
        var errors = new ArrayList<FieldError>();
        if (form != null) errors.addAll(form.validate(clean, file.facts()));
        if (form != null && errors.isEmpty()) errors.addAll(links.resolve(form, clean, file.head()));
        var named = form == null || !errors.isEmpty()
                ? List.<AttachmentRef>of()
                : files.named(form, clean, file.district(), errors);
        var told = new LinkedHashMap<>(clean);
        told.putAll(known);
        if (errors.isEmpty())
            for (var objection : lawfulness().objections(file, rule, told, today))
                errors.add(new FieldError("", objection));
        if (!errors.isEmpty()) throw new Invalid(errors);
        var recorded = new LinkedHashMap<>(form == null ? clean : form.seal(clean, cipher));
        recorded.putAll(known);
        return new Checked(recorded, named);
    }

    private List<Write> consequences(
            CaseFile before, CaseFile after, ActRule rule, ActEntry entry, @Nullable String number, Actor actor) {
        var writes = new ArrayList<Write>();
        writes.add(Ledger.append(entry));
        writes.addAll(projection.endTerms(before, after));
        writes.addAll(links.writes(after, rule, entry));
        rule.effects().forEach((name, argument) -> {
            var effect = effects.get(name);
            if (effect == null) throw new IllegalStateException("no effect " + name);
            writes.addAll(effect.writes(new Effect.Context(after, rule, entry, number, actor, argument)));
        });
        writes.addAll(children(after, rule, actor));
        return writes;
    }

    /** The cases that the act opens, in the act's own transaction. */
    private List<Write> children(CaseFile parent, ActRule rule, Actor actor) {
        var gathered = new ArrayList<Opening.Gathered>();
        if (rule.opensChildren() != null)
            gathered.addAll(opening.gatherChildren(parent, rule.opensChildren(), actor, today()));
        if (rule.opensChild() != null)
            gathered.add(opening.gatherChild(parent, rule, rule.opensChild(), actor, today()));
        var writes = new ArrayList<Write>();
        for (var child : gathered)
            writes.addAll(prepareOpening(child, List.of(), actor).writes());
        return writes;
    }

    /**
     * Computes the last days of an open case anew; if one moved, says so on the record.
     *
     * @return whether one moved
     */
    boolean recompute(String district, UUID id) {
        var stored = store.load(district, id).orElseThrow();
        var now = now();
        var form = projection.moved(stored, Done.day(now));
        if (form.isEmpty()) return false;
        var draft = draft(stored.file(), RECOMPUTED, Actor.system(district), now, form, List.of())
                .number(stored.number());
        var entry = Ledger.next(stored.lastHash(), draft);
        var after = stored.file().with(ActReader.done(entry), calendars.current());
        try {
            writes.commit(district, List.of(projection.move(after, entry), Ledger.append(entry)));
            return true;
        } catch (DuplicateKeyException e) {
            return recompute(district, id); // somebody acted meanwhile; his act may have settled it
        }
    }

    private Receipt acknowledge(Prepared prepared, String number) {
        var file = prepared.after().numbered(number);
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

    private static ActDraft draft(
            CaseFile file,
            String act,
            Actor actor,
            Instant at,
            Map<String, Object> form,
            List<AttachmentRef> attachments) {
        return new ActDraft(
                file.district(),
                file.id(),
                file.sequence() + 1,
                act,
                actor.account(),
                actor.organisation(),
                at,
                form,
                attachments);
    }

    private Lawfulness lawfulness() {
        return new Lawfulness(calendars.current(), staff);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return Done.day(now());
    }
}
