package org.zhunsheng.kernel.figure;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.figure.Figure.Happened;
import org.zhunsheng.kernel.figure.Figure.Measure;
import org.zhunsheng.kernel.figure.Figure.Query;
import org.zhunsheng.kernel.figure.Figure.Reckoning;

/**
 * Which numbers roll up by day, and under which key. A number does where it is a count, a sum, a least or a largest of
 * what happened on a watched day and asks nothing that may change otherwise; distinct values of two days may be the same
 * ones, and what stands does so on many days: these are asked of the records.
 */
final class RolledCells {

    private static final int KEY = 32;

    /** A number of no period: what it counts, how, and by which day. */
    record Rolled(String key, Cell cell, Field day) {}

    private RolledCells() {}

    static Optional<Rolled> of(Cell cell) {
        var queries = cell.anyOf().stream().map(Timed::query).toList();
        boolean onePeriod = cell.anyOf().stream().map(Timed::period).distinct().count() == 1;
        if (!onePeriod || !cell.unbalanced().isEmpty() || cell.times().size() != 1) return Optional.empty();
        var rollUp = cell.source().rollUp();
        if (rollUp == null || !(queries.getFirst().when() instanceof Happened(var day))) return Optional.empty();
        if (day.inForm() || !rollUp.days().contains(day.column().id())) return Optional.empty();
        if (!adds(cell.measure()) || queries.stream().anyMatch(RolledCells::asksLive)) return Optional.empty();
        return Optional.of(new Rolled(key(cell, queries, day), cell, day));
    }

    private static boolean adds(Measure measure) {
        var field = measure.field();
        return measure.reckoning() != Reckoning.COUNT_DISTINCT
                && (field == null || !field.column().live());
    }

    private static boolean asksLive(Query query) {
        return query.where().stream()
                .anyMatch(condition -> condition.field().column().live());
    }

    private static String key(Cell cell, List<Query> queries, Field day) {
        var where = queries.stream()
                .map(query -> query.where().stream()
                        .map(condition -> condition.field().name() + " " + condition.test())
                        .sorted()
                        .collect(Collectors.joining(" and ")))
                .sorted()
                .collect(Collectors.joining(" or "));
        var field = cell.measure().field();
        var text = String.join(
                "\n",
                cell.source().id(),
                day.name(),
                cell.measure().reckoning() + " " + (field == null ? "" : field.name()),
                where);
        return digest(text).substring(0, KEY);
    }

    /** All that a catalogue's figures ask of each source and that rolls up, each number once. */
    static Map<FigureSource, Collection<Rolled>> of(Catalogue catalogue) {
        var bySource = new LinkedHashMap<FigureSource, Map<String, Rolled>>();
        var any = Period.year(2000);
        catalogue.byId().values().stream()
                .flatMap(figure -> cells(catalogue, figure, any))
                .flatMap(cell -> of(cell).stream())
                .forEach(rolled -> bySource.computeIfAbsent(rolled.cell().source(), _ -> new TreeMap<>())
                        .putIfAbsent(rolled.key(), rolled));
        var all = new LinkedHashMap<FigureSource, Collection<Rolled>>();
        bySource.forEach((source, cells) -> all.put(source, cells.values()));
        return all;
    }

    private static Stream<Cell> cells(Catalogue catalogue, Figure figure, Period period) {
        var queries = catalogue.queries(figure, period);
        var values = queries.stream()
                .flatMap(timed -> Stream.of(
                        Optional.of(Cell.value(timed.query(), period)),
                        Optional.ofNullable(Cell.lowerBounds(timed.query(), period))))
                .flatMap(Optional::stream);
        return Stream.concat(values, Cell.records(queries).values().stream());
    }

    /** What is asked of a source; when that changes, it is summed up anew. */
    static String definition(FigureSource source, Collection<Rolled> cells) {
        var keys = cells.stream().map(Rolled::key).sorted().collect(Collectors.joining(","));
        return digest(source.relation() + "\n" + source.organisation() + "\n" + source.town() + "\n" + keys);
    }

    private static String digest(String text) {
        return Sm3.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
