package org.zhunsheng.kernel.district;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of a body say in every case (机关信息), such as where they can be challenged.
 *
 * @param name as forms name it
 * @param value null where the body has told nothing and no rule proposes anything
 * @param toldBy the account that told it; null where the value is only proposed
 */
public record Particular(
        String name,
        String title,
        String help,
        @Nullable String value,
        @Nullable String toldBy,
        @Nullable OffsetDateTime toldAt) {

    public boolean proposed() {
        return value != null && toldBy == null;
    }
}
