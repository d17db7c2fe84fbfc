package org.zhunsheng.kernel.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes the texts of sensitive fields, and leaves all else as it is. */
final class Secrets {

    private Secrets() {}

    static Map<String, Object> change(List<Field> fields, Map<?, ?> values, UnaryOperator<String> change) {
        var changed = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            var name = String.valueOf(key);
            var field = fields.stream().filter(f -> f.name().equals(name)).findFirst();
            changed.put(name, field.isEmpty() ? value : change(field.get(), value, change));
        });
        return changed;
    }

    private static Object change(Field field, Object value, UnaryOperator<String> change) {
        if (field.sensitive()) return each(value, change);
        if (value instanceof Map<?, ?> map) return change(field.children(), map, change);
        if (value instanceof List<?> list && !field.children().isEmpty())
            return list.stream().map(item -> change(field, item, change)).toList();
        return value;
    }

    /** A sensitive group is sealed text by text, so that its shape can still be read. */
    private static Object each(Object value, UnaryOperator<String> change) {
        return switch (value) {
            case String text -> change.apply(text);
            case List<?> list -> list.stream().map(item -> each(item, change)).toList();
            case Map<?, ?> map -> {
                var changed = new LinkedHashMap<String, Object>();
                map.forEach((key, item) -> changed.put(String.valueOf(key), each(item, change)));
                yield changed;
            }
            default -> change.apply(String.valueOf(value));
        };
    }
}
