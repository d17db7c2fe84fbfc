package org.zhunsheng.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.FigureValue;

/**
 * The figures that a report speaks of: this year's, last year's, and where one is overridden what stands in its place.
 *
 * @param substitutes by figure, in the order of their footnotes
 */
record Numbers(Map<String, FigureValue> now, Map<String, FigureValue> before, Map<String, Substitute> substitutes) {

    static Numbers of(List<FigureValue> now, List<FigureValue> before, List<Substitute> substitutes) {
        var byFigure = new LinkedHashMap<String, Substitute>();
        for (var one : substitutes) byFigure.put(one.figure(), one);
        return new Numbers(byId(now), byId(before), byFigure);
    }

    private static Map<String, FigureValue> byId(List<FigureValue> values) {
        var byId = new LinkedHashMap<String, FigureValue>();
        for (var value : values) byId.put(value.id(), value);
        return byId;
    }

    /** The same without a word of last year. */
    Numbers alone() {
        return new Numbers(now, Map.of(), substitutes);
    }

    boolean knows(String figure) {
        return now.containsKey(figure);
    }

    Optional<FigureValue> find(String figure) {
        return Optional.ofNullable(now.get(figure));
    }

    /** What the report prints: the figure as computed, or what was signed in its place. */
    @Nullable
    BigDecimal value(String figure) {
        var substitute = substitutes.get(figure);
        if (substitute != null) return substitute.value();
        var computed = now.get(figure);
        return computed == null ? null : computed.value();
    }

    /** Whether the value is at least so much (余); what was signed in its place is exact. */
    boolean lowerBound(String figure) {
        var computed = now.get(figure);
        return computed != null && computed.lowerBound() && !substitutes.containsKey(figure);
    }

    @Nullable
    BigDecimal before(String figure) {
        var found = before.get(figure);
        return found == null ? null : found.value();
    }

    /** The number of a figure's footnote. */
    @Nullable
    Integer note(String figure) {
        int at = List.copyOf(substitutes.keySet()).indexOf(figure);
        return at < 0 ? null : at + 1;
    }

    Map<String, @Nullable BigDecimal> values() {
        var values = new HashMap<String, @Nullable BigDecimal>();
        for (var id : now.keySet()) values.put(id, value(id));
        return values;
    }

    Map<String, @Nullable BigDecimal> lastYears() {
        var values = new HashMap<String, @Nullable BigDecimal>();
        for (var id : before.keySet()) values.put(id, before(id));
        return values;
    }
}
