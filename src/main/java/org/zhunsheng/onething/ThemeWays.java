package org.zhunsheng.onething;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.catalogue.Items;
import org.zhunsheng.kernel.procedure.OpeningWays;
import org.zhunsheng.kernel.procedure.Procedures;

/** Leads into one application by the name of a thing: with those of its matters that the district offers. */
@Component
class ThemeWays implements OpeningWays {

    private static final String PART = "items";
    private static final String ASKS = "asks";
    private static final int FEW = 20;

    private final Themes themes;
    private final Items items;
    private final Procedures procedures;

    ThemeWays(Themes themes, Items items, Procedures procedures) {
        this.themes = themes;
        this.items = items;
        this.procedures = procedures;
    }

    @Override
    public String procedure() {
        return "one-thing";
    }

    @Override
    public List<Way> of(String district, LocalDate on) {
        var askable = askable(on);
        return themes.all().stream()
                .map(theme -> way(theme, district, askable))
                .filter(way -> !way.choices().isEmpty())
                .toList();
    }

    /** All that a thing may ask beside the common questions: what the form offers under {@code asks}. */
    private Set<String> askable(LocalDate on) {
        return procedures.inForce(procedure(), on).stream()
                .map(definition -> definition.formOf(definition.openings().getFirst()))
                .filter(Objects::nonNull)
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.name().equals(ASKS))
                .flatMap(field -> field.options().keySet().stream())
                .collect(Collectors.toSet());
    }

    private Way way(Theme theme, String district, Set<String> askable) {
        var choices = new LinkedHashMap<String, String>();
        for (var matter : theme.matters().keySet()) code(district, matter).ifPresent(code -> choices.put(code, matter));
        var asks = theme.asks(Set.copyOf(choices.values()));
        var answers = Map.of("theme", List.of(theme.id()), "themeName", List.of(theme.name()), ASKS, asks);
        var without = new HashSet<>(askable);
        asks.forEach(without::remove);
        return new Way(theme.id(), theme.name(), answers, PART, choices, without);
    }

    private Optional<String> code(String district, String matter) {
        return items.search(district, matter, 0, FEW).items().stream()
                .map(found -> found.item())
                .filter(item -> item.name().equals(matter))
                .map(item -> item.code())
                .findFirst();
    }
}
