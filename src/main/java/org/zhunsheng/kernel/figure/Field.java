package org.zhunsheng.kernel.figure;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.FigureSource.Column;
import org.zhunsheng.kernel.figure.FigureSource.Kind;

/**
 * What a figure asks of a record: a column, or a field within a column that holds a form.
 *
 * @param path within the form; empty for the column itself
 */
record Field(Column column, List<String> path) {

    private static final Pattern STEP = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /** Null where the source has no such column, or the name leads into a column that holds no form. */
    static @Nullable Field find(FigureSource source, String name) {
        return find(source.columns(), name);
    }

    static @Nullable Field find(Map<String, Column> columns, String name) {
        var steps = List.of(name.split("\\.", -1));
        var column = columns.get(steps.getFirst());
        if (column == null) return null;
        var path = steps.subList(1, steps.size());
        boolean form = column.kind() == Kind.JSON;
        if (form == path.isEmpty()) return null;
        return path.stream().allMatch(step -> STEP.matcher(step).matches()) ? new Field(column, path) : null;
    }

    boolean inForm() {
        return !path.isEmpty();
    }

    /** How its values are read; a field of a form says so by each value alone. */
    Kind kind() {
        return column.kind();
    }

    String name() {
        return path.isEmpty() ? column.id() : column.id() + "." + String.join(".", path);
    }
}
