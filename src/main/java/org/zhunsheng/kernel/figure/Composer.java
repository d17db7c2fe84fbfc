package org.zhunsheng.kernel.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Figure.Between;
import org.zhunsheng.kernel.figure.Figure.Empty;
import org.zhunsheng.kernel.figure.Figure.In;
import org.zhunsheng.kernel.figure.Figure.Measure;
import org.zhunsheng.kernel.figure.Figure.Not;
import org.zhunsheng.kernel.figure.Figure.Query;
import org.zhunsheng.kernel.figure.Figure.Test;
import org.zhunsheng.kernel.figure.FigureSource.Kind;

/**
 * Composes one statement over one source. Names come from the declared source alone, values are always bound, and the
 * district is always named, so that a distributed server asks a single shard.
 */
final class Composer {

    private final FigureSource source;
    private final Sight sight;
    private final LocalDate today;
    private final Map<String, Object> parameters = new HashMap<>();

    Composer(FigureSource source, Sight sight, LocalDate today) {
        this.source = source;
        this.sight = sight;
        this.today = today;
        parameters.put("district", sight.district());
        if (source.relation().contains(":today")) parameters.put("today", today);
    }

    /** One row, or one a department, with the number of the i-th cell in {@code v<i>}. */
    Statement values(List<Cell> cells, boolean byDepartment) {
        var select = new ArrayList<String>();
        if (byDepartment) select.add("r." + source.organisation() + " as department");
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            select.add(measure(cell.measure(), " filter (where " + condition(cell) + ")") + " as v" + i);
        }
        var sql = "select " + String.join(",\n  ", select) + from(hull(cells));
        if (byDepartment) sql += "\ngroup by r." + source.organisation();
        return new Statement(sql, parameters);
    }

    Statement count(Cell cell) {
        return new Statement("select count(*)" + from(condition(cell)), parameters);
    }

    /** A page by offset, in the order of keys. */
    Statement records(Cell cell, List<String> columns, long offset, int limit) {
        var sql = list(columns, condition(cell)) + bound(" limit ", limit) + bound(" offset ", offset);
        return new Statement(sql, parameters);
    }

    /** The records whose keys come after one, for walking through them all. */
    Statement recordsAfter(Cell cell, List<String> columns, @Nullable Object after, int limit) {
        var condition = condition(cell) + (after == null ? "" : " and " + key() + bound(" > ", after));
        return new Statement(list(columns, condition) + bound(" limit ", limit), parameters);
    }

    private String list(List<String> columns, String condition) {
        var shown = columns.stream().map(column -> ", r." + column).collect(Collectors.joining());
        return "select r." + source.key() + " as record_key" + shown + from(condition) + "\norder by " + key();
    }

    /** Texts are ordered by their bytes, so that every server lists, and digests, them alike. */
    private String key() {
        return "r." + source.key() + (source.keyKind() == Kind.UUID ? "" : " collate \"C\"");
    }

    private String from(String condition) {
        return "\nfrom " + source.relation() + " r\nwhere r.district = :district" + scope() + " and " + condition;
    }

    private String scope() {
        var organisations = sight.organisations();
        if (organisations == null) return "";
        if (organisations.isEmpty() || source.organisation() == null) return " and false";
        return " and r." + source.organisation() + in(List.copyOf(organisations));
    }

    /** Widest bounds of each date column, so that an index can serve a statement of many cells. */
    private String hull(List<Cell> cells) {
        if (cells.size() == 1) return condition(cells.getFirst());
        var bounds = new LinkedHashMap<String, Period>();
        for (var cell : cells) {
            for (var query : cell.anyOf()) {
                if (query.period() == null) return "true";
                bounds.merge(query.period(), cell.period(), Composer::join);
            }
        }
        return bounds.entrySet().stream()
                .map(bound -> within("r." + bound.getKey(), bound.getValue()))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static Period join(Period one, Period other) {
        var from = one.from().isBefore(other.from()) ? one.from() : other.from();
        var to = one.to().isAfter(other.to()) ? one.to() : other.to();
        return new Period("", from, to);
    }

    private String condition(Cell cell) {
        return cell.anyOf().stream()
                .map(query -> condition(query, cell.period()))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String condition(Query query, Period period) {
        var parts = new ArrayList<String>();
        parts.add(time(query, period));
        for (var condition : query.where()) parts.add(test("r." + condition.column(), condition.test()));
        return String.join(" and ", parts);
    }

    private String time(Query query, Period period) {
        if (query.period() != null) return within("r." + query.period(), period);
        if (period.from().isAfter(today)) return "false";
        var day = bound("", period.reckoning(today));
        var until = source.standsTo();
        return "r." + source.standsFrom() + " <= " + day
                + (until == null ? "" : " and (r." + until + " is null or r." + until + " > " + day + ")");
    }

    private String within(String column, Period period) {
        return "(" + column + bound(" >= ", period.from()) + " and " + column + bound(" < ", period.to()) + ")";
    }

    private String test(String column, Test test) {
        return switch (test) {
            case In(var values) -> column + in(values);
            case Between(var from, var to) -> between(column, from, to);
            case Empty() -> column + " is null";
            // an unknown value is not the excluded one, so it counts
            case Not(Empty()) -> column + " is not null";
            case Not(var inner) -> "(" + test(column, inner) + ") is not true";
        };
    }

    private String between(String column, @Nullable Object from, @Nullable Object to) {
        var parts = new ArrayList<String>();
        if (from != null) parts.add(column + bound(" >= ", from));
        if (to != null) parts.add(column + bound(" <= ", to));
        return String.join(" and ", parts);
    }

    private String in(List<? extends Object> values) {
        if (values.size() == 1) return bound(" = ", values.getFirst());
        return values.stream().map(value -> bound("", value)).collect(Collectors.joining(", ", " in (", ")"));
    }

    private static String measure(Measure measure, String filter) {
        return switch (measure.reckoning()) {
            case COUNT -> "count(*)" + filter;
            case COUNT_DISTINCT -> "count(distinct r." + measure.column() + ")" + filter;
            case SUM -> "coalesce(sum(r." + measure.column() + ")" + filter + ", 0)";
        };
    }

    private String bound(String before, Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return before + ":" + name;
    }
}
