package org.zhunsheng.kernel.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a paper words a value; {@code say} in the templates. What nobody has told leaves a blank to be filled by hand. */
public final class Wording {

    private static final String BLANK = "＿＿＿＿";

    /** A day, given as {@code 2024-03-01}, in the way of official documents. */
    public String day(@Nullable Object day) {
        if (day == null || day.toString().isEmpty()) {
            return BLANK;
        }
        try {
            String text = day.toString();
            return ChineseDate.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException e) {
            return day.toString();
        }
    }

    /** A value or a blank; the values of a list with 、 between them. */
    public String text(@Nullable Object value) {
        return switch (value) {
            case null -> BLANK;
            case Boolean yes -> yes ? "是" : "否";
            case Collection<?> list ->
                list.isEmpty() ? BLANK : list.stream().map(this::text).collect(Collectors.joining("、"));
            default -> value.toString().isBlank() ? BLANK : value.toString();
        };
    }
}
