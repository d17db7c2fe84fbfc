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
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.figure.Figure.Happened;
import org.zhunsheng.kernel.figure.Figure.Measure;
import org.zhunsheng.kernel.figure.Figure.Moved;
import org.zhunsheng.kernel.figure.Figure.Query;
import org.zhunsheng.kernel.figure.Figure.Reckoning;
import org.zhunsheng.kernel.figure.Figure.Stood;
import org.zhunsheng.kernel.figure.Figure.When;
import org.zhunsheng.kernel.figure.FigureSource.RollUp;

/**
 * Which numbers roll up by day, and under which key. What happened does so by its day, distinct values with each value
 * apart; what stands does so as what has come less what has gone. The days must be watched ones, and nothing may be asked
 * that changes otherwise.
 */
final class RolledCells {

    private static final int KEY = 32;

    /**
     * A number of no period: what it counts, how, and by which day.
     *
     * @param time what places a record on that day
     * @param day the day in SQL
     * @param gone whether it is taken away
     */
    record Rolled(String key, Cell cell, When time, String day, boolean gone) {

        /** The values it tells apart; null where it only adds up. */
        @Nullable
        Field distinct() {
            var measure = cell.measure();
            return measure.reckoning() == Reckoning.COUNT_DISTINCT ? measure.field() : null;
        }
    }

    private RolledCells() {}

    /** One for what happened, one or two for what stands; none where it does not roll up. */
    static List<Rolled> of(Cell cell) {
        var rollUp = cell.source().rollUp();
        boolean onePeriod = cell.anyOf().stream().map(Timed::period).distinct().count() == 1;
        if (rollUp == null
                || !onePeriod
                || !cell.unbalanced().isEmpty()
                || cell.times().size() != 1) return List.of();
        if (asksLive(cell)) return List.of();
        return switch (cell.times().iterator().next()) {
            case Happened one
            when !one.day().inForm() && watched(rollUp, one.day().column().id()) ->
                List.of(rolled(cell, one, "r." + one.day().column().id(), false));
            case Stood(var from, var to, var _)
            when adds(cell.measure()) && watched(rollUp, from) && watched(rollUp, to) -> moves(cell, from, to);
            default -> List.of();
        };
    }

    private static boolean watched(RollUp rollUp, @Nullable String day) {
        return day == null || rollUp.days().contains(day);
    }

    private static List<Rolled> moves(Cell cell, String from, @Nullable String to) {
        return Stream.of(new Moved(from, to, false), new Moved(from, to, true))
                .filter(move -> to != null || !move.gone())
                .map(move -> rolled(cell, move, move.day(), move.gone()))
                .toList();
    }

    private static Rolled rolled(Cell cell, When time, String day, boolean gone) {
        var queries = cell.anyOf().stream().map(Timed::query).toList();
        return new Rolled(key(cell, queries, day), cell, time, day, gone);
    }

    private static boolean adds(Measure measure) {
        return measure.reckoning() != Reckoning.MIN && measure.reckoning() != Reckoning.MAX;
    }

    private static boolean asksLive(Cell cell) {
        var field = cell.measure().field();
        return (field != null && field.column().live())
                || cell.anyOf().stream()
                        .flatMap(timed -> timed.query().where().stream())
                        .anyMatch(condition -> condition.field().column().live());
    }

    private static String key(Cell cell, List<Query> queries, String day) {
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
                day,
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
        return Stream.concat(values, Cell.records(queries).values().stream()).flatMap(cell -> cell.byPeriod().stream());
    }

    /**
     * What is asked of a source; when that changes, it is summed up anew.
     *
     * @param besides what small tables say that it also reads
     */
    static String definition(FigureSource source, Collection<Rolled> cells, String besides) {
        var keys = cells.stream().map(Rolled::key).sorted().collect(Collectors.joining(","));
        return digest(besides + "\n" + source.settled().relation() + "\n" + source.organisation() + "\n" + source.town()
                + "\n" + keys);
    }

    private static String digest(String text) {
        return Sm3.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
