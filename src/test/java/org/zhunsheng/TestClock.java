package org.zhunsheng;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.zhunsheng.kernel.database.ScenarioClock;

/** A clock that stands where a test sets it, in Shanghai; a scenario moves it as it moves the real one. */
public final class TestClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static volatile Instant now = Instant.parse("2024-03-01T02:00:00Z");

    /** Sets the clock to ten in the morning of a day. */
    public void setTo(String day) {
        setTo(LocalDate.parse(day).atTime(10, 0));
    }

    public void setTo(LocalDateTime time) {
        now = time.atZone(ZONE).toInstant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return new ScenarioClock(Clock.fixed(now, ZONE)).instant();
    }
}
