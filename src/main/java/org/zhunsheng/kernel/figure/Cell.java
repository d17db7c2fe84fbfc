package org.zhunsheng.kernel.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Figure.Condition;
import org.zhunsheng.kernel.figure.Figure.Happened;
import org.zhunsheng.kernel.figure.Figure.In;
import org.zhunsheng.kernel.figure.Figure.Measure;
import org.zhunsheng.kernel.figure.Figure.Query;
import org.zhunsheng.kernel.figure.Figure.Reckoning;
import org.zhunsheng.kernel.figure.Figure.When;

/**
 * One number to be had from one source.
 *
 * @param anyOf a record is measured where at least one of these finds it
 * @param unbalanced where not empty, only a record that these do not count as often on one side as on the other
 */
record Cell(List<Timed> anyOf, Measure measure, List<Balance.Part> unbalanced) {

    Cell(List<Timed> anyOf, Measure measure) {
        this(anyOf, measure, List.of());
    }

    private static final Measure RECORDS = new Measure(Reckoning.COUNT, null);

    /** What a query measures. */
    static Cell value(Query query, Period period) {
        return new Cell(List.of(new Timed(query, period)), query.measure());
    }

    /** How many of its records tell "at least" so many; null where none can. */
    static @Nullable Cell lowerBounds(Query query, Period period) {
        var told = query.source().lowerBound();
        if (told == null || query.measure().reckoning() != Reckoning.SUM) return null;
        var those = query.narrowed(List.of(new Condition(told, new In(List.of(true)))));
        return new Cell(List.of(new Timed(those, period)), RECORDS);
    }

    /** How many records stand behind queries, by source: one found by two of them counts once. */
    static Map<FigureSource, Cell> records(List<Timed> queries) {
        var bySource = new LinkedHashMap<FigureSource, List<Timed>>();
        for (var query : queries)
            bySource.computeIfAbsent(query.query().source(), _ -> new ArrayList<>())
                    .add(query);
        var cells = new LinkedHashMap<FigureSource, Cell>();
        bySource.forEach((source, asked) -> cells.put(source, new Cell(asked, RECORDS)));
        return cells;
    }

    FigureSource source() {
        return anyOf.getFirst().query().source();
    }

    /** The same of each period alone, where these add up to it; otherwise itself. */
    List<Cell> byPeriod() {
        var periods = anyOf.stream().map(Timed::period).distinct().toList();
        boolean apart = periods.size() > 1
                && unbalanced.isEmpty()
                && measure.reckoning() != Reckoning.COUNT_DISTINCT
                && times().size() == 1
                && times().iterator().next() instanceof Happened
                && periods.stream().noneMatch(one -> periods.stream().anyMatch(other -> one.overlaps(other)));
        if (!apart) return List.of(this);
        return periods.stream()
                .map(period -> new Cell(
                        anyOf.stream()
                                .filter(timed -> timed.period().equals(period))
                                .toList(),
                        measure))
                .toList();
    }

    /** The same measured of a part of the source's records, placed in time by something else. */
    Cell of(FigureSource part, When time, List<Period> periods) {
        return new Cell(
                periods.stream()
                        .flatMap(period -> anyOf.stream()
                                .map(timed -> new Timed(timed.query().of(part, time), period)))
                        .toList(),
                measure);
    }

    /** What places its records in time; cells that agree in it can share an index. */
    Set<When> times() {
        return anyOf.stream().map(timed -> timed.query().when()).collect(Collectors.toSet());
    }
}
