package org.zhunsheng.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.form.Condition;

/**
 * When a sentence is said: CEL in which a figure is written by its id, last year's with {@code last.} before it. It holds
 * of nothing it does not know.
 */
final class When {

    private static final String LAST = "last.";
    private static final Pattern ID = Pattern.compile(
            "(?<![\\w.'\"])(last\\.)?([a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*\\.[a-z0-9_]+(?:[.-][a-z0-9_]+)*)");

    private final Condition condition;
    private final List<String> figures = new ArrayList<>();
    private final List<String> lastYears = new ArrayList<>();

    private When(String source) {
        var cel = ID.matcher(source).replaceAll(found -> {
            boolean last = found.group(1) != null;
            return (last ? "form." : "facts.") + variable(last ? lastYears : figures, found.group(2));
        });
        this.condition = Condition.of(cel);
    }

    /** @throws IllegalArgumentException saying in Chinese what is wrong with it */
    static When of(String source) {
        if (source.contains(LAST + LAST)) throw new IllegalArgumentException("只能与上一年比：" + source);
        return new When(source);
    }

    /** CEL selects by plain names only, so each figure gets one. */
    private static String variable(List<String> ids, String id) {
        if (!ids.contains(id)) ids.add(id);
        return "v" + ids.indexOf(id);
    }

    Set<String> figures() {
        var all = new LinkedHashSet<>(figures);
        all.addAll(lastYears);
        return all;
    }

    boolean holds(Map<String, @Nullable BigDecimal> now, Map<String, @Nullable BigDecimal> before) {
        var facts = known(figures, now);
        var form = known(lastYears, before);
        if (facts.size() < figures.size() || form.size() < lastYears.size()) return false;
        return condition.holds(Map.of("facts", facts, "form", form));
    }

    private static Map<String, BigDecimal> known(List<String> ids, Map<String, @Nullable BigDecimal> values) {
        var known = new HashMap<String, BigDecimal>();
        for (var id : ids) {
            var value = values.get(id);
            if (value != null) known.put(variable(ids, id), value);
        }
        return known;
    }
}
