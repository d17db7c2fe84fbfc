package org.zhunsheng.kernel.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.Particulars;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.form.Known;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.procedure.OpeningDoors.Door;

/** What a form need not ask anew (一数一源), by the path under which its fields name it in {@code x-known}. */
@Component
class KnownAnswers {

    private static final int RECENT = 5;
    private static final String OF_PARTY = "party.";
    private static final String CERTIFICATE = "actor.certificate";
    private static final String OF_BODY = "organisation.";

    private final Particulars particulars;
    private final Organisations organisations;
    private final Cases cases;
    private final Ledger ledger;
    private final OwnSecrets secrets;
    private final StaffRoster staff;

    KnownAnswers(
            Particulars particulars,
            Organisations organisations,
            Cases cases,
            Ledger ledger,
            OwnSecrets secrets,
            StaffRoster staff) {
        this.particulars = particulars;
        this.organisations = organisations;
        this.cases = cases;
        this.ledger = ledger;
        this.secrets = secrets;
        this.staff = staff;
    }

    /**
     * Where a case is opened: who is logged in and what was told the last time, what the matter says, what the body's
     * papers say.
     */
    Map<String, Known> at(Door door, Actor actor) {
        var known = new HashMap<String, Known>();
        if (actor.party() != null) ofParty(door, actor, known);
        if (door.item() != null)
            door.item().attributes().forEach((name, value) -> {
                // A list in which nothing stands is nothing that is known.
                if (!List.of().equals(value)) known.put("item." + name, new Known(value, "事项目录"));
            });
        if (actor.organisation() != null) ofOfficial(actor, actor.organisation(), known);
        return known;
    }

    /** Where a case is opened over another one (案件关联): that case besides, if the actor may see it. */
    Map<String, Known> at(Door door, String concerns, Actor actor) {
        var known = new HashMap<>(at(door, actor));
        cases.find(concerns, actor).ifPresent(other -> ofOther(other, known));
        return known;
    }

    private void ofOther(CaseFile other, Map<String, Known> known) {
        var source = "案件" + other.number();
        known.put("case.number", new Known(String.valueOf(other.number()), source));
        known.put("case.title", new Known(other.head().title() + "（" + other.number() + "）", source));
        organisations.find(other.district(), other.head().organisation()).ifPresent(body -> {
            known.put("case.organisationName", new Known(body.name(), source));
            known.put("case.organisationType", new Known(body.type(), source));
        });
    }

    /** Where an act is done: what the case says already, whose it is, and what the papers of its body say. */
    Map<String, Known> in(CaseFile file, Actor actor) {
        var known = new HashMap<String, Known>();
        file.facts().forEach((name, value) -> known.put("facts." + name, new Known(value, "本案已有记载")));
        file.head().parties().stream()
                .findFirst()
                .ifPresent(party -> known.put("party.name", new Known(party.name(), "本案当事人")));
        if (actor.organisation() != null) ofOfficial(actor, file.head().organisation(), known);
        var officers = known.get("facts.officers");
        if (officers != null) known.put(CERTIFICATE, officers);
        return known;
    }

    private void ofOfficial(Actor actor, String organisation, Map<String, Known> known) {
        known.put("actor.name", new Known(actor.name(), "您的账户"));
        staff.of(actor.district(), String.valueOf(actor.organisation())).stream()
                .filter(one -> one.name().equals(actor.name()) && one.certificate() != null)
                .findFirst()
                .ifPresent(one -> known.put(CERTIFICATE, new Known(List.of(one.certificate()), "您的执法证件")));
        for (var particular : particulars.of(actor.district(), organisation))
            if (particular.value() != null)
                known.put(
                        OF_BODY + particular.name(),
                        new Known(particular.value(), particular.proposed() ? "默认值，可在“机关信息”中修改" : "机关信息"));
    }

    private void ofParty(Door door, Actor actor, Map<String, Known> known) {
        known.put("party.name", new Known(actor.name(), "您的账户"));
        var form = door.form();
        boolean asks = form != null
                && form.fields().stream()
                        .map(field -> String.valueOf(field.known()))
                        .anyMatch(path -> path.startsWith(OF_PARTY) && !known.containsKey(path));
        if (!asks) return;
        var recent = new CaseQuery(null, null, null, null, null, false, 0, RECENT);
        for (var row : cases.search(recent, actor).items())
            cases.find(row.id().toString(), actor).ifPresent(file -> toldIn(file, actor, known));
    }

    /** What a party told of itself when it opened an earlier case; the latest is asked first. */
    private void toldIn(CaseFile file, Actor actor, Map<String, Known> known) {
        var opening = ledger.acts(file.district(), file.id()).stream()
                .filter(entry -> entry.actor().equals(actor.account()))
                .findFirst();
        opening.ifPresent(entry -> toldIn(file, entry, actor, known));
    }

    private void toldIn(CaseFile file, ActEntry entry, Actor actor, Map<String, Known> known) {
        var form = file.definition().find(entry.act()).map(file.definition()::formOf);
        if (form.isEmpty()) return;
        var told = secrets.seen(file, entry, actor);
        for (var field : form.get().fields()) {
            var path = String.valueOf(field.known());
            var value = told.get(field.name());
            if (path.startsWith(OF_PARTY) && value != null)
                known.putIfAbsent(path, new Known(value, "您在" + file.number() + "中填写的"));
        }
    }
}
