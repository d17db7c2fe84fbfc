package org.zhunsheng.kernel.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * An act that was done, as replay needs it.
 *
 * @param actor account that performed it; {@code system} for the timer
 */
public record Done(int sequence, String act, String actor, Instant at, Map<String, Object> form) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The legal day of the act: the day in Shanghai, whatever the clock of the machine says. */
    public LocalDate on() {
        return day(at);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
