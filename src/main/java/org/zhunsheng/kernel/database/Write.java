package org.zhunsheng.kernel.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One SQL statement, its parameters marked by {@code ?}, that stands or falls together with others. */
public record Write(String sql, List<? extends @Nullable Object> parameters) {}
