package org.zhunsheng.kernel.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision made public (公开), redacted.
 *
 * @param caseId the case it comes from; null where it was imported
 * @param department code of the organisation that decided
 * @param dueOn the last day on which publishing was in time; null where no limit runs
 * @param shownUntil the last day on which it is shown (公示期届满之日); null where it stays
 * @param withdrawnOn since when it is no longer shown, and why (行政处罚法 第四十八条)
 */
record Publication(
        String district,
        UUID id,
        @Nullable UUID caseId,
        String category,
        String title,
        String department,
        LocalDate decidedOn,
        @Nullable LocalDate dueOn,
        LocalDate publishedOn,
        @Nullable LocalDate shownUntil,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason,
        List<Entry> body) {

    /** A line of what was published. */
    record Entry(String label, String value) {}

    /** Whether the time is over for which it was to be shown. */
    boolean over(LocalDate today) {
        return shownUntil != null && shownUntil.isBefore(today);
    }

    public boolean withdrawn() {
        return withdrawnOn != null;
    }
}
