package org.zhunsheng.kernel.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.procedure.OpeningWays.Way;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;

/** Finds what an address of the page of an application leads to: what is opened there, by which act, for which matter. */
@Component
class OpeningDoors {

    private final Procedures procedures;
    private final CurrentActor current;
    private final Cases cases;
    private final ObjectProvider<ItemSource> items;
    private final ObjectProvider<OpeningWays> ways;
    private final Clock clock;

    OpeningDoors(
            Procedures procedures,
            CurrentActor current,
            Cases cases,
            ObjectProvider<ItemSource> items,
            ObjectProvider<OpeningWays> ways,
            Clock clock) {
        this.procedures = procedures;
        this.current = current;
        this.cases = cases;
        this.items = items;
        this.ways = ways;
        this.clock = clock;
    }

    /** What is to be opened: a procedure, by its first opening act, for a matter if it needs one. */
    record Door(
            Definition definition,
            ActRule rule,
            ItemSource.@Nullable Item item,
            @Nullable Way way) {

        Door by(Way chosen) {
            return new Door(definition, rule, item, chosen);
        }

        Map<String, Object> facts() {
            return item == null ? Map.of() : Map.of("item", item.attributes());
        }

        @Nullable
        Form form() {
            return definition.formOf(rule);
        }

        String title() {
            if (way != null) return way.name();
            return item == null ? definition.name() : item.name();
        }

        /** The page itself; which of several opening acts is meant stands in it. */
        String path() {
            if (item != null) return "/apply/" + item.code();
            var page = "/applications/" + definition.id();
            if (way != null) return page + "/ways/" + way.id();
            return rule.equals(definition.openings().getFirst()) ? page : page + "?act=" + rule.id();
        }
    }

    /** For a matter of the catalogue. */
    Door ofItem(String code) {
        var item = item(code).orElseThrow(() -> new Unknown("没有编码为“" + code + "”的事项"));
        return door(item.procedure(), item, null);
    }

    /**
     * Under a procedure that needs no matter.
     *
     * @param act which of several opening acts; null for the first that the actor may perform
     */
    Door ofProcedure(String id, @Nullable String act) {
        return door(id, null, act);
    }

    Door ofWay(String id, String way) {
        return ofProcedure(id, null).by(way(id, way));
    }

    private Door door(String procedure, ItemSource.@Nullable Item item, @Nullable String act) {
        var definition = procedures
                .inForce(procedure, LocalDate.now(clock))
                .orElseThrow(() -> new Unknown("没有名为“" + procedure + "”的程序"));
        if (definition.ofItem() && item == null) throw new Unknown("请先在办事指南中选择要办理的事项");
        var may = definition.openings().stream()
                .filter(rule -> act == null
                        ? Lawfulness.mayOpen(rule, current.get())
                        : rule.id().equals(act))
                .findFirst();
        if (act != null && may.isEmpty()) throw new Unknown("“" + definition.name() + "”不能以“" + act + "”立案");
        return new Door(definition, may.orElse(definition.openings().getFirst()), item, null);
    }

    /**
     * The body that most probably is meant: one's own, the one that handles most matters of the way, or the one that alone has
     * handled such cases.
     */
    String usual(Door door) {
        var actor = current.get();
        if (actor.organisation() != null) return actor.organisation();
        var way = door.way();
        if (way == null)
            return cases.soleHandler(actor.district(), door.definition().id()).orElse("");
        var often = new LinkedHashMap<String, Integer>();
        for (var code : way.choices().keySet())
            item(code).ifPresent(item -> often.merge(item.organisation(), 1, Integer::sum));
        return often.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The ways into a procedure by the name of something else, that this district offers today. */
    List<Way> ways(String procedure) {
        var today = LocalDate.now(clock);
        return ways.stream()
                .filter(some -> some.procedure().equals(procedure))
                .flatMap(some -> some.of(current.get().district(), today).stream())
                .toList();
    }

    private Way way(String procedure, String id) {
        return ways(procedure).stream()
                .filter(way -> way.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unknown("这里不办理这个“一件事”，请从清单中选择"));
    }

    private Optional<ItemSource.Item> item(String code) {
        var district = current.get().district();
        var today = LocalDate.now(clock);
        return items.stream()
                .flatMap(source -> source.find(district, code, today).stream())
                .findFirst();
    }
}
