package org.zhunsheng.kernel.document;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.procedure.CaseEvent.CaseClosed;
import org.zhunsheng.kernel.procedure.Cases;

/**
 * Packs cases once they are closed, without letting whoever closed one wait for it. Setting papers is work for a
 * processor, and acts need theirs: it rests nineteen times as long as it has worked, and what does not fit in its queue is
 * left to the sweep.
 */
@Component
class ArchiveKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveKeeper.class);
    private static final int WAITING = 64;
    private static final int BATCH = 100;
    private static final int REST = 19;

    private final Cases cases;
    private final Archives archives;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("archive").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    ArchiveKeeper(Cases cases, Archives archives) {
        this.cases = cases;
        this.archives = archives;
    }

    @EventListener
    void on(CaseClosed closed) {
        worker.execute(() -> {
            long begun = System.nanoTime();
            pack(closed.district(), closed.caseId());
            rest(REST * (System.nanoTime() - begun));
        });
    }

    /** Packs what was missed, for as long as it is given; answers how many packages it made. */
    int sweep(Duration time) {
        long begun = System.nanoTime();
        int made = 0;
        for (var district : archives.districts())
            for (var id : archives.missing(district, BATCH)) {
                if (System.nanoTime() - begun > time.toNanos()) return made;
                if (pack(district, id)) made++;
            }
        return made;
    }

    private boolean pack(String district, UUID id) {
        try {
            archives.of(cases.load(district, id).orElseThrow());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("案件 {} 的归档信息包暂时不能生成，稍后重试", id, e);
            return false;
        }
    }

    private static void rest(long nanoseconds) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanoseconds);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is not done yet is left to the sweep. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
