package org.zhunsheng.kernel.form;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.crypto.FieldCipher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form (表单): what an act asks of the one who performs it. It is an entry of {@code $defs} in a JSON Schema
 * (2020-12), with annotations of our own:
 *
 * <ul>
 *   <li>{@code x-when}: CEL over {@code form} and {@code facts}; the field is asked only where it holds
 *   <li>{@code x-widget}, {@code x-order}, {@code x-help}: how it is shown
 *   <li>{@code x-known}: dotted path of the fact that answers it already
 *   <li>{@code x-sensitive}: sealed before it is recorded
 * </ul>
 *
 * Immutable and safe for use by many threads.
 */
public final class Form {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String name;
    private final String title;
    private final List<Field> fields;
    private final Schema schema;

    private Form(String name, String title, List<Field> fields, Schema schema) {
        this.name = name;
        this.title = title;
        this.fields = fields;
        this.schema = schema;
    }

    /**
     * Reads one entry of {@code $defs}.
     *
     * @throws IllegalArgumentException if it cannot be used, saying how to mend it
     */
    public static Form of(JsonNode root, String name) {
        var schema = root.path("$defs").path(name);
        if (!schema.isObject()) throw new IllegalArgumentException("没有 $defs/" + name);
        var fields = Field.all(schema);
        for (var field : fields)
            if (!Field.WIDGETS.contains(field.widget()))
                throw new IllegalArgumentException("栏目 " + field.name() + " 的 x-widget “" + field.widget() + "”不认识，可用："
                        + String.join("、", Field.WIDGETS));
        // What is asked only sometimes is demanded here, after it is known whether it applies.
        var lenient = (ObjectNode) schema.deepCopy();
        lenient.remove("required");
        lenient.put("additionalProperties", false);
        lenient.set("$defs", root.path("$defs"));
        return new Form(name, schema.path("title").asString(name), fields, SCHEMAS.getSchema(lenient));
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public List<Field> fields() {
        return fields;
    }

    /** The values without blanks and without what does not apply. */
    public Map<String, Object> clean(Map<String, Object> values, Map<String, Object> facts) {
        var clean = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            if (!Answers.isBlank(value)) clean.put(key, Answers.trimmed(value));
        });
        for (var field : fields) if (!field.applies(defaulted(clean), facts)) clean.remove(field.name());
        return clean;
    }

    /** What is wrong with the values; empty if nothing. */
    public List<FieldError> validate(Map<String, Object> values, Map<String, Object> facts) {
        var errors = new ArrayList<FieldError>();
        for (var field : fields) {
            boolean asked = field.applies(defaulted(values), facts);
            if (asked && field.required() && !values.containsKey(field.name()))
                errors.add(new FieldError(field.name(), "请填写“" + field.title() + "”"));
            checkLength(field, values.get(field.name()), field.name(), errors);
        }
        for (var error : schema.validate(JSON.valueToTree(values))) errors.add(Complaint.of(error, fields));
        return errors.stream().distinct().toList();
    }

    private static void checkLength(Field field, @Nullable Object value, String path, List<FieldError> errors) {
        if (value instanceof String text && text.length() > field.maxLength())
            errors.add(new FieldError(
                    path, "“" + field.title() + "”最多" + field.maxLength() + "字，现有" + text.length() + "字"));
        if (value instanceof List<?> list && list.size() > 200)
            errors.add(new FieldError(path, "“" + field.title() + "”最多200项"));
    }

    /** A condition may ask for any field of the form; what was not answered is the empty text. */
    private Map<String, Object> defaulted(Map<String, Object> values) {
        var all = new LinkedHashMap<String, Object>();
        for (var field : fields) all.put(field.name(), field.type().equals("boolean") ? false : "");
        all.putAll(values);
        return all;
    }

    /** The values with every sensitive one sealed, as they may be recorded. */
    public Map<String, Object> seal(Map<String, Object> values, FieldCipher cipher) {
        return Answers.sensitive(fields, values, cipher::seal);
    }

    /** The recorded values as they may be shown to everybody: sensitive ones masked. */
    public Map<String, Object> mask(Map<String, Object> values) {
        return Answers.sensitive(fields, values, kept -> "（已加密）");
    }

    /** Those of the facts that this form asks for. */
    public Map<String, Object> pick(Map<String, Object> facts) {
        var picked = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            var fact = facts.get(field.name());
            if (fact != null) picked.put(field.name(), fact);
        }
        return picked;
    }

    /** Applies something to every text below. */
    static Object each(Object value, UnaryOperator<String> change) {
        return switch (value) {
            case String text -> change.apply(text);
            case List<?> list -> list.stream().map(item -> each(item, change)).toList();
            default -> change.apply(String.valueOf(value));
        };
    }
}
