package org.zhunsheng.kernel.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SQL statement, its parameters marked by {@code ?}, that stands or falls together with others.
 *
 * @param many the same for many rows at once; null where it is sent by itself even in company
 */
public record Write(
        String sql,
        List<? extends @Nullable Object> parameters,
        @Nullable ManyRows many) {

    public Write(String sql, List<? extends @Nullable Object> parameters) {
        this(sql, parameters, null);
    }
}
