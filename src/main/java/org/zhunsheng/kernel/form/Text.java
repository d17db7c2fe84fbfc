package org.zhunsheng.kernel.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Turns a text that somebody typed into a value of its field, forgiving the usual ways of writing. */
record Text(Field field, String path) {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    /** The value; the text itself, and an error, where it is none. */
    Object value(String text, List<FieldError> errors) {
        var plain = Answers.plain(text);
        if (plain.isEmpty()) return "";
        var type = field.isList() ? field.schema().path("items").path("type").asString("string") : field.type();
        return switch (type) {
            case "number" -> number(plain, errors);
            case "integer" -> whole(plain, errors);
            case "boolean" -> truth(plain, errors);
            default -> field.isDate() ? day(plain, errors) : plain;
        };
    }

    private Object number(String text, List<FieldError> errors) {
        var digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,¥元]", "");
        if (!NUMBER.matcher(digits).matches()) return refused(text, "应为数字，如 1200 或 1200.50", errors);
        var number = new BigDecimal(digits);
        boolean money = field.widget() == Widget.MONEY;
        if (money && number.stripTrailingZeros().scale() > 2) return refused(text, "以元为单位，最多写到分（两位小数）", errors);
        return number;
    }

    private Object whole(String text, List<FieldError> errors) {
        var digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
        return digits.matches("[+-]?\\d{1,18}") ? (Object) Long.parseLong(digits) : refused(text, "应为整数，如 3", errors);
    }

    private Object truth(String text, List<FieldError> errors) {
        return switch (text) {
            case "true", "on", "是" -> true;
            case "false", "off", "否" -> false;
            default -> refused(text, "请选择“是”或“否”", errors);
        };
    }

    private Object day(String text, List<FieldError> errors) {
        var day = DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", ""));
        if (!day.matches()) return refused(text, "应为日期，如2024-03-01", errors);
        int first = day.group(1) == null ? 4 : 1;
        try {
            return LocalDate.of(number(day.group(first)), number(day.group(first + 1)), number(day.group(first + 2)))
                    .toString();
        } catch (DateTimeException e) {
            return refused(text, "没有这一天，请核对年、月、日", errors);
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private Object refused(String text, String why, List<FieldError> errors) {
        errors.add(new FieldError(path, "“" + field.title() + "”" + why));
        return text;
    }
}
