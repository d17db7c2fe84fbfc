package org.zhunsheng.onething;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhunsheng.catalogue.Items;
import org.zhunsheng.kernel.procedure.OpeningWays;

/** Leads into one application by the name of a thing: with those of its matters that the district offers. */
@Component
class ThemeWays implements OpeningWays {

    private static final String PART = "items";
    private static final int FEW = 20;

    private final Themes themes;
    private final Items items;

    ThemeWays(Themes themes, Items items) {
        this.themes = themes;
        this.items = items;
    }

    @Override
    public String procedure() {
        return "one-thing";
    }

    @Override
    public List<Way> of(String district, LocalDate on) {
        return themes.all().stream()
                .map(theme -> way(theme, district))
                .filter(way -> !way.choices().isEmpty())
                .toList();
    }

    private Way way(Theme theme, String district) {
        var choices = new LinkedHashMap<String, String>();
        for (var matter : theme.matters().keySet())
            code(district, matter).ifPresent(code -> choices.put(code, matter));
        var answers = Map.of(
                "theme",
                List.of(theme.id()),
                "themeName",
                List.of(theme.name()),
                "asks",
                theme.asks(Set.copyOf(choices.values())));
        return new Way(theme.id(), theme.name(), answers, PART, choices);
    }

    private Optional<String> code(String district, String matter) {
        return items.search(district, matter, 0, FEW).items().stream()
                .map(found -> found.item())
                .filter(item -> item.name().equals(matter))
                .map(item -> item.code())
                .findFirst();
    }
}
