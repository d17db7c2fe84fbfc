package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.kernel.figure.Figure.Happened;
import org.zhunsheng.kernel.figure.Figure.Measure;
import org.zhunsheng.kernel.figure.Figure.Moved;
import org.zhunsheng.kernel.figure.Figure.Reckoning;
import org.zhunsheng.kernel.figure.Figure.Stood;
import org.zhunsheng.kernel.figure.RollUps.State;
import org.zhunsheng.kernel.figure.RolledCells.Rolled;
import org.zhunsheng.kernel.figure.SumQuery.Stretch;

/**
 * Numbers put together from the sums of days where a source is summed up, and from the records for every day that is
 * not settled or has changed since: always what the records alone would give.
 */
final class RolledNumbers implements Answers.Computed {

    /** With more stretches of changed days than these, the records are asked for the whole period. */
    private static final int STRETCHES = 40;

    private final JdbcClient jdbc;
    private final RollUps rollUps;
    private final Answers.Computed records;
    private final Sight sight;
    private final LocalDate today;
    private final Split split;
    private final Map<Cell, Map<String, BigDecimal>> found = new HashMap<>();
    private final Map<Cell, List<Share>> remaining = new LinkedHashMap<>();
    private final Map<Alike, Map<String, List<Cell>>> asked = new LinkedHashMap<>();

    /** What is asked of the sums together. */
    private record Alike(Stretch days, boolean distinct, boolean ownTown) {}

    /** That a number is to be added to, or taken from, the one of a cell. */
    private record Share(Cell of, boolean taken) {}

    RolledNumbers(JdbcClient jdbc, RollUps rollUps, String district, LocalDate today, Split split) {
        this.jdbc = jdbc;
        this.rollUps = rollUps;
        this.sight = Sight.whole(district);
        this.records = new RecordNumbers(jdbc, sight, today, split);
        this.today = today;
        this.split = split;
    }

    @Override
    public Map<Cell, Map<String, BigDecimal>> of(Collection<Cell> cells) {
        return Objects.requireNonNull(rollUps.snapshot().execute(_ -> together(cells)));
    }

    private Map<Cell, Map<String, BigDecimal>> together(Collection<Cell> cells) {
        var states = split instanceof Split.ByColumn ? Map.<FigureSource, State>of() : rollUps.states(sight.district());
        for (var cell : cells) for (var part : cell.byPeriod()) divide(part, cell, states.get(cell.source()));
        asked.forEach(this::ask);
        records.of(remaining.keySet()).forEach((part, numbers) -> {
            for (var share : remaining.getOrDefault(part, List.of()))
                numbers.forEach((key, number) -> take(share.of(), key, share.taken() ? number.negate() : number));
        });
        return found;
    }

    private void divide(Cell cell, Cell of, @Nullable State state) {
        var rolled = RolledCells.of(cell);
        var days = state == null || rolled.isEmpty() || !divides(cell.source()) ? null : stretch(cell, state);
        var open = days == null || state == null ? List.<Period>of() : open(days, state.until());
        if (days == null || open.size() > STRETCHES) {
            remain(cell, new Share(of, false));
            return;
        }
        var rest = cell.source().rest();
        if (rolled.getFirst().distinct() != null && (!open.isEmpty() || rest != null || rolled.size() > 1)) {
            distinct(cell, of, rolled, days, open);
            return;
        }
        for (var one : rolled) {
            sumUp(one, of, days);
            if (!open.isEmpty()) remain(cell.of(cell.source().settled(), one.time(), open), new Share(of, one.gone()));
        }
        if (rest != null) remain(rest(cell, rest), new Share(of, false));
    }

    private void sumUp(Rolled rolled, Cell of, Stretch days) {
        var alike = new Alike(days, rolled.distinct() != null, of.source().town() != null);
        asked.computeIfAbsent(alike, _ -> new LinkedHashMap<>())
                .computeIfAbsent(rolled.key(), _ -> new ArrayList<>())
                .add(of);
    }

    private static Cell rest(Cell cell, FigureSource rest) {
        var one = cell.anyOf().getFirst();
        return cell.of(rest, one.query().when(), List.of(one.period()));
    }

