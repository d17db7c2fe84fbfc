package org.zhunsheng.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Beijing time (北京时间), the legal time of the whole country: a day of the law is a day of it, whatever the zone of the
 * machine. Who asks for today takes it from the clock of the house, which runs on it.
 */
public final class BeijingTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BeijingTime() {}

    /** The day on which something happened. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
