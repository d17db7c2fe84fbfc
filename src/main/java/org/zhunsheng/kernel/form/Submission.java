package org.zhunsheng.kernel.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a browser sent for a form. Text that is no value of its field stays as it was typed, so that it can be shown
 * again beside its error.
 *
 * @param values by field; what was left open is the empty text
 * @param errors where a text is no value of its field's type
 * @param edit what to change in the form instead of handing it in, if that is what was pressed
 */
public record Submission(
        Map<String, Object> values,
        List<FieldError> errors,
        @Nullable Edit edit) {

    /** A change to the form itself: one more entry, one less, or files only. */
    public record Edit(Kind kind, String path) {}

    public enum Kind {
        ADD,
        REMOVE,
        UPLOAD,
        /** Only show the form again. */
        SHOW
    }

    /** Whether the form is still being filled in, so that nothing may be done yet but to show it again. */
    public boolean editing() {
        return edit != null;
    }

    /** The answers ready for an act, where there are no {@link #errors(Form, Map) errors}. */
    public Map<String, Object> clean(Form form, Map<String, Object> facts) {
        return form.clean(values, facts);
    }

    /** All that is wrong: texts that are no values, then what the form says of the values. */
    public List<FieldError> errors(Form form, Map<String, Object> facts) {
        var clean = clean(form, facts);
        var all = new ArrayList<>(errors.stream()
                .filter(error ->
                        clean.containsKey(top(error.field())) || error.field().startsWith("_"))
                .toList());
        Set<String> told = all.stream().map(FieldError::field).collect(Collectors.toSet());
        form.validate(clean, facts).stream()
                .filter(error -> !told.contains(error.field()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static String top(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') end++;
        return path.substring(0, end);
    }
}
