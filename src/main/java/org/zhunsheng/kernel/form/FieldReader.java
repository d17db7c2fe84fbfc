package org.zhunsheng.kernel.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads fields out of an object schema. */
final class FieldReader {

    private static final int LONGEST_LINE = 200;
    private static final int LAST = 1_000;
    private static final int DEEPEST = 6;
    private static final long LARGEST = 1_000_000_000_000_000L;

    private FieldReader() {}

    /** The fields of an object schema, in the order of {@code x-order}, then of the file. */
    static List<Field> all(JsonNode schema) {
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        var fields = new ArrayList<Field>();
        for (var name : schema.path("properties").propertyNames())
            fields.add(one(name, schema.path("properties").get(name), required.contains(name)));
        fields.sort(
                Comparator.comparingInt(field -> field.schema().path("x-order").asInt(LAST)));
        return List.copyOf(fields);
    }

    private static Field one(String name, JsonNode schema, boolean required) {
        var type = schema.path("type").asString("string");
        var item = type.equals("array") ? schema.path("items") : schema;
        if (schema.path("title").asString("").isBlank())
            throw new IllegalArgumentException("栏目 " + name + " 没有中文名称，请写 title");
        return new Field(
                name,
                schema.path("title").asString(),
                type,
                widget(name, schema, item, type),
                required,
                schema.path("x-help").asString(schema.path("description").asString("")),
                options(schema, item),
                schema.has("x-when") ? condition(name, schema.get("x-when").asString("")) : null,
                schema.has("x-known") ? schema.get("x-known").asString() : null,
                schema.path("x-sensitive").asBoolean(false),
                item.path("type").asString("").equals("object") ? all(item) : List.of(),
                schema);
    }

    private static Condition condition(String name, String source) {
        try {
            return Condition.of(source);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("栏目 " + name + " 的 x-when：" + e.getMessage(), e);
        }
    }

    private static Widget widget(String name, JsonNode schema, JsonNode item, String type) {
        if (!schema.has("x-widget")) return usual(schema, item, type);
        var word = schema.get("x-widget").asString("");
        // “choice” leaves it to the house whether a few radio buttons or a list to pick from suits better
        if (word.equals("choice")) return usual(schema, item, type);
        return Widget.of(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "栏目 " + name + " 的 x-widget “" + word + "”不认识，可用：" + Widget.words()));
    }

    private static Widget usual(JsonNode schema, JsonNode item, String type) {
        if (item.has("enum") || item.has("oneOf")) {
            if (type.equals("array")) return Widget.CHECKS;
            return options(schema, item).size() <= 5 ? Widget.RADIO : Widget.SELECT;
        }
        return switch (type) {
            case "boolean" -> schema.path("const").asBoolean(false) ? Widget.TICK : Widget.YES_NO;
            case "number", "integer" -> Widget.NUMBER;
            case "object" -> Widget.GROUP;
            case "array" -> item.path("type").asString("").equals("object") ? Widget.REPEAT : Widget.LINES;
            default -> ofText(schema);
        };
    }

    private static Widget ofText(JsonNode schema) {
        if (schema.path("format").asString("").equals("date")) return Widget.DATE;
        return schema.path("maxLength").asInt(LONGEST_LINE) > LONGEST_LINE ? Widget.TEXTAREA : Widget.TEXT;
    }

    private static Map<String, String> options(JsonNode schema, JsonNode item) {
        var options = new LinkedHashMap<String, String>();
        var titles = schema.has("x-titles") ? schema.path("x-titles") : item.path("x-titles");
        for (var value : item.path("enum"))
            options.put(value.asString(), titles.path(value.asString()).asString(value.asString()));
        for (var one : item.path("oneOf"))
            options.put(one.path("const").asString(), one.path("title").asString(""));
        return options;
    }

    /** The schema with each {@code $ref} to {@code #/$defs/…} replaced by what it points to. */
    static JsonNode inlined(JsonNode root, JsonNode schema) {
        return inlined(root, schema, 0);
    }

    private static JsonNode inlined(JsonNode root, JsonNode node, int depth) {
        if (depth > 8 * DEEPEST) throw new IllegalArgumentException("$ref 指回了自己，或层次太深");
        if (node.path("$ref").isString()) {
            var target = root.at(node.get("$ref").asString().replaceFirst("^#", ""));
            if (!target.isObject())
                throw new IllegalArgumentException("$ref “" + node.get("$ref").asString() + "”没有指向 $defs 中的内容");
            var merged = (ObjectNode) inlined(root, target, depth + 1);
            node.properties().forEach(entry -> {
                if (!entry.getKey().equals("$ref")) merged.set(entry.getKey(), entry.getValue());
            });
            return merged;
        }
        if (!(node instanceof ObjectNode object)) return node.deepCopy();
        var copy = object.objectNode();
        for (var entry : object.properties()) copy.set(entry.getKey(), inlined(root, entry.getValue(), depth + 1));
        return copy;
    }

    /** What a value must be like, without what depends on other values: whether a field is asked at all. */
    static ObjectNode bounded(JsonNode schema) {
        var bounded = (ObjectNode) schema.deepCopy();
        bounded.remove(bounded.propertyNames().stream()
                .filter(keyword -> keyword.startsWith("x-"))
                .toList());
        switch (schema.path("type").asString("string")) {
            case "object" -> {
                bounded.remove("required");
                bounded.put("additionalProperties", false);
                var properties = bounded.putObject("properties");
                schema.path("properties")
                        .properties()
                        .forEach(entry -> properties.set(entry.getKey(), bounded(entry.getValue())));
            }
            case "array" -> {
                if (!schema.has("maxItems")) bounded.put("maxItems", Field.LONGEST_LIST);
                if (schema.path("items").isObject()) bounded.set("items", bounded(schema.path("items")));
            }
            case "string" -> {
                if (!schema.has("type")) bounded.put("type", "string");
                if (!schema.has("maxLength")) bounded.put("maxLength", Field.LONGEST_TEXT);
            }
            case "number", "integer" -> {
                if (!schema.has("maximum")) bounded.put("maximum", LARGEST);
                if (!schema.has("minimum")) bounded.put("minimum", -LARGEST);
            }
            default -> {}
        }
        return bounded;
    }
}
