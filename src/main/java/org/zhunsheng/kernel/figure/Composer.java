package org.zhunsheng.kernel.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Figure.Happened;
import org.zhunsheng.kernel.figure.Figure.Measure;
import org.zhunsheng.kernel.figure.Figure.Moved;
import org.zhunsheng.kernel.figure.Figure.Stood;
import org.zhunsheng.kernel.figure.FigureSource.Kind;

/**
 * Composes one statement over one source. Names come from the declared source alone, values are always bound, and the
 * district is always named, so that a distributed server asks a single shard.
 */
final class Composer {

    private final FigureSource source;
    private final Sight sight;
    private final LocalDate today;
    private final Bindings bindings;
    private final FieldSql fields;

    Composer(FigureSource source, Sight sight, LocalDate today) {
        this(source, sight, today, new Bindings());
    }

    /** As a part of a larger statement, with whose values its own are bound. */
    Composer(FigureSource source, Sight sight, LocalDate today, Bindings bindings) {
        this.source = source;
        this.sight = sight;
        this.today = today;
        this.bindings = bindings;
        this.fields = new FieldSql(bindings);
        bindings.bind("district", sight.district());
        if (source.relation().contains(":today")) bindings.bind("today", today);
    }

    /**
     * The number of the i-th cell in {@code v<i>}: one row, or one for each part; null where the source cannot be taken
     * apart so.
     */
    @Nullable
    Statement values(List<Cell> cells, Split split) {
        var part = split.sql(source, bindings);
        if (part == null && !(split instanceof Split.Nothing)) return null;
        var select = new ArrayList<String>();
        if (part != null) select.add(part + " as part");
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            select.add(measure(cell.measure(), " filter (where " + condition(cell) + ")") + " as v" + i);
        }
        var sql = "select " + String.join(",\n  ", select) + from(hull(cells));
        if (part != null) sql += "\ngroup by 1";
        return statement(sql);
    }

    /** Each distinct value of a cell and part with how many of its records tell it. */
    String distinct(Cell cell, Split split) {
        var part = split.sql(source, bindings);
        var field = Objects.requireNonNull(cell.measure().field());
        return "select coalesce(" + (part == null ? "''" : part) + ", '') as part, " + FieldSql.shortIdentity(field)
                + " as value, count(*) as amount" + from(condition(cell)) + " and " + FieldSql.identity(field)
                + " is not null group by 1, 2";
    }

    Statement count(Cell cell) {
        return statement("select count(*)" + from(listed(cell)));
    }

    /** A page by offset, in the order of keys. */
    Statement records(Cell cell, List<String> columns, long offset, int limit) {
        return statement(
                list(columns, listed(cell)) + " limit " + bindings.bind(limit) + " offset " + bindings.bind(offset));
    }

    /**
     * What some departments see of a period is asked for day by day: an index by day and department then answers with theirs
     * alone, where a range of days has it read what all others have too.
     */
    private String listed(Cell cell) {
        var condition = condition(cell);
        if (sight.organisations() == null || cell.anyOf().size() != 1) return condition;
        var timed = cell.anyOf().getFirst();
        return timed.query().when() instanceof Happened(var day)
                        && !day.inForm()
                        && day.column().kind() == Kind.DATE
                ? condition + " and " + fields.oneOf(day, timed.period())
                : condition;
    }

    /** The records whose keys come after one, for walking through them all. */
    Statement recordsAfter(Cell cell, List<String> columns, @Nullable Object after, int limit) {
        var condition = condition(cell) + (after == null ? "" : " and " + key() + " > " + bindings.bind(after));
        return statement(list(columns, condition) + " limit " + bindings.bind(limit));
    }

    private Statement statement(String sql) {
        return new Statement(sql, bindings.values());
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
        return " and r." + source.organisation() + bindings.equal(List.copyOf(organisations));
    }

    /** Widest bounds of each date column, so that an index can serve a statement of many cells. */
    private String hull(List<Cell> cells) {
        if (cells.size() == 1) return condition(cells.getFirst());
        var bounds = new LinkedHashMap<Field, Period>();
        var stood = new LinkedHashSet<String>();
        for (var cell : cells)
            for (var timed : cell.anyOf())
                switch (timed.query().when()) {
                    case Happened(var day) -> bounds.merge(day, timed.period(), Period::hull);
                    case Stood one -> stood.add(stood(one, timed.period()));
                    case Moved one -> stood.add(moved(one, timed.period()));
                }
        bounds.forEach((day, period) -> stood.add(fields.within(day, period)));
        return stood.stream().collect(Collectors.joining(" or ", "(", ")"));
    }

    private String condition(Cell cell) {
        var any = cell.anyOf().stream().map(this::condition).collect(Collectors.joining(" or ", "(", ")"));
        if (cell.unbalanced().isEmpty()) return any;
        var sum = cell.unbalanced().stream().map(this::added).collect(Collectors.joining(" ", "(", ")"));
        return any + " and " + sum + " <> 0";
    }

    private String added(Balance.Part part) {
        var field = part.timed().query().measure().field();
        var amount = field == null ? "1" : "coalesce(" + FieldSql.number(field) + ", 0)";
        return (part.taken() ? "- " : "+ ") + "case when " + condition(part.timed()) + " then " + amount
                + " else 0 end";
    }

    private String condition(Timed timed) {
        var parts = new ArrayList<String>();
        parts.add(
                switch (timed.query().when()) {
                    case Happened(var day) -> fields.within(day, timed.period());
                    case Stood stood -> stood(stood, timed.period());
                    case Moved moved -> moved(moved, timed.period());
                });
        for (var condition : timed.query().where()) parts.add(fields.test(condition));
        return String.join(" and ", parts);
    }

    private String moved(Moved moved, Period period) {
        return fields.within(moved.day(), period);
    }

    private String stood(Stood stood, Period period) {
        if (period.from().isAfter(today)) return "false";
        var day = bindings.bind(stood.carried() ? period.from().minusDays(1) : period.reckoning(today));
        return "(r." + stood.from() + " <= " + day
                + (stood.to() == null
                        ? ""
                        : " and (r." + stood.to() + " is null or r." + stood.to() + " > " + day + ")")
                + ")";
    }

    static String measure(Measure measure, String filter) {
        var field = measure.field();
        if (field == null) return "count(*)" + filter;
        return switch (measure.reckoning()) {
            case COUNT -> "count(*)" + filter;
            case COUNT_DISTINCT -> "count(distinct " + FieldSql.identity(field) + ")" + filter;
            case SUM -> "coalesce(sum(" + FieldSql.number(field) + ")" + filter + ", 0)";
            case MIN -> "min(" + FieldSql.least(field) + ")" + filter;
            case MAX -> "max(" + FieldSql.largest(field) + ")" + filter;
        };
    }
}
