package org.zhunsheng.kernel.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Time in which the clock of a term stands still (不计算在内: hearing, expert review, testing, suspension …). No day of
 * it is counted, working day or not.
 *
 * @param from the first day that is not counted
 * @param to the day on which the clock runs again, itself counted; null while the clock still stands. The interval is
 *     half-open: {@code [from, to)}
 * @param reason the ground, as the derivation of the due date prints it
 */
public record Pause(LocalDate from, @Nullable LocalDate to, String reason) {

    public Pause {
        if (to != null && to.isBefore(from))
            throw new IllegalArgumentException("暂停计时的结束日 %s 早于开始日 %s".formatted(to, from));
    }

    public Pause(LocalDate from, @Nullable LocalDate to) {
        this(from, to, "暂停计时");
    }
}
