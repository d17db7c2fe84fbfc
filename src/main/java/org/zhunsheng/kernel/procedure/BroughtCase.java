package org.zhunsheng.kernel.procedure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.crypto.FieldCipher;
import org.zhunsheng.kernel.intake.ImportKind.Occasion;
import org.zhunsheng.kernel.intake.Intake.Taken;
import org.zhunsheng.kernel.ledger.ActDraft;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.party.InvolvedParties;

/** A case while acts that were done elsewhere are added to it. */
final class BroughtCase {

    private static final InvolvedParties NOBODY = new InvolvedParties(List.of(), List.of());

    private final CaseFile before;
    private final InvolvedParties parties;
    private final Map<String, Object> known;
    private final Lawfulness lawfulness;
    private final WorkCalendar calendar;
    private final FieldCipher cipher;
    private final Occasion occasion;
    private final List<ActEntry> entries = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<CaseLinks.Named> named = new ArrayList<>();
    private CaseFile file;
    private byte[] hash;
    private boolean corrected;

    /** Which act a row has become. */
    record Place(String externalId, long digest, int sequence) {}

    /** What was wrong with an act. */
    record Flaw(int sequence, int place, String act, String reason) {}

    /** A case that begins. */
    BroughtCase(
            CaseHead head,
            InvolvedParties parties,
            Map<String, Object> known,
            Lawfulness lawfulness,
            WorkCalendar calendar,
            FieldCipher cipher,
            Occasion occasion) {
        this(
                CaseFile.empty(head),
                Ledger.first(head.district(), head.id()),
                parties,
                known,
                lawfulness,
                calendar,
                cipher,
                occasion);
    }

    /** A case that goes on. */
    BroughtCase(
            StoredCase stored, Lawfulness lawfulness, WorkCalendar calendar, FieldCipher cipher, Occasion occasion) {
        this(stored.file(), stored.lastHash(), NOBODY, Map.of(), lawfulness, calendar, cipher, occasion);
    }

    private BroughtCase(
            CaseFile before,
            byte[] hash,
            InvolvedParties parties,
            Map<String, Object> known,
            Lawfulness lawfulness,
            WorkCalendar calendar,
            FieldCipher cipher,
            Occasion occasion) {
        this.before = before;
        this.file = before;
        this.hash = hash;
        this.parties = parties;
        this.known = known;
        this.lawfulness = lawfulness;
        this.calendar = calendar;
        this.cipher = cipher;
        this.occasion = occasion;
    }

    /** Adds an act as it was; refuses the row where the procedure has no such act or nothing can follow from it. */
    void add(Taken row, BroughtAct act) {
        var rule = rule(row, act);
        if (rule == null) return;
        var form = recorded(rule, act);
        var wrong = wrong(rule, act, form);
        var draft = draft(act.act(), act, form, row.externalId());
        if (file.sequence() == 0)
            draft = draft.with(ActReader.OPENING, file.head().record());
        var entry = Ledger.next(hash, draft);
        if (!replayed(row, () -> file.with(ActReader.done(entry), calendar))) return;
        accept(row, entry);
        named.addAll(CaseLinks.named(file, rule, entry.sequence(), form));
        for (int i = 0; i < wrong.size(); i++) flaws.add(new Flaw(entry.sequence(), i, rule.id(), wrong.get(i)));
    }

    /** Adds what a later file says of an act; answers whether it could be replayed. */
    boolean amend(Taken row, BroughtAct act, int sequence) {
        var rule = rule(row, act);
        if (rule == null) return false;
        var said = new LinkedHashMap<String, Object>();
        said.put(Correction.SEQUENCE, sequence);
        said.put("act", act.act());
        said.put("actor", act.actor());
        said.put("at", act.at().truncatedTo(ChronoUnit.MILLIS).toString());
        var form = new LinkedHashMap<>(recorded(rule, act));
        if (sequence == 1) form.putAll(openingFacts());
        said.put("form", form);
        var draft = draft(Correction.ACT, act, said, row.externalId(), occasion.account(), occasion.at());
        var entry = Ledger.next(hash, draft);
        var all = new ArrayList<>(file.acts());
        all.add(ActReader.done(entry));
        if (!replayed(row, () -> CaseFile.replay(file.head(), all, calendar))) return false;
        hash = entry.hash();
        entries.add(entry);
        places.add(new Place(row.externalId(), row.digest(), sequence));
        named.addAll(CaseLinks.named(file, rule, sequence, form));
        corrected = true;
        return true;
    }

