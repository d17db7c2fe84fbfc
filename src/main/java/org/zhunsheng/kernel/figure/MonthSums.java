package org.zhunsheng.kernel.figure;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.kernel.figure.Figure.Reckoning;
import org.zhunsheng.kernel.figure.RolledCells.Rolled;

/** The sums of months of a whole district, made of the sums of days, so that a year is read from twelve rows a number. */
final class MonthSums {

    private static final String TOUCHED = """
            (month >= cast(date_trunc('month', cast(:from as date)) as date) or month = any(
                select cast(date_trunc('month', day) as date) from unnest(cast(:single as date[])) as one(day)))
            """;

    private final JdbcClient jdbc;

    MonthSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Anew for each month of which a day was summed up. */
    void sum(String district, FigureSource source, Collection<Rolled> cells, RollUps.Days days) {
        clear(district, source, days);
        jdbc.sql("""
                        insert into figure_month (district, source, cell, month, value, amount)
                        select district, source, cell, month, value, case when cell = any(:least) then min(amount)
                            when cell = any(:largest) then max(amount) else sum(amount) end
                        from (select d.*, cast(date_trunc('month', day) as date) as month from figure_day d
                            where d.district = :district and d.source = :source) d
                        where\s""" + TOUCHED + " group by district, source, cell, month, value")
                .param("district", district)
                .param("source", source.id())
                .param("from", days.from())
                .param("single", days.singles())
                .param("least", keys(cells, Reckoning.MIN))
                .param("largest", keys(cells, Reckoning.MAX))
                .update();
    }

    private void clear(String district, FigureSource source, RollUps.Days days) {
        jdbc.sql("delete from figure_month where district = :district and source = :source and " + TOUCHED)
                .param("district", district)
                .param("source", source.id())
                .param("from", days.from())
                .param("single", days.singles())
                .update();
    }

    private static String[] keys(Collection<Rolled> cells, Reckoning reckoning) {
        return cells.stream()
                .filter(rolled -> rolled.cell().measure().reckoning() == reckoning)
                .map(Rolled::key)
                .toArray(String[]::new);
    }
}
