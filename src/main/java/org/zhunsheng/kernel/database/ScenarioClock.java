package org.zhunsheng.kernel.database;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clock of the house, in Shanghai time. A scenario, that is the sample data or a rehearsal, may place what it does
 * at another moment: the moment holds only for the code it encloses, on that thread, and ends with it. No request, no
 * setting and no other thread can reach it, so the time of a real act cannot be shifted.
 */
public final class ScenarioClock extends Clock {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock actual;

    public ScenarioClock(Clock actual) {
        this.actual = actual;
    }

    /** Does something as if it were that moment, and answers its result. */
    public static <T> T at(Instant moment, Supplier<T> deed) {
        return ScopedValue.where(MOMENT, moment).call(deed::get);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : actual.instant();
    }

    @Override
    public ZoneId getZone() {
        return actual.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ScenarioClock(actual.withZone(zone));
    }
}
