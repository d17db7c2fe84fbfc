package org.zhunsheng.kernel.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.kernel.figure.Figure.Measure;
import org.zhunsheng.kernel.figure.Figure.Query;
import org.zhunsheng.kernel.figure.Figure.Reckoning;

/**
 * One number to be had from one source for one period.
 *
 * @param anyOf a record is measured where at least one of these finds it
 */
record Cell(List<Query> anyOf, Measure measure, Period period) {

    private static final Measure RECORDS = new Measure(Reckoning.COUNT, null);

    /** What a query measures. */
    static Cell value(Query query, Period period) {
        return new Cell(List.of(query), query.measure(), period);
    }

    /** How many records stand behind queries, by source: one found by two of them counts once. */
    static Map<FigureSource, Cell> records(List<Query> queries, Period period) {
        var bySource = new LinkedHashMap<FigureSource, List<Query>>();
        for (var query : queries)
            bySource.computeIfAbsent(query.source(), _ -> new ArrayList<>()).add(query);
        var cells = new LinkedHashMap<FigureSource, Cell>();
        bySource.forEach((source, asked) -> cells.put(source, new Cell(asked, RECORDS, period)));
        return cells;
    }

    FigureSource source() {
        return anyOf.getFirst().source();
    }
}
