package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.intake.Row;

/** Opens cases of which the first act has come in from elsewhere, under the version in force on that act's day. */
@Component
class BroughtCases {

    private static final int MOST_HELD = 20_000;

    private final Procedures procedures;
    private final ObjectProvider<ItemSource> items;
    private final Map<String, Knowledge> knowledge;
    private final Map<Asked, Optional<ItemSource.Item>> held = new ConcurrentHashMap<>();

    BroughtCases(Procedures procedures, ObjectProvider<ItemSource> items, Map<String, Knowledge> knowledge) {
        this.procedures = procedures;
        this.items = items;
        this.knowledge = knowledge;
    }

    private record Asked(String district, String code, LocalDate on) {}

    /** What stays the same in the case; null where the row has been refused. */
    @Nullable
    CaseHead head(String district, BroughtAct act, @Nullable UUID parent, Row row) {
        var definition = procedures.inForce(act.procedure(), act.on()).orElse(null);
        if (definition == null) {
            row.fault("at", "“" + act.procedure() + "”在" + act.on() + "没有施行的版本");
            return null;
        }
        var item = item(district, act.item(), act.on());
        if (act.item() != null && item.isEmpty())
            row.fault("item", "目录中没有“" + act.item() + "”，或者它在" + act.on() + "尚未生效");
        if (definition.ofItem() && act.item() == null) row.fault("item", "“" + definition.name() + "”须写明事项编码");
        var organisation = act.department() != null
                ? act.department()
                : item.map(ItemSource.Item::organisation).orElse(null);
        if (organisation == null) row.fault("department", "请写明承办部门");
        if (organisation == null || !row.sound()) return null;
        return new CaseHead(
                definition,
                district,
                Ids.next(),
                act.number(),
                organisation,
                item.map(ItemSource.Item::code).orElse(null),
                item.map(ItemSource.Item::name).orElse(null),
                title(definition, act, item),
                act.channel(),
                act.actor(),
                parties(act, definition),
                parent);
    }

    private static List<CaseParty> parties(BroughtAct act, Definition definition) {
        return act.parties().parties().stream()
                .filter(party -> definition.parties().containsKey(party.role()))
                .map(party -> new CaseParty(party.role(), party.party().id(), party.name()))
                .toList();
    }

    private static String title(Definition definition, BroughtAct act, Optional<ItemSource.Item> item) {
        if (act.title() != null) return act.title();
        if (item.isPresent()) return item.get().name();
        return definition.title(act.form());
    }

    /** What the house knows of the matter and of the thing the case is about; what it does not know is left out. */
    Map<String, Object> known(CaseHead head, BroughtAct act) {
        var known = new LinkedHashMap<String, Object>();
        item(head.district(), head.item(), act.on()).ifPresent(found -> {
            var attributes = new HashMap<>(found.attributes());
            attributes.put("code", found.code());
            attributes.put("name", found.name());
            known.put("item", attributes);
        });
        for (var name : head.definition().knows()) {
            var source = knowledge.get(name);
            if (source == null || act.form().containsKey(name)) continue;
            try {
                known.put(
                        name,
                        source.about(
                                new OpenCase(act.procedure(), act.item(), List.of(), act.form()), head.district()));
            } catch (Refusal unknown) {
                // the thing is not on record here; what follows from it cannot be told
            }
        }
        return known;
    }

    private Optional<ItemSource.Item> item(String district, @Nullable String code, LocalDate on) {
        if (code == null) return Optional.empty();
        if (held.size() > MOST_HELD) held.clear();
        var asked = new Asked(district, code, on);
        var before = held.get(asked);
        if (before != null && before.isPresent()) return before;
        var found = items.stream()
                .flatMap(source -> source.find(district, code, on).stream())
                .findFirst();
        if (found.isPresent()) held.put(asked, found);
        return found;
    }
}