    private boolean divides(FigureSource source) {
        return split instanceof Split.Nothing || split.sql(source, new Bindings()) != null;
    }

    private void remain(Cell part, Share share) {
        remaining.computeIfAbsent(part, _ -> new ArrayList<>()).add(share);
    }

    /** The days that a cell asks about; null where it asks about none yet. */
    private @Nullable Stretch stretch(Cell cell, State state) {
        var one = cell.anyOf().getFirst();
        var period = one.period();
        var asks =
                switch (one.query().when()) {
                    case Happened _ -> period;
                    case Stood stood
                    when !period.from().isAfter(today) -> {
                        var on = stood.carried() ? period.from().minusDays(1) : period.reckoning(today);
                        yield new Period("", RollUps.BEGINNING, on.plusDays(1));
                    }
                    case Stood _, Moved _ -> null;
                };
        if (asks == null) return null;
        var stale = new TreeSet<LocalDate>();
        for (var day : state.stale()) if (asks.holds(day) && day.isBefore(state.until())) stale.add(day);
        return new Stretch(asks.from(), asks.to(), stale);
    }

    /** The days of a stretch that are not summed up as they are now: changed ones, and those not settled. */
    private static List<Period> open(Stretch days, LocalDate until) {
        var open = new ArrayList<Period>();
        for (var day : days.stale()) {
            var last = open.isEmpty() ? null : open.getLast();
            if (last != null && last.to().equals(day))
                open.set(open.size() - 1, new Period("", last.from(), day.plusDays(1)));
            else open.add(new Period("", day, day.plusDays(1)));
        }
        var from = until.isAfter(days.from()) ? until : days.from();
        if (from.isBefore(days.to())) open.add(new Period("", from, days.to()));
        return open;
    }

    private void ask(Alike of, Map<String, List<Cell>> cells) {
        var query = new SumQuery(sight.district(), split, of.ownTown());
        var statement =
                of.distinct() ? query.distinct(cells.keySet(), of.days()) : query.totals(cells.keySet(), of.days());
        jdbc.sql(statement.sql()).params(statement.parameters()).query(row -> {
            for (var cell : cells.getOrDefault(row.getString("cell"), List.of()))
                take(
                        cell,
                        row.getString("part"),
                        row.getBigDecimal(column(cell.measure().reckoning())));
        });
    }

    private static String column(Reckoning reckoning) {
        return switch (reckoning) {
            case COUNT, COUNT_DISTINCT, SUM -> "total";
            case MIN -> "least";
            case MAX -> "largest";
        };
    }

    /** Values that come and go, of summed-up days and of records, may be the same ones: one statement counts them. */
    private void distinct(Cell cell, Cell of, List<Rolled> rolled, Stretch days, List<Period> open) {
        var query = new SumQuery(sight.district(), split, of.source().town() != null);
        var further = new ArrayList<String>();
        for (var one : rolled) {
            if (open.isEmpty()) break;
            var values = values(cell.of(cell.source().settled(), one.time(), open), query);
            further.add("select part, value, " + (one.gone() ? "-amount" : "amount") + " as amount from (" + values
                    + ") o");
        }
        var rest = cell.source().rest();
        if (rest != null) further.add(values(rest(cell, rest), query));
        var keys = rolled.stream().map(Rolled::key).toList();
        var statement = query.distinct(keys, days, further);
        jdbc.sql(statement.sql()).params(statement.parameters()).query(row -> {
            take(of, row.getString("part"), row.getBigDecimal("total"));
        });
    }

    private String values(Cell cell, SumQuery query) {
        return new Composer(cell.source(), sight, today, query.bindings()).distinct(cell, split);
    }

    private void take(Cell cell, String part, BigDecimal number) {
        found.computeIfAbsent(cell, _ -> new HashMap<>())
                .merge(part, number, (one, other) -> merge(cell.measure(), one, other));
    }

    private static BigDecimal merge(Measure measure, BigDecimal one, BigDecimal other) {
        return switch (measure.reckoning()) {
            case COUNT, COUNT_DISTINCT, SUM -> one.add(other);
            case MIN -> one.min(other);
            case MAX -> one.max(other);
        };
    }
}
