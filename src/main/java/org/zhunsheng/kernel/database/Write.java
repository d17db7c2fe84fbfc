package org.zhunsheng.kernel.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SQL statement, its parameters marked by {@code ?}, that stands or falls together with others.
 *
 * @param types of the parameters, as PostgreSQL calls them; empty where none of them is now null and now not. The driver
 *     has a statement parsed and planned anew when a parameter's type changes, and a null by itself has none
 * @param many the same for many rows at once; null where it is sent by itself even in company
 */
public record Write(
        String sql,
        List<? extends @Nullable Object> parameters,
        List<String> types,
        @Nullable ManyRows many) {

    public Write(String sql, List<? extends @Nullable Object> parameters) {
        this(sql, parameters, List.of(), null);
    }

    public Write(String sql, List<? extends @Nullable Object> parameters, ManyRows many) {
        this(sql, parameters, many.types(), many);
    }
}
