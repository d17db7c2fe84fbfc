package org.zhunsheng.kernel.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it; rendered by the fragment {@code form/form :: fields}.
 *
 * @param draft key under which what is filled in is kept until it is handed in; null where nothing is kept
 * @param scripted whether a script asked for it, so that fields which do not apply may be left out
 * @param savedAt when the draft that is shown was kept, in words
 */
public record FormView(
        String title,
        String help,
        List<FieldView> fields,
        List<FieldError> errors,
        boolean scripted,
        @Nullable String draft,
        @Nullable String savedAt) {

    /** An error with the place it leads to; null where no field is to blame. */
    public record Told(@Nullable String href, String message) {}

    public List<Told> told() {
        return errors.stream()
                .map(error -> new Told(href(error.field()), error.message()))
                .distinct()
                .toList();
    }

    private @Nullable String href(String path) {
        if (path.isEmpty() || path.startsWith("_")) return null;
        var found = find(fields, path);
        return found == null ? null : "#" + found.focus();
    }

    /** The field an error speaks of, or the nearest one around it that is shown. */
    private static @Nullable FieldView find(List<FieldView> below, String path) {
        for (var view : below) {
            if (path.equals(view.path())) return view;
            if (!path.startsWith(view.path() + ".") && !path.startsWith(view.path() + "[")) continue;
            var deeper = find(view.below().toList(), path);
            return deeper == null ? view : deeper;
        }
        return null;
    }

    /** What a page takes over when a field changed on which conditions depend: the places of all conditional fields. */
    public String slots() {
        return fields.stream()
                .filter(FieldView::conditional)
                .map(field -> "#slot-" + field.id())
                .collect(Collectors.joining(","));
    }

    /** Without some of the fields: a page asks for them otherwise. */
    public FormView without(Set<String> names) {
        var left =
                fields.stream().filter(field -> !names.contains(field.path())).toList();
        return new FormView(title, help, left, errors, scripted, draft, savedAt);
    }

    FormView keptAs(String key, @Nullable String at) {
        return new FormView(title, help, fields, errors, scripted, key, at);
    }
}
