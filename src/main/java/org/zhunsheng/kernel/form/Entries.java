package org.zhunsheng.kernel.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.zhunsheng.kernel.form.Submission.Edit;
import org.zhunsheng.kernel.form.Submission.Kind;

/** Adds and removes entries of a repeating group, and files of a field, at the top of a form. */
final class Entries {

    private static final Pattern ENTRY = Pattern.compile("(.+)\\[(\\d{1,4})]");

    private Entries() {}

    static void change(List<Field> fields, Map<String, Object> values, Edit edit) {
        if (edit.kind() == Kind.ADD) add(fields, values, edit.path());
        if (edit.kind() == Kind.REMOVE) remove(values, edit.path());
    }

    private static void add(List<Field> fields, Map<String, Object> values, String path) {
        var field = Answers.named(fields, path);
        if (field == null || !field.repeats()) return;
        var list = list(values.get(path));
        while (list.size() < Math.max(0, field.schema().path("minItems").asInt(0) - 1)) list.add(Map.of());
        // A group that shows one open entry before anything is in it shows two after “add”.
        if (list.isEmpty()) list.add(new LinkedHashMap<String, Object>());
        if (list.size() < field.maxItems()) list.add(new LinkedHashMap<String, Object>());
        values.put(path, list);
    }

    private static void remove(Map<String, Object> values, String path) {
        var entry = ENTRY.matcher(path);
        if (!entry.matches()) return;
        var list = list(values.get(entry.group(1)));
        int index = Integer.parseInt(entry.group(2));
        if (index < list.size()) list.remove(index);
        values.put(entry.group(1), list);
    }

    static List<Object> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
    }
}
