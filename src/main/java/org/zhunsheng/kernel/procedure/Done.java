package org.zhunsheng.kernel.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.zhunsheng.kernel.time.BeijingTime;

/**
 * An act that was done, as replay needs it.
 *
 * @param actor account that performed it; {@code system} for the timer
 */
public record Done(int sequence, String act, String actor, Instant at, Map<String, Object> form) {

    /** The legal day of the act: the day in Shanghai, whatever the clock of the machine says. */
    public LocalDate on() {
        return BeijingTime.day(at);
    }
}
