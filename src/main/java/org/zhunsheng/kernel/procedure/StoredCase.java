package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case as it was read.
 *
 * @param lastHash the hash on which the next act is chained
 * @param due the last day as it was projected by the act before
 */
record StoredCase(
        CaseFile file,
        String number,
        byte[] lastHash,
        @Nullable LocalDate due) {

    int sequence() {
        return file.sequence();
    }
}
