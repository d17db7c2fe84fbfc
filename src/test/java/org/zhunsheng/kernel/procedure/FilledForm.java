package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.form.Widget;

/** A form filled in as a test says; whatever else is required gets a plain answer of its type. */
final class FilledForm {

    private final LocalDate today;

    FilledForm(LocalDate today) {
        this.today = today;
    }

    Map<String, Object> of(Form form, Map<String, Object> said, Map<String, Object> facts) {
        return form.clean(completed(form.fields(), said), facts);
    }

    private Map<String, Object> completed(List<Field> fields, Map<String, Object> said) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : fields) if (field.required()) values.put(field.name(), plain(field));
        values.putAll(said);
        return values;
    }

    private Object plain(Field field) {
        return switch (field.type()) {
            case "boolean" -> field.schema().path("const").asBoolean(false);
            case "integer", "number" ->
                Math.max(1, field.schema().path("minimum").asInt(1));
            case "array" -> list(field);
            case "object" -> completed(field.children(), Map.of());
            default -> text(field);
        };
    }

    private Object text(Field field) {
        if (!field.options().isEmpty())
            return field.options().keySet().iterator().next();
        if (field.widget() == Widget.DATE) return today.toString();
        return field.schema().has("pattern") ? "09:30" : "某" + field.name();
    }

    private List<?> list(Field field) {
        if (field.widget() == Widget.OFFICERS) return List.of("cert-1", "cert-2");
        if (!field.options().isEmpty())
            return List.of(field.options().keySet().iterator().next());
        int least = Math.max(1, field.schema().path("minItems").asInt(1));
        return IntStream.range(0, least)
                .mapToObj(i ->
                        field.children().isEmpty() ? field.name() + "·" + i : completed(field.children(), Map.of()))
                .toList();
    }
}
