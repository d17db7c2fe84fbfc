package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.WorkCalendar;

/**
 * What follows from an act for the facts of its case, beside what its form tells: {@code servedOn} (act → the day on which
 * what it served counts as served), {@code joined} (act that opened a child case → how that case ended) and
 * {@code recused} (all who may have no part in the case any more).
 */
final class Derived {

    static final String SERVED_ON = "servedOn";
    static final String JOINED = "joined";
    static final String RECUSED = "recused";

    /** Where an act that joins a child case keeps how that case ended. */
    static final String CHILD = "child";

    private Derived() {}

    /** The facts after an act. */
    static Map<String, Object> facts(Map<String, Object> before, ActRule rule, Done done, WorkCalendar calendar) {
        var facts = new HashMap<>(before);
        facts.putAll(done.form());
        for (var kept : List.of(SERVED_ON, JOINED, RECUSED))
            if (before.containsKey(kept)) facts.put(kept, before.get(kept));
        var serving = rule.serves();
        if (serving != null)
            servedOn(serving, done, calendar)
                    .ifPresent(day -> facts.put(SERVED_ON, with(before.get(SERVED_ON), rule.id(), day.toString())));
        var opener = rule.joinsAct();
        if (opener != null && done.form().get(CHILD) instanceof Map<?, ?> child)
            facts.put(JOINED, with(before.get(JOINED), opener, child));
        if (rule.recuses() != null)
            facts.put(RECUSED, recused(before, done.form().get(rule.recuses())));
        return facts;
    }

    private static Optional<LocalDate> servedOn(ActRule.Serving serving, Done done, WorkCalendar calendar) {
        if (!(done.form().get(ServiceForm.DAY) instanceof String day)) return Optional.empty();
        try {
            var on = LocalDate.parse(day);
            boolean notice = ServiceForm.PUBLIC_NOTICE.equals(done.form().get(ServiceForm.MODE));
            return Optional.of(
                    notice
                            ? calendar.deadline(on, serving.notice(), List.of(), on)
                                    .due()
                            : on);
        } catch (DateTimeParseException e) {
            return Optional.empty(); // recorded history may be worded anyhow
        }
    }

    private static Map<String, Object> with(@Nullable Object map, String key, Object value) {
        var more = new HashMap<String, Object>();
        if (map instanceof Map<?, ?> known) known.forEach((k, v) -> more.put(String.valueOf(k), v));
        more.put(key, value);
        return more;
    }

    /** Persons as a form names them: a text, a list of texts, or a list of entries with several names of each. */
    private static List<String> recused(Map<String, Object> before, @Nullable Object named) {
        var all = new LinkedHashSet<String>(recused(before));
        for (var one : named instanceof List<?> list ? list : named == null ? List.of() : List.of(named)) {
            var words = one instanceof Map<?, ?> entry ? entry.values() : List.of(one);
            for (var word : words) if (word instanceof String text && !text.isBlank()) all.add(text.strip());
        }
        return new ArrayList<>(all);
    }

    static List<String> recused(Map<String, Object> facts) {
        return facts.get(RECUSED) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
