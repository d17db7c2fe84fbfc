package org.zhunsheng.onething;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final String QUESTIONS = "questions";

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
        var names = themes.all().stream()
                .flatMap(theme -> theme.matters().keySet().stream())
                .collect(Collectors.toSet());
        var codes = items.named(district, names);
        return themes.all().stream()
                .map(theme -> way(theme, codes, askable))
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

    /** @param codes those of the matters that the district offers, by their names */
    static Way way(Theme theme, Map<String, String> codes, Set<String> askable) {
        var choices = new LinkedHashMap<String, String>();
        for (var matter : theme.matters().keySet())
            if (codes.containsKey(matter)) choices.put(codes.get(matter), matter);
        var offered = Set.copyOf(choices.values());
        var questions = theme.questions(offered);
        var asks = new ArrayList<>(theme.asks(offered));
        if (!questions.isEmpty()) asks.add(QUESTIONS);
        var answers = Map.of("theme", List.of(theme.id()), "themeName", List.of(theme.name()), ASKS, List.copyOf(asks));
        var without = new HashSet<>(askable);
        asks.forEach(without::remove);
        return new Way(theme.id(), theme.name(), answers, PART, choices, without, begun(questions));
    }

    /** The entries of the list of questions, each with its question and without an answer. */
    private static Map<String, List<String>> begun(List<String> questions) {
        var begun = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < questions.size(); i++)
            begun.put(QUESTIONS + "[" + i + "].question", List.of(questions.get(i)));
        return begun;
    }
}
