package org.zhunsheng.kernel.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks for mistakes in a form file: what would be ignored in silence, and what would fail only when somebody fills it in. */
final class FormCheck {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean", "array", "object");
    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "title",
            "description",
            "properties",
            "required",
            "items",
            "enum",
            "const",
            "oneOf",
            "default",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "examples",
            "$comment",
            "$ref",
            "x-when",
            "x-order",
            "x-widget",
            "x-help",
            "x-known",
            "x-case",
            "x-technical",
            "x-sensitive",
            "x-titles");

    private final Layer layer;
    private final JsonNode root;
    private final List<FormProblem> problems = new ArrayList<>();

    private FormCheck(Layer layer) {
        this.layer = layer;
        this.root = layer.node();
    }

    static List<FormProblem> check(String file, String text) {
        try {
            return check(layer(file, text));
        } catch (JacksonException e) {
            return List.of(unreadable(file, e));
        }
    }

    static List<FormProblem> check(Layer layer) {
        var check = new FormCheck(layer);
        check.root.path("$defs").properties().forEach(entry -> check.form(entry.getKey(), entry.getValue()));
        return List.copyOf(check.problems);
    }

    static FormProblem unreadable(String file, JacksonException e) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        return new FormProblem(file, line, "不是合格的 JSON：" + e.getOriginalMessage(), "请检查这一行的引号、逗号和括号");
    }

    /** @throws JacksonException if it cannot be read */
    static Layer layer(String file, String text) {
        return new Layer(JSON.readTree(text), () -> places(file, text));
    }

    private static Map<String, Layer.Place> places(String file, String text) {
        var places = new HashMap<String, Layer.Place>();
        try (var parser = JSON.createParser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken())
                if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY)
                    places.putIfAbsent(
                            parser.streamReadContext().pathAsPointer().toString(),
                            new Layer.Place(file, parser.currentTokenLocation().getLineNr()));
        }
        return places;
    }

    private void form(String name, JsonNode schema) {
        int before = problems.size();
        var at = "/$defs/" + name;
        if (schema.path("type").asString("").equals("object")) {
            titled(at, schema, "表单 " + name);
            schema(at, schema, schema.path("properties"));
        }
        if (problems.size() > before) return;
        try {
            if (schema.path("type").asString("").equals("object")) Form.of(root, name);
        } catch (RuntimeException e) {
            problem(at, "表单 " + name + " 不能使用：" + e.getMessage(), "请按提示修改");
        }
    }

    private void schema(String at, JsonNode schema, JsonNode formFields) {
        for (var keyword : schema.propertyNames())
            if (!KEYWORDS.contains(keyword))
                problem(
                        at + "/" + keyword,
                        "不认识“" + keyword + "”，会被当作没有写",
                        "可用：" + String.join("、", KEYWORDS.stream().sorted().toList()));
        var type = schema.path("type").asString(schema.has("$ref") ? "object" : "string");
        if (!TYPES.contains(type))
            problem(
                    at + "/type",
                    "没有“" + type + "”这种类型",
                    "可用：" + String.join("、", TYPES.stream().sorted().toList()));
        if (type.equals("array") && !schema.path("items").isObject()) problem(at, "列表没有写明每一项是什么", "请写 items");
        widget(at, schema);
        when(at, schema, formFields);
        titles(at, schema);
        for (var name : schema.path("required"))
            if (!schema.path("properties").has(name.asString()))
                problem(at + "/required", "必填的“" + name.asString() + "”不在栏目中", "请在 properties 中写明，或从 required 中删去");
        schema.path("properties").properties().forEach(entry -> {
            var below = at + "/properties/" + entry.getKey();
            if (!entry.getValue().has("$ref")) titled(below, entry.getValue(), "栏目 " + entry.getKey());
            if (!entry.getKey().matches("[A-Za-z][A-Za-z0-9-]*"))
                problem(below, "栏目名“" + entry.getKey() + "”不合规则", "请用字母开头，只用字母、数字和连字符");
            schema(below, entry.getValue(), formFields);
        });
        if (schema.path("items").isObject()) schema(at + "/items", schema.path("items"), formFields);
    }

    private void titled(String at, JsonNode schema, String what) {
        if (schema.path("title").asString("").isBlank()) problem(at, what + " 没有中文名称", "请写 title");
    }

    private void widget(String at, JsonNode schema) {
        var word = schema.path("x-widget").asString("");
        if (!word.isEmpty() && !word.equals("choice") && Widget.of(word).isEmpty())
            problem(at + "/x-widget", "不认识控件“" + word + "”", "可用：choice、" + Widget.words());
    }

    private void when(String at, JsonNode schema, JsonNode formFields) {
        if (!schema.has("x-when")) return;
        try {
            for (var asked : Condition.of(schema.get("x-when").asString("")).formFields())
                if (!formFields.has(asked))
                    problem(
                            at + "/x-when",
                            "条件问到了本表没有的栏目“" + asked + "”",
                            "本表的栏目：" + String.join("、", formFields.propertyNames()));
        } catch (IllegalArgumentException e) {
            problem(at + "/x-when", "条件写错了：" + e.getMessage(), "请按 CEL 语法改正，如 form.kind == 'shop'");
        }
    }

    private void titles(String at, JsonNode schema) {
        var values = new ArrayList<String>();
        schema.path("enum").forEach(value -> values.add(value.asString()));
        schema.path("items").path("enum").forEach(value -> values.add(value.asString()));
        for (var value : schema.path("x-titles").propertyNames())
            if (!values.contains(value))
                problem(
                        at + "/x-titles/" + value,
                        "x-titles 中的“" + value + "”不是 enum 的值",
                        "enum 的值：" + String.join("、", values));
    }

    private void problem(String at, String problem, String mend) {
        var place = layer.at(at);
        problems.add(new FormProblem(place.file(), place.line(), problem, mend));
    }
}
