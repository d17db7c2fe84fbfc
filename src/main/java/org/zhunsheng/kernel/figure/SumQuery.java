package org.zhunsheng.kernel.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Composes statements over the sums of a stretch of days: whole months from the sums of months, where nothing is taken
 * apart, and the rest from those of days.
 */
final class SumQuery {

    /**
     * Summed-up days.
     *
     * @param to first day after them
     * @param stale those among them that have changed since
     */
    record Stretch(LocalDate from, LocalDate to, Set<LocalDate> stale) {}

    private final Split split;
    private final boolean ownTown;
    private final Bindings bindings = new Bindings();

    /** @param ownTown whether records say their town themselves, and do not follow their department's */
    SumQuery(String district, Split split, boolean ownTown) {
        this.split = split;
        this.ownTown = ownTown;
        bindings.bind("district", district);
    }

    Bindings bindings() {
        return bindings;
    }

    /** By cell and part: sum, least and largest. */
    Statement totals(Collection<String> cells, Stretch days) {
        return statement(
                "select cell, " + part() + " as part, sum(amount) as total, min(amount) as least, max(amount) as"
                        + " largest from (" + sums(cells, days) + ") d group by 1, 2");
    }

    /** By cell and part: how many values. */
    Statement distinct(Collection<String> cells, Stretch days) {
        return statement("select cell, part, count(*) as total from (select cell, " + part()
                + " as part, value from (" + sums(cells, days) + ") d group by 1, 2, 3 having sum(amount) > 0) v"
                + " group by 1, 2");
    }

    /** By part: how many values one cell has, those of records that are not summed up included. */
    Statement distinct(Collection<String> cell, Stretch days, List<String> further) {
        var own = "select " + part() + " as part, value, amount from (" + sums(cell, days) + ") d";
        var all = Stream.concat(Stream.of(own), further.stream()).collect(Collectors.joining("\nunion all "));
        return statement("select part, count(*) as total from (select part, value from (" + all
                + ") a group by 1, 2 having sum(amount) > 0) v group by 1");
    }

    private Statement statement(String sql) {
        return new Statement(sql, bindings.values());
    }

    private String part() {
        return switch (split) {
            case Split.Nothing _ -> "''";
            case Split.Department _ -> "d.department";
            case Split.Town(var towns) ->
                ownTown ? "d.town" : "coalesce(" + Split.townOf(towns, "d.department", bindings) + ", '')";
            case Split.ByColumn _ -> throw new IllegalStateException("columns are not summed up");
        };
    }

    private String sums(Collection<String> cells, Stretch days) {
        var keys = bindings.bind(cells.toArray(String[]::new));
        var first = days.from().getDayOfMonth() == 1
                ? days.from()
                : days.from().plusMonths(1).withDayOfMonth(1);
        var last = days.to().withDayOfMonth(1);
        if (!(split instanceof Split.Nothing) || !first.isBefore(last))
            return days(keys, List.of(new Period("", days.from(), days.to())), days.stale());
        var broken = new TreeSet<LocalDate>();
        for (var day : days.stale()) if (!day.isBefore(first) && day.isBefore(last)) broken.add(day.withDayOfMonth(1));
        var single = new ArrayList<Period>();
        single.add(new Period("", days.from(), first));
        broken.forEach(month -> single.add(new Period("", month, month.plusMonths(1))));
        single.add(new Period("", last, days.to()));
        single.removeIf(one -> !one.from().isBefore(one.to()));
        var months = months(keys, first, last, broken);
        return single.isEmpty() ? months : months + " union all " + days(keys, single, days.stale());
    }

    private String months(String keys, LocalDate first, LocalDate last, Set<LocalDate> without) {
        return "select cell, '' as department, '' as town, value, amount from figure_month where district = :district"
                + " and cell = any(" + keys + ") and month >= " + bindings.bind(first) + " and month < "
                + bindings.bind(last) + without("month", without);
    }

    private String days(String keys, List<Period> within, Set<LocalDate> without) {
        var stretches = within.stream()
                .map(one -> "day >= " + bindings.bind(one.from()) + " and day < " + bindings.bind(one.to()))
                .collect(Collectors.joining(" or "));
        return "select cell, department, town, value, amount from figure_day where district = :district and cell = any("
                + keys + ") and (" + stretches + ")" + without("day", without);
    }

    private String without(String column, Set<LocalDate> days) {
        if (days.isEmpty()) return "";
        var texts = days.stream().map(LocalDate::toString).toArray(String[]::new);
        return " and " + column + " <> all(cast(" + bindings.bind(texts) + " as date[]))";
    }
}
