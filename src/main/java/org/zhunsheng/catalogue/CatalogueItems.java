package org.zhunsheng.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.procedure.ItemSource;

/** Tells the docket what it needs to know of a matter when a case is opened, in the words procedure files use. */
@Component
class CatalogueItems implements ItemSource {

    private final Items items;

    CatalogueItems(Items items) {
        this.items = items;
    }

    @Override
    public Optional<ItemSource.Item> find(String district, String code, LocalDate on) {
        return items.find(district, code, on).map(CatalogueItems::known);
    }

    private static ItemSource.Item known(ItemVersion found) {
        var item = found.item();
        return new ItemSource.Item(item.code(), item.name(), item.department(), item.procedure(), facts(found));
    }

    /** Spans as {@link Span#parse} reads them; the empty text where there is none, so that conditions can ask. */
    private static Map<String, Object> facts(ItemVersion found) {
        var item = found.item();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("code", item.code());
        facts.put("name", item.name());
        facts.put("version", found.version());
        facts.put("statutory", text(item.limits().statutory()));
        facts.put("promised", text(item.limits().promised()));
        facts.put("handling", item.handling().instant() ? "instant" : "promise");
        facts.put("joint", item.handling().joint());
        facts.put("inspection", item.handling().inspection());
        facts.put("commitment", item.relief().commitment());
        facts.put("tolerance", text(item.relief().tolerance()));
        facts.put(
                "materials",
                item.materials().stream()
                        .map(material -> Map.of("name", material.name()))
                        .toList());
        var licence = item.licence();
        if (licence != null)
            facts.put(
                    "licence",
                    Map.of("type", licence.type(), "name", licence.name(), "validity", text(licence.validity())));
        return facts;
    }

    private static String text(@Nullable Span span) {
        return span == null ? "" : span.toString();
    }
}
