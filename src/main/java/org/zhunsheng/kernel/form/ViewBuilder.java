package org.zhunsheng.kernel.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.form.FieldView.Attached;
import org.zhunsheng.kernel.form.FieldView.Entry;
import org.zhunsheng.kernel.form.Submission.Edit;
import org.zhunsheng.kernel.form.Submission.Kind;

/** Puts together what a page shows of a form. */
final class ViewBuilder {

    private static final Pattern EQUALS = Pattern.compile("form\\.(\\w+) == '([^']*)'");
    private static final Pattern TRUTH = Pattern.compile("form\\.(\\w+)");

    private final Form form;
    private final Map<String, Object> values;
    private final List<FieldError> errors;
    private final Map<String, Object> facts;
    private final Map<String, Known> known;
    private final Map<String, Object> answers;
    private final Set<String> drivers = new HashSet<>();

    /** Choices that no form file can list: divisions, staff. */
    Function<Field, Map<String, String>> choices = Field::options;

    /** What a file was called by whoever sent it. */
    Function<String, String> fileName = digest -> "文件 " + digest.substring(0, Math.min(8, digest.length()));

    /** What was just changed in the form, if that is why it is shown. */
    @Nullable
    Edit edit;

    ViewBuilder(
            Form form,
            Map<String, Object> values,
            List<FieldError> errors,
            Map<String, Object> facts,
            Map<String, Known> known) {
        this.form = form;
        this.values = values;
        this.errors = errors;
        this.facts = facts;
        this.known = known;
        this.answers = Answers.defaulted(form.fields(), values);
        form.fields().forEach(this::noteDrivers);
    }

    private boolean is(Kind kind) {
        return edit != null && edit.kind() == kind;
    }

    private void noteDrivers(Field field) {
        if (field.when() != null) drivers.addAll(field.when().formFields());
        field.children().forEach(this::noteDrivers);
    }

    FormView build() {
        var views = views(form.fields(), values, "", Map.of());
        return new FormView(form.title(), form.help(), views, errors, is(Kind.SHOW), null, null);
    }

    private List<FieldView> views(List<Field> below, Map<?, ?> values, String path, Map<String, Object> entry) {
        return below.stream().map(field -> view(field, values, path, entry)).toList();
    }

    private FieldView view(Field field, Map<?, ?> values, String path, Map<String, Object> entry) {
        var at = path + field.name();
        var already = known.get(String.valueOf(field.known()));
        var value = values.containsKey(field.name()) ? values.get(field.name()) : first(field, already);
        return new FieldView(
                field,
                at,
                value,
                choices.apply(field),
                field.applies(answers, facts, entry),
                path.isEmpty() && drivers.contains(field.name()),
                condition(field),
                already == null || value == null || !already.value().equals(value) ? null : already.source(),
                error(at),
                children(field, value, at),
                entries(field, value, at),
                files(field, value, at));
    }

    /** What an open field begins with: what is known already, or what the form file proposes. */
    private static @Nullable Object first(Field field, @Nullable Known already) {
        if (already != null) return already.value();
        var proposed = field.schema().path("default");
        return proposed.isValueNode() ? proposed.asString() : null;
    }

    private @Nullable String error(String path) {
        return errors.stream()
                .filter(error -> error.field().equals(path))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    private List<FieldView> children(Field field, @Nullable Object value, String at) {
        if (field.isList() || field.children().isEmpty()) return List.of();
        var below = value instanceof Map<?, ?> map ? map : Map.of();
        return views(field.children(), below, at + ".", Answers.defaulted(field.children(), below));
    }

    /** A repeating group shows as many entries as it needs, and one to begin with. */
    private List<Entry> entries(Field field, @Nullable Object value, String at) {
        if (!field.repeats()) return List.of();
        var list = value instanceof List<?> given ? given : List.of();
        int least = Math.max(1, field.schema().path("minItems").asInt(0));
        int count = Math.min(Math.max(list.size(), least), field.maxItems());
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < count; i++) {
            var item = i < list.size() && list.get(i) instanceof Map<?, ?> map ? map : Map.of();
            var path = at + "[" + i + "]";
            boolean added = is(Kind.ADD) && edit != null && at.equals(edit.path()) && i == count - 1;
            var fields = views(field.children(), item, path + ".", Answers.defaulted(field.children(), item));
            entries.add(new Entry(path, i + 1, added, fields));
        }
        return entries;
    }

    private List<Attached> files(Field field, @Nullable Object value, String at) {
        if (!field.attaches() || !(value instanceof List<?> list)) return List.of();
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Attached(
                        at + "[" + i + "]", String.valueOf(list.get(i)), fileName.apply(String.valueOf(list.get(i)))))
                .toList();
    }

    /** A simple condition in words; any other is left to the title of the field. */
    private String condition(Field field) {
        if (field.when() == null) return "";
        var source = field.when().toString().strip();
        var equals = EQUALS.matcher(source);
        var truth = TRUTH.matcher(source);
        var driver = equals.matches() ? named(equals.group(1)) : truth.matches() ? named(truth.group(1)) : null;
        if (driver == null) return "仅在适用时填写";
        var chosen = equals.matches() ? driver.options().getOrDefault(equals.group(2), equals.group(2)) : "是";
        return "仅在“" + driver.title() + "”为“" + chosen + "”时填写";
    }

    private @Nullable Field named(String name) {
        return Answers.named(form.fields(), name);
    }
}
