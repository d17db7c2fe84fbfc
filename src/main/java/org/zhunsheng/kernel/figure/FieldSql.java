package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Figure.Between;
import org.zhunsheng.kernel.figure.Figure.Condition;
import org.zhunsheng.kernel.figure.Figure.Empty;
import org.zhunsheng.kernel.figure.Figure.In;
import org.zhunsheng.kernel.figure.Figure.Not;
import org.zhunsheng.kernel.figure.Figure.Test;

/**
 * How columns, and fields within forms, are tested and reckoned in SQL. A field that repeats, or lies in a group that
 * does, passes a test where one of its values does; a text that reads as a number counts as one.
 */
final class FieldSql {

    private static final String NUMBER = """
            case jsonb_typeof(v) when 'number' then (v #>> '{}')::numeric
            when 'string' then case when v #>> '{}' ~ '^-?[0-9]+([.][0-9]+)?$' then (v #>> '{}')::numeric end end""";

    private final Bindings bindings;

    FieldSql(Bindings bindings) {
        this.bindings = bindings;
    }

    String test(Condition condition) {
        return test(condition.field(), condition.test());
    }

    private String test(Field field, Test test) {
        return switch (test) {
            case In(var values) -> field.inForm() ? told(field, values) : column(field) + bindings.equal(values);
            case Between(var from, var to) ->
                field.inForm() ? toldBetween(field, from, to) : between(column(field), from, to);
            case Empty() -> field.inForm() ? "not " + told(field) : column(field) + " is null";
            // an unknown value is not the excluded one, so it counts
            case Not(Empty()) -> field.inForm() ? told(field) : column(field) + " is not null";
            case Not(var inner) -> "(" + test(field, inner) + ") is not true";
        };
    }

    private static String column(Field field) {
        return "r." + field.column().id();
    }

    private static String path(Field field) {
        return field.path().stream().map(step -> ".\"" + step + "\"").collect(Collectors.joining("", "$", ""));
    }

    /** Whether it is filled in at all; an empty text is not. */
    private static String told(Field field) {
        return "jsonb_path_exists(" + column(field) + ", '" + path(field)
                + " ? (@.type() != \"null\" && (@.type() != \"string\" || @ != \"\"))')";
    }

    private String told(Field field, List<Object> values) {
        return values.stream().map(value -> told(field, value)).collect(Collectors.joining(" or ", "(", ")"));
    }

    private String told(Field field, Object value) {
        var json = "to_jsonb(" + typed(value) + ")";
        // one level deep an array contains its value and a value itself: cheaper than a path
        if (field.path().size() == 1)
            return "(" + column(field) + " -> '" + field.path().getFirst() + "') @> " + json;
        return "jsonb_path_exists(" + column(field) + ", '" + path(field) + " ? (@ == $v)', jsonb_build_object('v', "
                + json + "))";
    }

    private String typed(Object value) {
        var type =
                switch (value) {
                    case BigDecimal number -> "numeric";
                    case Boolean truth -> "boolean";
                    default -> "text";
                };
        return "cast(" + bindings.bind(value) + " as " + type + ")";
    }

    private String toldBetween(Field field, @Nullable Object from, @Nullable Object to) {
        var value = from instanceof BigDecimal || to instanceof BigDecimal ? NUMBER : day("v", "{}");
        return "exists (select from jsonb_path_query(" + column(field) + ", '" + path(field) + "') v where "
                + between(value, from, to) + ")";
    }

    private String between(String value, @Nullable Object from, @Nullable Object to) {
        var parts = new ArrayList<String>();
        if (from != null) parts.add(value + " >= " + bindings.bind(from));
        if (to != null) parts.add(value + " <= " + bindings.bind(to));
        return "(" + String.join(" and ", parts) + ")";
    }

    /** Texts are compared by their bytes: so are days as ISO 8601 writes them. */
    private static String day(String json, String path) {
        return "left(" + json + " #>> '" + path + "', 10) collate \"C\"";
    }

    /** Within days, of which the last is the first one outside. */
    String within(Field day, Period period) {
        if (!day.inForm()) return within(column(day), period);
        var value = day(column(day), "{" + String.join(",", day.path()) + "}");
        return "(" + value + " >= " + bindings.bind(period.from().toString()) + " and " + value + " < "
                + bindings.bind(period.to().toString()) + ")";
    }

    String within(String day, Period period) {
        return "(" + day + " >= " + bindings.bind(period.from()) + " and " + day + " < " + bindings.bind(period.to())
                + ")";
    }

    /** The same, for a column of days, each day told. */
    String oneOf(Field day, Period period) {
        return column(day) + " = any(array(select cast(d as date) from generate_series(cast("
                + bindings.bind(period.from()) + " as date), cast(" + bindings.bind(period.to())
                + " as date) - 1, interval '1 day') d))";
    }

    /** As a number to add up; null where there is none. */
    static String number(Field field) {
        return field.inForm() ? ofAll("sum", field) : column(field);
    }

    static String least(Field field) {
        return field.inForm() ? ofAll("min", field) : column(field);
    }

    static String largest(Field field) {
        return field.inForm() ? ofAll("max", field) : column(field);
    }

    private static String ofAll(String function, Field field) {
        return "(select " + function + "(" + NUMBER + ") from jsonb_path_query(" + column(field) + ", '" + path(field)
                + "') v)";
    }

    /** The same in the few characters that an index takes. */
    static String shortIdentity(Field field) {
        var text = "(" + identity(field) + ")::text";
        return "case when length(" + text + ") > 200 then encode(sha256(convert_to(" + text + ", 'UTF8')), 'hex') else "
                + text + " end";
    }

    /** As one value to tell from others. */
    static String identity(Field field) {
        return field.inForm() ? column(field) + " #>> '{" + String.join(",", field.path()) + "}'" : column(field);
    }
}
