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
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.kernel.figure.Figure.Measure;
import org.zhunsheng.kernel.figure.RollUps.State;

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
    private final String district;
    private final Split split;
    private final Map<Cell, Map<String, BigDecimal>> found = new HashMap<>();
    private final Map<Cell, List<Cell>> remaining = new LinkedHashMap<>();
    private final Map<Asked, Map<String, List<Cell>>> asked = new LinkedHashMap<>();

    /** What is asked of the sums together: days within a period, without those that have changed. */
    private record Asked(FigureSource source, Period period, Set<LocalDate> stale) {}

    RolledNumbers(JdbcClient jdbc, RollUps rollUps, Answers.Computed records, String district, Split split) {
        this.jdbc = jdbc;
        this.rollUps = rollUps;
        this.records = records;
        this.district = district;
        this.split = split;
    }

    @Override
    public Map<Cell, Map<String, BigDecimal>> of(Collection<Cell> cells) {
        return Objects.requireNonNull(rollUps.snapshot().execute(_ -> together(cells)));
    }

    private Map<Cell, Map<String, BigDecimal>> together(Collection<Cell> cells) {
        var states = split instanceof Split.ByColumn ? Map.<FigureSource, State>of() : rollUps.states(district);
        for (var cell : cells) divide(cell, states);
        asked.forEach(this::ask);
        records.of(remaining.keySet()).forEach((part, numbers) -> {
            for (var cell : remaining.getOrDefault(part, List.of())) numbers.forEach((key, n) -> take(cell, key, n));
        });
        return found;
    }

    private void divide(Cell cell, Map<FigureSource, State> states) {
        var rolled = RolledCells.of(cell).orElse(null);
        var state = states.get(cell.source());
        if (rolled == null || state == null || !divides(cell.source())) {
            remain(cell, cell);
            return;
        }
        var period = cell.anyOf().getFirst().period();
        var stale = new TreeSet<LocalDate>();
        for (var day : state.stale()) if (period.holds(day) && day.isBefore(state.until())) stale.add(day);
        var open = open(period, state.until(), stale);
        if (open.size() > STRETCHES) {
            remain(cell, cell);
            return;
        }
        asked.computeIfAbsent(new Asked(cell.source(), period, stale), _ -> new LinkedHashMap<>())
                .computeIfAbsent(rolled.key(), _ -> new ArrayList<>())
                .add(cell);
        if (open.isEmpty()) return;
        var parts = open.stream()
                .flatMap(stretch -> cell.anyOf().stream().map(timed -> new Timed(timed.query(), stretch)))
                .toList();
        remain(new Cell(parts, cell.measure()), cell);
    }

    private boolean divides(FigureSource source) {
        return split instanceof Split.Nothing || split.sql(source, new Bindings()) != null;
    }

    private void remain(Cell part, Cell of) {
        remaining.computeIfAbsent(part, _ -> new ArrayList<>()).add(of);
    }

    /** The days of a period that are not summed up as they are now: changed ones, and those not settled. */
    private static List<Period> open(Period period, LocalDate until, Set<LocalDate> stale) {
        var open = new ArrayList<Period>();
        for (var day : stale) {
            var last = open.isEmpty() ? null : open.getLast();
            if (last != null && last.to().equals(day))
                open.set(open.size() - 1, new Period("", last.from(), day.plusDays(1)));
            else open.add(new Period("", day, day.plusDays(1)));
        }
        var from = until.isAfter(period.from()) ? until : period.from();
        if (from.isBefore(period.to())) open.add(new Period("", from, period.to()));
        return open;
    }

    private void ask(Asked of, Map<String, List<Cell>> cells) {
        jdbc.sql("""
                        select d.cell, case when :parts then d.department else '' end as department,
                            case when :parts then d.town else '' end as town,
                            sum(d.amount) as total, min(d.amount) as least, max(d.amount) as largest
                        from figure_day d
                        where d.district = :district and d.cell = any(:cells) and d.day >= :from and d.day < :to
                            and d.day <> all(cast(:stale as date[]))
                        group by 1, 2, 3
                        """)
                .param("district", district)
                .param("parts", !(split instanceof Split.Nothing))
                .param("cells", cells.keySet().toArray(String[]::new))
                .param("from", of.period().from())
                .param("to", of.period().to())
                .param("stale", of.stale().stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    var part = part(of.source(), row.getString("department"), row.getString("town"));
                    for (var cell : cells.getOrDefault(row.getString("cell"), List.of())) {
                        var column =
                                switch (cell.measure().reckoning()) {
                                    case COUNT, COUNT_DISTINCT, SUM -> "total";
                                    case MIN -> "least";
                                    case MAX -> "largest";
                                };
                        take(cell, part, row.getBigDecimal(column));
                    }
                });
    }

    private String part(FigureSource source, String department, String town) {
        return switch (split) {
            case Split.Nothing nothing -> Computation.WHOLE;
            case Split.Department one -> department;
            case Split.Town(var towns) -> source.town() == null ? towns.getOrDefault(department, "") : town;
            case Split.ByColumn column -> throw new IllegalStateException("columns are not summed up");
        };
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