    private Map<String, Object> openingFacts() {
        var first = file.acts().getFirst().form();
        var facts = new LinkedHashMap<String, Object>();
        if (first.containsKey("item")) facts.put("item", first.get("item"));
        for (var name : file.definition().knows()) if (first.containsKey(name)) facts.put(name, first.get(name));
        return facts;
    }

    private void accept(Taken row, ActEntry entry) {
        hash = entry.hash();
        entries.add(entry);
        places.add(new Place(row.externalId(), row.digest(), entry.sequence()));
    }

    private interface Replay {
        CaseFile after();
    }

    private boolean replayed(Taken row, Replay replay) {
        try {
            file = replay.after();
            return true;
        } catch (RuntimeException e) {
            row.row().fault("form", "由这一步的内容推算不出期限，请核对其中的日期和天数");
            return false;
        }
    }

    private @Nullable ActRule rule(Taken row, BroughtAct act) {
        var definition = file.definition();
        if (!definition.id().equals(act.procedure())) {
            row.row().fault("procedure", "案件“" + act.number() + "”的程序是“" + definition.name() + "”");
            return null;
        }
        var rule = definition.find(act.act()).orElse(null);
        if (rule == null)
            row.row()
                    .fault(
                            "act",
                            "“" + definition.name() + "”（" + definition.effective() + "版）没有“" + act.act() + "”这一步骤，可填："
                                    + String.join("、", definition.acts().keySet()));
        return rule;
    }

    /** The form as it will be recorded: with what was known at the opening, its sensitive values sealed. */
    private Map<String, Object> recorded(ActRule rule, BroughtAct act) {
        var form = file.definition().formOf(rule);
        var recorded = new LinkedHashMap<String, Object>(form == null ? act.form() : form.seal(act.form(), cipher));
        if (file.sequence() == 0) recorded.putAll(known);
        return recorded;
    }

    /** What the docket would have said to it. */
    private List<String> wrong(ActRule rule, BroughtAct act, Map<String, Object> form) {
        var wrong = new ArrayList<String>();
        if (file.sequence() == 0 && !rule.opens()) wrong.add("案件没有以立案的步骤开始");
        if (file.sequence() > 0 && rule.opens()) wrong.add("已经立案，又一次“" + rule.name() + "”");
        if (file.sequence() > 0 && act.at().isBefore(file.acts().getLast().at())) wrong.add("时间早于上一步");
        if (!rule.opens()) wrong.addAll(lawfulness.reasonsAgainst(file, rule, act.actor(), act.on()));
        wrong.addAll(lawfulness.objections(file, rule, form, act.at()));
        return wrong;
    }

    private ActDraft draft(String name, BroughtAct act, Map<String, Object> form, String externalId) {
        return draft(name, act, form, externalId, act.actor(), act.at());
    }

    private ActDraft draft(
            String name, BroughtAct act, Map<String, Object> form, String externalId, String actor, Instant at) {
        return new ActDraft(
                        file.district(),
                        file.id(),
                        before.sequence() + entries.size() + 1,
                        name,
                        actor,
                        act.department() == null ? file.head().organisation() : act.department(),
                        at.truncatedTo(ChronoUnit.MILLIS),
                        form,
                        List.of())
                .recorded(occasion.at().truncatedTo(ChronoUnit.MILLIS))
                .number(act.number())
                .with(ActReader.BROUGHT, Map.of("id", externalId, "by", occasion.account()));
    }

    boolean isNew() {
        return before.sequence() == 0;
    }

    boolean changed() {
        return !entries.isEmpty();
    }

    /** Whether something of what was on record is told otherwise now, so that all that follows is computed anew. */
    boolean corrected() {
        return corrected;
    }

    CaseFile before() {
        return before;
    }

    CaseFile file() {
        return file;
    }

    InvolvedParties parties() {
        return parties;
    }

    List<ActEntry> entries() {
        return entries;
    }

    List<Place> places() {
        return places;
    }

    List<CaseLinks.Named> named() {
        return named;
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
