package org.zhunsheng.kernel.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The calendar now in force, of all notices on record. Asked by every act, so it is kept at hand. */
@Component
public class Calendars {

    private static final Logger log = LoggerFactory.getLogger(Calendars.class);

    /** How long another instance may go on with the calendar from before an import; its terms are recomputed anyway. */
    private static final long FRESH = Duration.ofSeconds(30).toNanos();

    private final NoticeStore store;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Snapshot snapshot;

    Calendars(NoticeStore store, Clock clock) {
        this.store = store;
        enterShipped(clock);
        this.snapshot = load();
    }

    private record Snapshot(WorkCalendar calendar, long entries, long checked) {}

    /** Where two instances start for the first time together, one of them enters the notices and the other finds them. */
    private void enterShipped(Clock clock) {
        try {
            store.enterShipped(OffsetDateTime.now(clock));
        } catch (DuplicateKeyException e) {
            log.info("the shipped holiday notices were entered by another instance");
        }
    }

    /** The calendar now in force. */
    public WorkCalendar current() {
        var known = snapshot;
        if (System.nanoTime() - known.checked() < FRESH || !looking.tryLock()) return known.calendar();
        try {
            if (store.entries() == known.entries())
                snapshot = new Snapshot(known.calendar(), known.entries(), System.nanoTime());
            else snapshot = load();
            return snapshot.calendar();
        } finally {
            looking.unlock();
        }
    }

    void refresh() {
        looking.lock();
        try {
            snapshot = load();
        } finally {
            looking.unlock();
        }
    }

    private Snapshot load() {
        long entries = store.entries();
        return new Snapshot(WorkCalendar.of(store.daysInForce()), entries, System.nanoTime());
    }
}
