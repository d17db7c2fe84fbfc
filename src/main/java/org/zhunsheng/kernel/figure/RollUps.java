package org.zhunsheng.kernel.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import org.zhunsheng.kernel.database.ChangedDays;
import org.zhunsheng.kernel.figure.RolledCells.Rolled;

/**
 * The sums of days (按日汇总): each number of each day, department and town, summed up from the records once the day is
 * settled, and summed up anew when the database has noted a change on it.
 */
@Component
class RollUps {

    static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final SingletonSupplier<Map<FigureSource, Collection<Rolled>>> cells;
    private final ChangedDays changes;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final MonthSums months;

    RollUps(Catalogue catalogue, ChangedDays changes, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.cells = SingletonSupplier.of(() -> RolledCells.of(catalogue));
        this.changes = changes;
        this.jdbc = jdbc;
        this.months = new MonthSums(jdbc);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * How far a source is summed up in a district.
     *
     * @param until the first day that is not
     * @param stale days before it whose records have changed since
     */
    record State(LocalDate until, Set<LocalDate> stale) {}

    TransactionTemplate snapshot() {
        return snapshot;
    }

    /** By source; a source that is missing is not summed up, or not as it is asked now. */
    Map<FigureSource, State> states(String district) {
        var rolled = rolled(district);
        var stale = changes.of(district);
        var states = new LinkedHashMap<FigureSource, State>();
        cells.obtain().forEach((source, asked) -> {
            var row = rolled.get(source.id());
            var rollUp = source.rollUp();
            if (row == null || rollUp == null || !row.definition().equals(definition(district, source, asked))) return;
            states.put(source, new State(row.until(), stale.getOrDefault(rollUp.watched(), Set.of())));
        });
        return states;
    }

    private String definition(String district, FigureSource source, Collection<Rolled> asked) {
        var rollUp = source.rollUp();
        var select = rollUp == null ? null : rollUp.besides();
        var besides = select == null
                ? ""
                : jdbc.sql(select)
                        .param("district", district)
                        .query(String.class)
                        .optional()
                        .orElse("");
        return RolledCells.definition(source, asked, besides);
    }

    private record Row(String source, String definition, LocalDate until) {}

    private Map<String, Row> rolled(String district) {
        return jdbc
                .sql("select source, definition, until from figure_rolled where district = :district")
                .param("district", district)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::source, row -> row));
    }

    /** Sums up what has settled or changed. What cannot be done now, because another instance does it, is done next time. */
    void refresh(String district) {
        changes.count();
        var watched = changes.watched();
        var byTable = new TreeMap<String, Map<FigureSource, Collection<Rolled>>>();
        cells.obtain().forEach((source, asked) -> {
            var rollUp = source.rollUp();
            if (rollUp != null && watched.contains(rollUp.watched()))
                byTable.computeIfAbsent(rollUp.watched(), _ -> new LinkedHashMap<>())
                        .put(source, asked);
        });
        byTable.forEach((table, sources) -> snapshot.executeWithoutResult(_ -> refresh(district, table, sources)));
    }

    private void refresh(String district, String table, Map<FigureSource, Collection<Rolled>> sources) {
        var settled = changes.settled();
        var changed = changes.of(district).getOrDefault(table, Set.of());
        var rolled = rolled(district);
        sources.forEach((source, asked) -> refresh(district, source, asked, rolled.get(source.id()), changed, settled));
        if (!changed.isEmpty()) changes.forget(district, table);
    }

    private void refresh(
            String district,
            FigureSource source,
            Collection<Rolled> asked,
            @Nullable Row row,
            Set<LocalDate> changed,
            LocalDate settled) {
        var definition = definition(district, source, asked);
        boolean anew = row == null || !row.definition().equals(definition);
        var until = row == null || anew ? BEGINNING : row.until();
        if (!anew && changed.isEmpty() && !until.isBefore(settled)) return;
        var days = new Days(
                until,
                settled,
                changed.stream().filter(day -> day.isBefore(until)).toList());
        clear(district, source, days, anew);
        asked.stream()
                .collect(Collectors.groupingBy(RollUps::alike, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> sum(district, source, alike, days));
        months.sum(district, source, asked, days);
        settle(district, source, definition, settled.isAfter(until) ? settled : until);
    }

    /** A stretch of days and single ones before it. */
    record Days(LocalDate from, LocalDate to, List<LocalDate> single) {

        String[] singles() {
            return single.stream().map(LocalDate::toString).toArray(String[]::new);
        }
    }

    private void clear(String district, FigureSource source, Days days, boolean all) {
        jdbc.sql("""
                        delete from figure_day where district = :district and source = :source
                            and (:all or day >= :from or day = any(cast(:single as date[])))
                        """)
                .param("district", district)
                .param("source", source.id())
                .param("all", all)
                .param("from", days.from())
                .param("single", days.singles())
                .update();
    }

    /** Those that one pass over the records sums up together. */
    private static List<Object> alike(Rolled rolled) {
        var distinct = rolled.distinct();
        return List.of(rolled.day(), distinct == null ? "" : distinct.name());
    }

    private void sum(String district, FigureSource source, List<Rolled> cells, Days days) {
        for (int from = 0; from < cells.size(); from += RecordNumbers.MOST) {
            var some = cells.subList(from, Math.min(from + RecordNumbers.MOST, cells.size()));
            var statement = new RollUpComposer(source, district).sums(some, days);
            jdbc.sql(statement.sql()).params(statement.parameters()).update();
        }
    }

    private void settle(String district, FigureSource source, String definition, LocalDate until) {
        jdbc.sql("""
                        insert into figure_rolled (district, source, definition, until)
                        values (:district, :source, :definition, :until)
                        on conflict (district, source) do update
                        set definition = excluded.definition, until = excluded.until
                        """)
                .param("district", district)
                .param("source", source.id())
                .param("definition", definition)
                .param("until", until)
                .update();
    }
}
