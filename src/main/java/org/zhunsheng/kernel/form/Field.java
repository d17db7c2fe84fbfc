package org.zhunsheng.kernel.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field (栏目) of a form, as its schema describes it.
 *
 * @param type JSON type: string, number, integer, boolean, array, object
 * @param widget how it is shown; derived from the type where the schema does not say
 * @param options value → what is shown, for a choice
 * @param when asked only where this holds of {@code form} and {@code facts}
 * @param known dotted path of a fact that answers it already
 * @param sensitive sealed before it is recorded, masked when shown
 * @param children fields of an object, or of each entry of a repeating group
 */
public record Field(
        String name,
        String title,
        String type,
        String widget,
        boolean required,
        int maxLength,
        String help,
        Map<String, String> options,
        @Nullable Condition when,
        @Nullable String known,
        boolean sensitive,
        List<Field> children) {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LINE = 200;

    static Field of(String name, JsonNode schema, boolean required) {
        var type = schema.path("type").asString("string");
        var item = type.equals("array") ? schema.path("items") : schema;
        if (schema.path("title").asString("").isBlank())
            throw new IllegalArgumentException("栏目 " + name + " 没有中文名称，请写 title");
        var when = schema.path("x-when").asString("");
        return new Field(
                name,
                schema.path("title").asString(),
                type,
                widget(schema, item, type),
                required,
                schema.path("maxLength").asInt(LONGEST_TEXT),
                schema.path("x-help").asString(""),
                options(item),
                when.isEmpty() ? null : Condition.of(when),
                schema.has("x-known") ? schema.get("x-known").asString() : null,
                schema.path("x-sensitive").asBoolean(false),
                item.path("type").asString("").equals("object") ? all(item) : List.of());
    }

    /** The fields of an object schema, in the order of {@code x-order}, then of the file. */
    static List<Field> all(JsonNode schema) {
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        var fields = new ArrayList<Field>();
        for (var name : schema.path("properties").propertyNames())
            fields.add(of(name, schema.path("properties").get(name), required.contains(name)));
        var order = new LinkedHashMap<String, Integer>();
        fields.forEach(field -> order.put(
                field.name(),
                schema.path("properties").path(field.name()).path("x-order").asInt(1000)));
        fields.sort((a, b) -> Integer.compare(order.getOrDefault(a.name(), 0), order.getOrDefault(b.name(), 0)));
        return List.copyOf(fields);
    }

    private static String widget(JsonNode schema, JsonNode item, String type) {
        if (schema.has("x-widget")) return schema.get("x-widget").asString();
        if (item.has("enum") || item.has("oneOf")) return type.equals("array") ? "checks" : "select";
        return switch (type) {
            case "boolean" -> "yes-no";
            case "number", "integer" -> "number";
            case "object" -> "group";
            case "array" -> item.path("type").asString("").equals("object") ? "repeat" : "lines";
            default ->
                schema.path("format").asString("").equals("date")
                        ? "date"
                        : schema.path("maxLength").asInt(LONGEST_LINE) > LONGEST_LINE ? "textarea" : "text";
        };
    }

    private static Map<String, String> options(JsonNode schema) {
        var options = new LinkedHashMap<String, String>();
        schema.path("enum").forEach(value -> options.put(value.asString(), value.asString()));
        StreamSupport.stream(schema.path("oneOf").spliterator(), false)
                .forEach(one -> options.put(
                        one.path("const").asString(), one.path("title").asString()));
        return options;
    }

    public boolean repeats() {
        return widget.equals("repeat");
    }

    public boolean attaches() {
        return widget.equals("attachment");
    }

    boolean applies(Map<String, Object> values, Map<String, Object> facts) {
        return when == null || when.holds(Map.of("form", values, "facts", facts));
    }

    static final Set<String> WIDGETS = Set.of(
            "text",
            "textarea",
            "date",
            "money",
            "number",
            "choice",
            "select",
            "checks",
            "yes-no",
            "attachment",
            "group",
            "repeat",
            "lines",
            "region",
            "officers");
}
