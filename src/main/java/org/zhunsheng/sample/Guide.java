package org.zhunsheng.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.catalogue.Item;
import org.zhunsheng.catalogue.Items;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.calendar.TermUnit;

/** Puts the fictitious matters into the catalogue. */
@Component
class Guide {

    static final String PROCEDURE = "administrative-licensing";
    private static final List<String> CHANNELS = List.of("window", "online", "mobile", "kiosk", "agent");
    private static final int WHOLLY_ONLINE = 4;

    private final Items items;

    Guide(Items items) {
        this.items = items;
    }

    void publish(String district, Story story, LocalDate from) {
        int number = 0;
        for (var matter : story.matters()) items.add(district, item(matter, ++number), from, "admin");
    }

    private static Item item(Matter matter, int number) {
        boolean instant = matter.has("instant");
        return new Item(
                matter.code(),
                matter.name(),
                matter.type(),
                matter.organisation(),
                PROCEDURE,
                new Item.Limits(Span.parse(matter.statutory()), Span.parse(matter.promised()), matter.law()),
                new Item.Handling(instant, CHANNELS, instant ? 0 : 1, WHOLLY_ONLINE, false, matter.inspection()),
                new Item.Relief(reform(matter.reform()), matter.commitment(), span(matter.tolerance())),
                licence(matter, number),
                materials(matter),
                new Item.Guide(
                        matter.applicant().equals("person") ? "自然人" : "企业、其他组织",
                        "鄂托克旗政务服务中心综合窗口，工作日 8:30—12:00、14:30—17:30",
                        "不收费",
                        matter.law(),
                        String.join("；", matter.conditions()) + "。"));
    }

    private static Item.@Nullable Licence licence(Matter matter, int number) {
        var licence = matter.licence();
        if (licence == null) return null;
        var type = Nobody.uscc("11", 999) + "%03d".formatted(number);
        return new Item.Licence(type, licence.type(), new Span(licence.years(), TermUnit.YEARS, false));
    }

    /** What may be missing at first, where gaps are tolerated, is any paper but the application itself. */
    private static List<Item.Material> materials(Matter matter) {
        var application = matter.materials().getFirst();
        return matter.materials().stream()
                .map(name -> new Item.Material(
                        name, true, matter.has("tolerance") && !name.equals(application), "电子", "申请人自备"))
                .toList();
    }

    private static Item.@Nullable Reform reform(@Nullable String reform) {
        return reform == null ? null : Item.Reform.valueOf(reform.toUpperCase(java.util.Locale.ROOT));
    }

    private static @Nullable Span span(@Nullable String text) {
        return text == null ? null : Span.parse(text);
    }
}
