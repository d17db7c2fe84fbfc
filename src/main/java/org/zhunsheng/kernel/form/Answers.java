package org.zhunsheng.kernel.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is done to answers before they are recorded or shown. */
final class Answers {

    private Answers() {}

    static boolean isBlank(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    static Object trimmed(Object value) {
        return switch (value) {
            case String text -> text.strip();
            case List<?> list ->
                list.stream()
                        .filter(item -> !isBlank(item))
                        .map(Answers::trimmed)
                        .toList();
            case Map<?, ?> map -> {
                var trimmed = new LinkedHashMap<String, Object>();
                map.forEach((key, item) -> {
                    if (!isBlank(item)) trimmed.put(String.valueOf(key), trimmed(item));
                });
                yield trimmed;
            }
            default -> value;
        };
    }

    /** The answers with a change made to every text of a sensitive field. */
    static Map<String, Object> sensitive(List<Field> fields, Map<?, ?> values, UnaryOperator<String> change) {
        var changed = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            var name = String.valueOf(key);
            var field = fields.stream().filter(f -> f.name().equals(name)).findFirst();
            changed.put(name, field.isEmpty() ? value : sensitive(field.get(), value, change));
        });
        return changed;
    }

    private static Object sensitive(Field field, Object value, UnaryOperator<String> change) {
        if (field.sensitive()) return Form.each(value, change);
        if (value instanceof Map<?, ?> map) return sensitive(field.children(), map, change);
        if (value instanceof List<?> list && !field.children().isEmpty())
            return list.stream().map(item -> sensitive(field, item, change)).toList();
        return value;
    }
}
