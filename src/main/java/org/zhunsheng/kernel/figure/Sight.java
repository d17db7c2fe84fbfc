package org.zhunsheng.kernel.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a source an asker may see. The same sight serves list, count, export, print and API.
 *
 * @param organisations only records of these departments; null where every department's
 * @param stranger sees only the open columns of public figures
 */
record Sight(String district, @Nullable Set<String> organisations, boolean stranger) {

    /** For values, which are of the whole district. */
    static Sight whole(String district) {
        return new Sight(district, null, false);
    }

    Sight of(@Nullable String department) {
        if (department == null) return this;
        var allowed = organisations == null || organisations.contains(department);
        return new Sight(district, allowed ? Set.of(department) : Set.of(), stranger);
    }
}
