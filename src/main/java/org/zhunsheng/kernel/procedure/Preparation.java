package org.zhunsheng.kernel.procedure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.crypto.FieldCipher;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.ledger.ActDraft;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.AttachmentRef;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import org.zhunsheng.kernel.procedure.Refusal.NotEntitled;
import org.zhunsheng.kernel.procedure.Refusal.NotLawful;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;
import org.zhunsheng.kernel.time.BeijingTime;

/** Makes of a wish the act and everything it writes, in memory: checks that it is lawful, and refuses it if it is not. */
@Component
class Preparation {

    private final ChildOpening children;
    private final LawfulActs lawful;
    private final CaseProjection projection;
    private final CaseLinks links;
    private final FormFiles files;
    private final Calendars calendars;
    private final Map<String, Effect> effects;
    private final FieldCipher cipher;
    private final Clock clock;

    Preparation(
            ChildOpening children,
            LawfulActs lawful,
            CaseProjection projection,
            CaseLinks links,
            FormFiles files,
            Calendars calendars,
            Map<String, Effect> effects,
            FieldCipher cipher,
            Clock clock) {
        this.children = children;
        this.lawful = lawful;
        this.projection = projection;
        this.links = links;
        this.files = files;
        this.calendars = calendars;
        this.effects = effects;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * An act that has been found lawful, with everything it writes.
     *
     * @param calendar by which its terms are counted
     */
    record Prepared(CaseFile after, ActEntry entry, WorkCalendar calendar, List<Write> writes) {}

    /** The first act of a case, with all that was gathered for it. */
    Prepared opening(Opening.Gathered gathered, List<AttachmentRef> attachments, Actor actor) {
        var now = now();
        var calendar = calendars.current();
        var head = gathered.head();
        var before = CaseFile.empty(head);
        var rule = gathered.rule();
        // whoever may do the act of the parent that opens a child case, opens it
        if (head.parent() == null && !Lawfulness.entitled(before, rule, actor))
            throw new NotEntitled("您的身份不能办理“" + rule.name() + "”");
        var known = before.knowing(gathered.known());
        var checked = checked(known, rule, gathered.form(), gathered.known(), now);
        var draft = draft(before, rule.id(), actor, now, checked.form(), checked.with(attachments))
                .with(ActReader.OPENING, head.record());
        var entry = Ledger.next(Ledger.first(head.district(), head.id()), draft);
        var after = before.with(ActReader.done(entry.body()), calendar);
        var writes = new ArrayList<Write>();
        writes.add(projection.open(after, entry, gathered.series(), gathered.awaitedBy()));
        writes.addAll(gathered.writes());
        writes.addAll(consequences(before, after, rule, entry, null, actor));
        return new Prepared(after, entry, calendar, writes);
    }

    /**
     * An act in a case that stands.
     *
     * @param known what the house itself tells beside its form
     */
    Prepared act(StoredCase stored, PerformAct wish, Actor actor, Map<String, Object> known) {
        var before = stored.file();
        var now = now();
        var calendar = calendars.current();
        var rule = lawfulAct(before, wish, actor, BeijingTime.day(now));
        var checked = checked(before, rule, wish.form(), known, now);
        var draft = draft(before, rule.id(), actor, now, checked.form(), checked.with(wish.attachments()))
                .number(stored.number())
                .note(wish.note());
        var entry = Ledger.next(stored.lastHash(), draft);
        var after = before.with(ActReader.done(entry.body()), calendar);
        var writes = new ArrayList<Write>();
        writes.add(projection.move(after, entry));
        writes.addAll(consequences(before, after, rule, entry, stored.number(), actor));
        return new Prepared(after, entry, calendar, writes);
    }

    /** That the last days of an open case have moved, as an act; empty if none did. */
    Optional<Prepared> recomputed(StoredCase stored) {
        var now = now();
        var form = projection.moved(stored, BeijingTime.day(now));
        if (form.isEmpty()) return Optional.empty();
        var draft = draft(
                        stored.file(),
                        Docket.RECOMPUTED,
                        Actor.system(stored.file().district()),
                        now,
                        form,
                        List.of())
                .number(stored.number());
        var entry = Ledger.next(stored.lastHash(), draft);
        var calendar = calendars.current();
        var after = stored.file().with(ActReader.done(entry), calendar);
        return Optional.of(
                new Prepared(after, entry, calendar, List.of(projection.move(after, entry), Ledger.append(entry))));
    }

    private ActRule lawfulAct(CaseFile file, PerformAct wish, Actor actor, LocalDate today) {
        var rule = file.definition()
                .find(wish.act())
                .orElseThrow(() -> new Unknown("“" + file.definition().name() + "”没有“" + wish.act() + "”这一步骤"));
        if (!Lawfulness.entitled(file, rule, actor)) throw new NotEntitled("您的身份不能办理“" + rule.name() + "”");
        if (rule.opens()) throw new NotLawful(List.of("本件已经立案，不能再“" + rule.name() + "”"), lawful.acts(file, actor));
        if (wish.seen() != null && wish.seen() != file.sequence())
            throw new NotLawful(List.of(Docket.OVERTAKEN), lawful.acts(file, actor));
        var reasons = lawful.lawfulness().reasonsAgainst(file, rule, actor.account(), today);
        if (!reasons.isEmpty()) throw new NotLawful(reasons, lawful.acts(file, actor));
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
            CaseFile file, ActRule rule, Map<String, Object> values, Map<String, Object> known, Instant at) {
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
            for (var objection : lawful.lawfulness().objections(file, rule, told, at))
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
        var today = LocalDate.now(clock);
        var gathered = new ArrayList<Opening.Gathered>();
        if (rule.opensChildren() != null) gathered.addAll(children.parts(parent, rule.opensChildren(), actor, today));
        if (rule.opensChild() != null) gathered.add(children.one(parent, rule, rule.opensChild(), actor, today));
        var writes = new ArrayList<Write>();
        for (var child : gathered)
            writes.addAll(opening(child, List.of(), actor).writes());
        return writes;
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
