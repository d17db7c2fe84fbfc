package org.zhunsheng.kernel.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhunsheng.kernel.form.Submission.Edit;
import org.zhunsheng.kernel.form.Submission.Kind;

/**
 * Reads what a browser sent: names like {@code partners[0].name} become lists and maps, texts become values. A name that
 * begins with an underscore belongs to the page, not to the form.
 */
final class SubmissionReader {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]{1,100})(?:\\[(\\d{1,4})])?");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int DEEPEST = 6;

    private final Form form;
    private final List<FieldError> errors = new ArrayList<>();

    SubmissionReader(Form form) {
        this.form = form;
    }

    Submission read(MultiValueMap<String, String> parameters) {
        var tree = new LinkedHashMap<String, Object>();
        parameters.forEach((name, texts) -> {
            if (!name.startsWith("_")) place(tree, name, texts);
        });
        var values = group(form.fields(), tree, "");
        var edit = edit(parameters);
        if (edit != null) Entries.change(form.fields(), values, edit);
        return new Submission(values, List.copyOf(errors), edit);
    }

    private static @Nullable Edit edit(MultiValueMap<String, String> parameters) {
        for (var kind : Kind.values()) {
            var path = parameters.getFirst("_" + kind.name().toLowerCase(Locale.ROOT));
            if (path != null) return new Edit(kind, path);
        }
        return null;
    }

    /** Puts texts where their name points; a list is kept by index until all names are read. */
    private void place(Map<String, Object> tree, String name, List<String> texts) {
        var steps = name.split("\\.", -1);
        var at = tree;
        for (int i = 0; i < steps.length; i++) {
            var step = STEP.matcher(steps[i]);
            if (!step.matches() || steps.length > DEEPEST) {
                errors.add(new FieldError("_" + name, "没有“" + name + "”这一栏，请删去"));
                return;
            }
            boolean last = i == steps.length - 1;
            var index = step.group(2);
            if (index == null && last) at.put(step.group(1), new Texts(texts));
            else if (index == null) at = map(at, step.group(1));
            else {
                var entries = at.computeIfAbsent(step.group(1), key -> new Entry()) instanceof Entry entry
                        ? entry
                        : new Entry();
                if (last) entries.put(Integer.parseInt(index), new Texts(texts));
                else at = map(entries, Integer.parseInt(index));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <K> Map<String, Object> map(Map<K, Object> parent, K key) {
        if (!(parent.get(key) instanceof LinkedHashMap<?, ?>)) parent.put(key, new LinkedHashMap<String, Object>());
        return (Map<String, Object>) parent.get(key);
    }

    private Map<String, Object> group(List<Field> below, Map<?, ?> tree, String path) {
        var values = new LinkedHashMap<String, Object>();
        tree.forEach((key, raw) -> {
            var name = String.valueOf(key);
            var field = Answers.named(below, name);
            values.put(name, field == null ? unknown(raw) : value(field, raw, path + name));
        });
        return values;
    }

    /** A field that the form does not know keeps what was sent: it is refused by its name later. */
    private static Object unknown(Object raw) {
        return raw instanceof Texts texts ? texts.first() : "?";
    }

    private Object value(Field field, Object raw, String path) {
        if (raw instanceof Texts texts) return ofTexts(field, texts, path);
        if (raw instanceof Entry entries) return list(field, entries, path);
        if (raw instanceof Map<?, ?> map && field.type().equals("object"))
            return group(field.children(), map, path + ".");
        return "?";
    }

    private List<Object> list(Field field, Entry entries, String path) {
        var list = new ArrayList<>();
        for (var raw : entries.values()) {
            var at = path + "[" + list.size() + "]";
            if (raw instanceof Texts texts) list.add(new Text(field, at).value(texts.first(), errors));
            else if (raw instanceof Map<?, ?> map) list.add(group(field.children(), map, at + "."));
        }
        return list;
    }

    private Object ofTexts(Field field, Texts texts, String path) {
        // an empty file input, or one that could not be sent along, leaves a text that is no digest
        if (field.attaches())
            return texts.all().stream()
                    .filter(DIGEST.asMatchPredicate())
                    .distinct()
                    .toList();
        if (!field.isList()) return new Text(field, path).value(texts.last(), errors);
        var list = new ArrayList<>();
        for (var text : texts.all())
            for (var line : field.widget() == Widget.LINES ? text.split("\\R") : new String[] {text})
                if (!line.isBlank()) list.add(new Text(field, path + "[" + list.size() + "]").value(line, errors));
        return list;
    }

    /** All texts sent under one name. */
    private record Texts(List<String> all) {

        String first() {
            return all.isEmpty() || all.getFirst() == null ? "" : all.getFirst();
        }

        /** A box that can be ticked comes after a hidden “no” of the same name. */
        String last() {
            return all.isEmpty() || all.getLast() == null ? "" : all.getLast();
        }
    }

    /** The entries of a list by the index in their names, which may have gaps. */
    private static final class Entry extends TreeMap<Integer, Object> {}
}
