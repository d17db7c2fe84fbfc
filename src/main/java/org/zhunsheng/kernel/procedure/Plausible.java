package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.kernel.form.Field;

/** Fills in a form as somebody might: the first choice, one, today, the title of the field. */
final class Plausible {

    private Plausible() {}

    static Map<String, Object> values(List<Field> fields, LocalDate today) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : fields) if (field.required()) values.put(field.name(), value(field, today));
        return values;
    }

    /** As many persons as the act needs, in the field that names them. */
    static void officers(List<Field> fields, int count, LocalDate today, Map<String, Object> into) {
        for (var field : fields)
            if (field.name().equals("officers") && count > 0)
                into.put(field.name(), list(field, field.title(), count, today));
    }

    private static Object value(Field field, LocalDate today) {
        var first = field.options().keySet().stream().findFirst();
        return switch (field.type()) {
            case "boolean" -> field.schema().path("const").asBoolean(false);
            case "integer", "number" ->
                Math.max(1, field.schema().path("minimum").asInt(1));
            case "object" -> values(field.children(), today);
            case "array" ->
                list(
                        field,
                        first.orElse(field.title()),
                        field.schema().path("minItems").asInt(1),
                        today);
            default -> first.orElseGet(() -> text(field, today));
        };
    }

    private static List<Object> list(Field field, String text, int least, LocalDate today) {
        var options = List.copyOf(field.options().keySet());
        var list = new ArrayList<Object>();
        for (int i = 0; i < Math.max(1, least); i++) {
            if (!field.children().isEmpty()) list.add(values(field.children(), today));
            else list.add(i < options.size() ? options.get(i) : text + (i == 0 ? "" : i));
        }
        return list;
    }

    private static String text(Field field, LocalDate today) {
        if (field.schema().has("pattern")) return "09:30"; // a time of day is the only text with a pattern
        return field.schema().path("format").asString("").equals("date") ? today.toString() : field.title();
    }
}
