package org.zhunsheng.kernel.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field as a page shows it.
 *
 * @param path its name in what the browser sends, e.g. {@code partners[0].name}
 * @param value what has been answered, in its type, or as it was typed
 * @param options value → what is shown
 * @param applies whether it is asked, as things stand
 * @param drives whether other fields are asked or not depending on it
 * @param condition when it is asked, in words; empty if always
 * @param source where the value comes from that was known already
 * @param error what is wrong with it
 * @param children the fields of a group
 * @param entries the entries of a repeating group
 * @param files the files of an attachment
 */
public record FieldView(
        Field field,
        String path,
        @Nullable Object value,
        Map<String, String> options,
        boolean applies,
        boolean drives,
        String condition,
        @Nullable String source,
        @Nullable String error,
        List<FieldView> children,
        List<Entry> entries,
        List<Attached> files) {

    /** An entry of a repeating group. */
    public record Entry(String path, int number, boolean added, List<FieldView> fields) {}

    /** A file that has been taken in. */
    public record Attached(String path, String digest, String name) {}

    public String id() {
        return "f-" + path.replaceAll("[.\\[\\]]+", "-").replaceAll("-$", "");
    }

    /** Where the focus goes for this field: the first choice where there are several inputs. */
    public String focus() {
        return switch (field.widget()) {
            case RADIO, CHECKS, OFFICERS, YES_NO -> id() + "-0";
            case GROUP, PARTY -> children.isEmpty() ? id() : children.getFirst().focus();
            default -> id();
        };
    }

    public String widget() {
        return field.widget().word();
    }

    public boolean conditional() {
        return field.when() != null;
    }

    /** Whether it is shown as several inputs under one legend. */
    public boolean grouped() {
        return switch (field.widget()) {
            case RADIO, CHECKS, OFFICERS, YES_NO, GROUP, REPEAT -> true;
            case PARTY -> !children.isEmpty();
            default -> false;
        };
    }

    public String text() {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("\n"));
            default -> String.valueOf(value);
        };
    }

    public boolean selected(String option) {
        return value instanceof List<?> list
                ? list.stream().anyMatch(item -> option.equals(String.valueOf(item)))
                : value != null && option.equals(String.valueOf(value));
    }

    /** Ids of what describes the field: its help, its source, its error. */
    public @Nullable String describedBy() {
        var ids = new ArrayList<String>();
        if (!field.help().isEmpty()) ids.add(id() + "-help");
        if (source != null) ids.add(id() + "-known");
        if (error != null) ids.add(id() + "-error");
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    public boolean mayAdd() {
        return entries.size() < field.maxItems();
    }

    Stream<FieldView> below() {
        return Stream.concat(children.stream(), entries.stream().flatMap(entry -> entry.fields().stream()));
    }
}
