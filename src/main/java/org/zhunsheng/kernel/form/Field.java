package org.zhunsheng.kernel.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field (栏目) of a form, as its schema describes it.
 *
 * @param type JSON type: string, number, integer, boolean, array, object
 * @param options value → what is shown, for a choice
 * @param when asked only where this holds
 * @param known dotted path of what answers it already, such as {@code party.name}
 * @param sensitive sealed before it is recorded, masked when shown
 * @param children fields of an object, or of each entry of a repeating group
 * @param schema the whole of its schema
 */
public record Field(
        String name,
        String title,
        String type,
        Widget widget,
        boolean required,
        String help,
        Map<String, String> options,
        @Nullable Condition when,
        @Nullable String known,
        boolean sensitive,
        List<Field> children,
        JsonNode schema) {

    /** The longest text where a schema is silent, in characters; and the longest list. */
    static final int LONGEST_TEXT = 2_000;

    static final int LONGEST_LIST = 200;

    public int maxLength() {
        return schema.path("maxLength").asInt(LONGEST_TEXT);
    }

    public int maxItems() {
        return schema.path("maxItems").asInt(LONGEST_LIST);
    }

    public boolean repeats() {
        return widget == Widget.REPEAT;
    }

    public boolean attaches() {
        return widget == Widget.ATTACHMENT;
    }

    /** Whether it names another case, by its number. */
    public boolean namesCase() {
        return schema.path("x-case").asBoolean(false);
    }

    /** Whether it is a key for machines, which is recorded and not shown. */
    public boolean technical() {
        return schema.path("x-technical").asBoolean(false);
    }

    boolean isDate() {
        return schema.path("format").asString("").equals("date");
    }

    boolean isList() {
        return type.equals("array");
    }

    /** A condition that asks for what is not known does not hold. */
    boolean applies(Map<String, ?> form, Map<String, ?> facts, Map<String, ?> entry) {
        if (when == null) return true;
        try {
            return when.holds(Map.of("form", form, "facts", facts, "entry", entry));
        } catch (IllegalStateException unknown) {
            return false;
        }
    }

    /** What the field is taken to hold for a condition while nothing has been answered; null for a number. */
    @Nullable
    Object unanswered() {
        return switch (type) {
            case "string" -> "";
            case "boolean" -> false;
            case "array" -> List.of();
            case "object" -> Map.of();
            default -> null;
        };
    }
}
