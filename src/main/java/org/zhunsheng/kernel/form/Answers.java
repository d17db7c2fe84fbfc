package org.zhunsheng.kernel.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answers to the fields of a form: which of them apply, which are missing, and each in its proper type. */
final class Answers {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

    private final List<Field> fields;
    private final Map<String, Object> facts;

    Answers(List<Field> fields, Map<String, Object> facts) {
        this.fields = fields;
        this.facts = facts;
    }

    static boolean isBlank(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case List<?> list -> list.stream().allMatch(Answers::isBlank);
            case Map<?, ?> map -> map.values().stream().allMatch(Answers::isBlank);
            default -> false;
        };
    }

    /** To drop one answer may make another pointless, so it goes on until nothing more falls away. */
    Map<String, Object> clean(Map<String, Object> values) {
        var clean = typed(fields, values);
        for (int before = -1; before != count(clean); ) {
            before = count(clean);
            clean = applying(fields, clean, defaulted(fields, clean), Map.of());
        }
        return clean;
    }

    private static int count(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                1 + map.values().stream().mapToInt(Answers::count).sum();
            case List<?> list -> 1 + list.stream().mapToInt(Answers::count).sum();
            default -> 1;
        };
    }

    private Map<String, Object> applying(
            List<Field> below, Map<?, ?> values, Map<String, Object> form, Map<String, Object> entry) {
        var applying = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            var field = named(below, String.valueOf(key));
            if (field == null) applying.put(String.valueOf(key), value);
            else if (field.applies(form, facts, entry)) {
                var kept = applying(field, value, form);
                if (!isBlank(kept)) applying.put(field.name(), kept);
            }
        });
        return applying;
    }

    private Object applying(Field field, Object value, Map<String, Object> form) {
        if (field.children().isEmpty()) return value;
        if (value instanceof Map<?, ?> map)
            return applying(field.children(), map, form, defaulted(field.children(), map));
        if (!(value instanceof List<?> list)) return value;
        return list.stream()
                .map(item -> item instanceof Map<?, ?> map
                        ? applying(field.children(), map, form, defaulted(field.children(), map))
                        : item)
                .filter(item -> !isBlank(item))
                .toList();
    }

    /** What ought to be answered and is not, and what is answered but is not asked. */
    Set<FieldError> unanswered(Map<String, Object> values) {
        var errors = new LinkedHashSet<FieldError>();
        unanswered(fields, values, defaulted(fields, values), Map.of(), "", "", errors);
        return errors;
    }

    private void unanswered(
            List<Field> below,
            Map<?, ?> values,
            Map<String, Object> form,
            Map<String, Object> entry,
            String path,
            String pointer,
            Set<FieldError> errors) {
        for (var field : below) {
            var at = path + field.name();
            var pointed = pointer + "/" + field.name();
            var value = values.get(field.name());
            boolean asked = field.applies(form, facts, entry);
            if (asked && field.required() && isBlank(value)) errors.add(Complaint.missing(field, at, pointed, fields));
            if (!asked && !isBlank(value)) errors.add(new FieldError(at, "“" + field.title() + "”在所填情形下不适用，请删去"));
            if (asked && !field.children().isEmpty()) unansweredBelow(field, value, form, at, pointed, errors);
        }
    }

    private void unansweredBelow(
            Field field,
            @Nullable Object value,
            Map<String, Object> form,
            String at,
            String pointed,
            Set<FieldError> errors) {
        var below = field.children();
        if (value instanceof Map<?, ?> map)
            unanswered(below, map, form, defaulted(below, map), at + ".", pointed, errors);
        if (!(value instanceof List<?> list)) return;
        for (int i = 0; i < Math.min(list.size(), field.maxItems()); i++)
            if (list.get(i) instanceof Map<?, ?> map)
                unanswered(below, map, form, defaulted(below, map), at + "[" + i + "].", pointed + "/" + i, errors);
    }

    /** Whether a field at the top of the form is asked. */
    boolean asked(Field field, Map<String, Object> values, Map<String, Object> entry) {
        return field.applies(defaulted(fields, values), facts, entry);
    }

    /** A condition may ask for any field; what was not answered is the empty text, no, or the empty list. */
    static Map<String, Object> defaulted(List<Field> below, Map<?, ?> values) {
        var all = new LinkedHashMap<String, Object>();
        for (var field : below) {
            var nothing = field.unanswered();
            if (nothing != null) all.put(field.name(), nothing);
        }
        values.forEach((key, value) -> {
            if (!isBlank(value)) all.put(String.valueOf(key), value);
        });
        return all;
    }

    private static Map<String, Object> typed(List<Field> below, Map<?, ?> values) {
        var typed = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            if (!isBlank(value)) typed.put(String.valueOf(key), typed(named(below, String.valueOf(key)), value));
        });
        return typed;
    }

    private static Object typed(@Nullable Field field, Object value) {
        return switch (value) {
            case String text -> plain(text);
            case Number number when field != null -> number(field, number);
            case List<?> list ->
                list.stream()
                        .filter(item -> !isBlank(item))
                        .map(item -> typed(field, item))
                        .toList();
            case Map<?, ?> map -> typed(field == null ? List.of() : field.children(), map);
            default -> value;
        };
    }

    /** Text that the database and the record can keep: one kind of line end, nothing invisible, no half characters. */
    static String plain(String text) {
        return INVISIBLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
    }

    /** A number that is no whole one stays what it is, so that the schema can refuse it. */
    private static Number number(Field field, Number number) {
        if (number instanceof Double d && !Double.isFinite(d)) return number;
        var exact = new BigDecimal(number.toString());
        if (field.type().equals("number")) return exact;
        return exact.stripTrailingZeros().scale() <= 0 && exact.precision() - exact.scale() <= 18
                ? (Number) exact.longValueExact()
                : number;
    }

    static @Nullable Field named(List<Field> below, String name) {
        for (var field : below) if (field.name().equals(name)) return field;
        return null;
    }
}
