package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.party.Party;
import org.zhunsheng.kernel.procedure.Definition.PartyRule;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;

/** Gathers what a case needs before its first act: definition, matter, organisation, parties, what is already known. */
@Component
class Opening {

    private final Procedures procedures;
    private final Organisations organisations;
    private final Parties parties;
    private final ObjectProvider<ItemSource> items;
    private final Map<String, Knowledge> knowledge;

    Opening(
            Procedures procedures,
            Organisations organisations,
            Parties parties,
            ObjectProvider<ItemSource> items,
            Map<String, Knowledge> knowledge) {
        this.procedures = procedures;
        this.organisations = organisations;
        this.parties = parties;
        this.items = items;
        this.knowledge = knowledge;
    }

    /**
     * What was gathered.
     *
     * @param series the number pattern with all filled in but the serial
     * @param known facts recorded with the first act beside its form
     * @param writes what keeps the parties
     * @param awaitedBy the act of the parent case that opened it and is joined when it ends
     */
    record Gathered(
            CaseHead head,
            ActRule rule,
            String series,
            Map<String, Object> form,
            Map<String, Object> known,
            List<Write> writes,
            @Nullable String awaitedBy) {

        Gathered awaitedBy(String opener) {
            return new Gathered(head, rule, series, form, known, writes, opener);
        }

        Gathered knowing(Map<String, Object> more) {
            var all = new LinkedHashMap<>(known);
            all.putAll(more);
            return new Gathered(head, rule, series, form, all, writes, awaitedBy);
        }
    }

    Gathered gather(OpenCase wish, Actor actor, LocalDate today) {
        if (wish.parties().isEmpty() && actor.party() != null)
            return gatherForOneself(wish, actor, actor.party(), today);
        var prepared = parties.prepare(actor.district(), wish.parties());
        var involved = prepared.parties().stream()
                .map(party -> new CaseParty(party.role(), party.party().id(), party.name()))
                .toList();
        return gather(wish, actor, today, involved, prepared.writes(), null);
    }

    /** Who is known and names nobody else files for himself; nothing is asked again. */
    private Gathered gatherForOneself(OpenCase wish, Actor actor, UUID self, LocalDate today) {
        var definition = definition(wish, actor, today);
        var role = definition.parties().keySet().stream().findFirst();
        var name = parties.find(actor.district(), self).map(Party::name).orElse(actor.name());
        var involved = role.map(r -> List.of(new CaseParty(r, self, name))).orElse(List.of());
        return gather(wish, actor, today, involved, List.of(), null);
    }

    private Definition definition(OpenCase wish, Actor actor, LocalDate today) {
        return inForce(item(wish, actor, today).map(ItemSource.Item::procedure).orElse(wish.procedure()), today);
    }

    /** The same for parties that the house knows already. */
    Gathered gather(
            OpenCase wish,
            Actor actor,
            LocalDate today,
            List<CaseParty> involved,
            List<Write> partyWrites,
            @Nullable UUID parent) {
        var item = item(wish, actor, today);
        var definition = inForce(item.map(ItemSource.Item::procedure).orElse(wish.procedure()), today);
        if (definition.ofItem() && item.isEmpty()) throw Invalid.field("item", "请选择要办理的事项");
        checkParties(definition, involved);
        var head = new CaseHead(
                definition,
                actor.district(),
                Ids.next(),
                null,
                organisation(wish, item, actor),
                item.map(ItemSource.Item::code).orElse(null),
                item.map(ItemSource.Item::name).orElse(null),
                item.map(ItemSource.Item::name).orElseGet(() -> definition.title(wish.form())),
                wish.channel(),
                actor.account(),
                involved,
                parent);
        var writes = new ArrayList<>(partyWrites);
        for (var party : involved)
            writes.add(parties.link(head.district(), head.id(), party.role(), party.id(), party.name()));
        return new Gathered(
                head,
                rule(head, wish.act(), actor),
                series(head, today),
                wish.form(),
                known(wish, definition, item, actor),
                writes,
                null);
    }

