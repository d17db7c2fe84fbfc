package org.zhunsheng.kernel.database;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days of which the records of a watched table have changed, as the database itself noted them: {@code watch} in a
 * migration sets a table under watch. Whoever sums up days asks here which sums are stale, in a transaction of
 * {@code repeatable read}, so that a note and the record it is about are seen together or not at all.
 */
@Component
public class ChangedDays {

    private final JdbcClient jdbc;
    private final PlannerStatistics statistics;

    ChangedDays(JdbcClient jdbc, PlannerStatistics statistics) {
        this.jdbc = jdbc;
        this.statistics = statistics;
    }

    /** Has the tables counted that have grown, so that what was just brought in can be summed up at once. */
    public void count() {
        statistics.renew();
    }

    /** The tables under watch; none on a distributed database. */
    public Set<String> watched() {
        return Set.copyOf(
                jdbc.sql("select name from watched_table").query(String.class).list());
    }

    /**
     * The first day that may not be summed up yet. Rows of yesterday and today are not noted, so that everyday work costs
     * nothing; the days between leave time for a transaction that began before midnight.
     */
    public LocalDate settled() {
        return jdbc.sql("select current_date - 3").query(LocalDate.class).single();
    }

    /** The days noted and not yet forgotten, by table. */
    public Map<String, Set<LocalDate>> of(String district) {
        var days = new HashMap<String, Set<LocalDate>>();
        jdbc.sql("select distinct source, day from changed_day where district = :district")
                .param("district", district)
                .query(row -> {
                    days.computeIfAbsent(row.getString("source"), _ -> new TreeSet<>())
                            .add(row.getObject("day", LocalDate.class));
                });
        return days;
    }

    /** Forgets what this transaction sees noted; what is noted meanwhile stays. */
    public void forget(String district, String table) {
        jdbc.sql("delete from changed_day where district = :district and source = :table")
                .param("district", district)
                .param("table", table)
                .update();
    }

    /** The districts that are at work: a named cross-district query that reads no record. */
    public List<String> districts() {
        return jdbc.sql("select distinct district from organisation order by district")
                .query(String.class)
                .list();
    }
}
