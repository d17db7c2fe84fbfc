package org.zhunsheng.kernel.figure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.FigureSource.Column;
import org.zhunsheng.kernel.figure.FigureSource.Kind;
import tools.jackson.databind.json.JsonMapper;

/** By what a figure is taken apart: not at all, by department, by town, or by a column of its records. */
sealed interface Split {

    /** The part a record belongs to, in SQL; null where the source has none such. */
    @Nullable
    String sql(FigureSource source, Bindings bindings);

    record Nothing() implements Split {

        @Override
        public @Nullable String sql(FigureSource source, Bindings bindings) {
            return null;
        }
    }

    record Department() implements Split {

        @Override
        public @Nullable String sql(FigureSource source, Bindings bindings) {
            return source.organisation() == null ? null : "r." + source.organisation();
        }
    }

    /**
     * By town (苏木、镇).
     *
     * @param towns the town of each department; a record of none of them is the whole district's
     */
    record Town(Map<String, String> towns) implements Split {

        @Override
        public @Nullable String sql(FigureSource source, Bindings bindings) {
            if (source.town() != null) return "r." + source.town();
            if (source.organisation() == null) return null;
            return townOf(towns, "r." + source.organisation(), bindings);
        }
    }

    static String townOf(Map<String, String> towns, String department, Bindings bindings) {
        var json = bindings.bind(JsonMapper.shared().writeValueAsString(towns));
        return "cast(" + json + " as jsonb) ->> " + department;
    }

    record ByColumn(String name) implements Split {

        @Override
        public @Nullable String sql(FigureSource source, Bindings bindings) {
            var column = source.columns().get(name);
            return column != null && divides(column) ? "r." + name + "::text" : null;
        }
    }

    /** The columns by which a source's figures may be taken apart besides. */
    static List<Column> columns(FigureSource source) {
        return source.columns().values().stream()
                .filter(column -> divides(column) && !column.codes().isEmpty())
                .toList();
    }

    private static boolean divides(Column column) {
        return column.open() && (column.kind() == Kind.TEXT || column.kind() == Kind.BOOLEAN);
    }
}