    Definition inForce(String procedure, LocalDate today) {
        return procedures.inForce(procedure, today).orElseThrow(() -> new Unknown("没有名为“" + procedure + "”且现行有效的程序"));
    }

    private Optional<ItemSource.Item> item(OpenCase wish, Actor actor, LocalDate today) {
        var code = wish.item();
        if (code == null) return Optional.empty();
        var found = items.stream()
                .flatMap(source -> source.find(actor.district(), code, today).stream())
                .findFirst();
        if (found.isEmpty()) throw Invalid.field("item", "没有编码为“" + code + "”的事项，请从事项目录中选择");
        return found;
    }

    private String organisation(OpenCase wish, Optional<ItemSource.Item> item, Actor actor) {
        var code = item.map(ItemSource.Item::organisation)
                .or(() -> Optional.ofNullable(wish.organisation()))
                .or(() -> Optional.ofNullable(actor.organisation()))
                .orElseThrow(() -> Invalid.field("organisation", "请选择办理机关"));
        if (organisations.find(actor.district(), code).isEmpty())
            throw Invalid.field("organisation", "没有代码为“" + code + "”的机关");
        return code;
    }

    /** The opening act that is wished for; where none is named, the first that the actor has the standing for. */
    private static ActRule rule(CaseHead head, @Nullable String act, Actor actor) {
        var definition = head.definition();
        var openings = definition.openings();
        if (act == null)
            return openings.stream()
                    .filter(rule -> Lawfulness.entitled(CaseFile.empty(head), rule, actor))
                    .findFirst()
                    .orElse(openings.getFirst());
        return openings.stream()
                .filter(rule -> rule.id().equals(act))
                .findFirst()
                .orElseThrow(() -> Invalid.field("act", "“" + definition.name() + "”不能以“" + act + "”立案"));
    }

    private static void checkParties(Definition definition, List<CaseParty> involved) {
        var errors = new ArrayList<FieldError>();
        for (var party : involved)
            if (!definition.parties().containsKey(party.role()))
                errors.add(new FieldError("parties", "本程序没有“" + party.role() + "”这一当事人身份，可用：" + roles(definition)));
        for (var rule : definition.parties().values()) checkCount(rule, involved, errors);
        if (!errors.isEmpty()) throw new Invalid(errors);
    }

    private static void checkCount(PartyRule rule, List<CaseParty> involved, List<FieldError> errors) {
        long count = involved.stream()
                .filter(party -> party.role().equals(rule.role()))
                .map(CaseParty::id)
                .distinct()
                .count();
        if (count < rule.min()) errors.add(new FieldError("parties", "请填写" + rule.name() + "，至少" + rule.min() + "名"));
        if (count > rule.max()) errors.add(new FieldError("parties", rule.name() + "不能多于" + rule.max() + "名"));
    }

    private static String roles(Definition definition) {
        return String.join("、", definition.parties().keySet());
    }

    private Map<String, Object> known(
            OpenCase wish, Definition definition, Optional<ItemSource.Item> item, Actor actor) {
        var known = new LinkedHashMap<String, Object>();
        item.ifPresent(found -> {
            var attributes = new HashMap<>(found.attributes());
            attributes.put("code", found.code());
            attributes.put("name", found.name());
            known.put("item", attributes);
        });
        for (var name : definition.knows()) {
            var source = knowledge.get(name);
            if (source == null) throw new IllegalStateException(definition.version() + " knows no " + name);
            known.put(name, source.about(wish, actor.district()));
        }
        return known;
    }

    private String series(CaseHead head, LocalDate today) {
        var organisation =
                organisations.find(head.district(), head.organisation()).orElseThrow();
        return head.definition()
                .number()
                .replace("{organisation}", organisation.shortName())
                .replace("{year}", String.valueOf(today.getYear()));
    }
}
