package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.FigureSource.Column;
import org.zhunsheng.kernel.figure.FigureSource.Kind;
import org.zhunsheng.kernel.party.Masked;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * One record behind a figure, personal data already masked.
 *
 * @param values in the order of the columns
 */
record FoundRecord(FigureSource source, List<Column> columns, Object key, List<@Nullable Object> values) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static @Nullable Object value(Column column, @Nullable Object stored) {
        if (stored == null) return null;
        return switch (column.kind()) {
            case NAME -> Masked.name(stored.toString());
            case IDENTITY -> Masked.idNumber(stored.toString());
            case PHONE -> Masked.phone(stored.toString());
            case JSON -> null; // a form is asked for, never listed
            case DATE -> stored instanceof Date date ? date.toLocalDate() : stored;
            case INSTANT ->
                stored instanceof Timestamp at
                        ? at.toInstant().atZone(BeijingTime.ZONE).toOffsetDateTime()
                        : stored;
            default -> stored;
        };
    }

    /** By column name in camelCase, with the source's id and the record's own. */
    Map<String, @Nullable Object> json() {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("source", source.id());
        json.put("recordId", key);
        for (int i = 0; i < columns.size(); i++) json.put(camel(columns.get(i).id()), values.get(i));
        return json;
    }

    /** As it enters a digest. */
    String line() {
        var line = new StringBuilder(String.valueOf(key));
        for (var value : values)
            line.append('\t').append(value == null ? "" : value.toString().replaceAll("[\t\n]", " "));
        return line.append('\n').toString();
    }

    /** As they stand in a table: coded values and departments by name, yes and no in words. */
    public List<String> shown(UnaryOperator<String> departments) {
        var shown = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) shown.add(shown(columns.get(i), values.get(i), departments));
        return shown;
    }

    private static String shown(Column column, @Nullable Object value, UnaryOperator<String> departments) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "是" : "否";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case OffsetDateTime at -> MINUTE.format(at);
            case String code when column.kind() == Kind.ORGANISATION -> departments.apply(code);
            default -> column.codes().getOrDefault(value.toString(), value.toString());
        };
    }

    private static String camel(String column) {
        var camel = new StringBuilder();
        for (var word : column.split("_", -1))
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        return camel.toString();
    }
}
