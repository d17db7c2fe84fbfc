package org.zhunsheng.filereview;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;

/**
 * Performs the runs that have not ended, one after the other; what a stop or a crash cut off goes on at the next start.
 * Where two instances come upon the same run, the files that one has kept turn the other away.
 */
@Component
class ReviewWorker {

    private static final Logger log = LoggerFactory.getLogger(ReviewWorker.class);

    private final Runs runs;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("file-review").factory());

    ReviewWorker(Runs runs) {
        this.runs = runs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void wake() {
        thread.execute(this::work);
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }

    void work() {
        for (var run : runs.unfinished()) {
            if (thread.isShutdown()) return;
            try {
                runs.perform(run.id(), run.year(), run.procedure(), Actor.system(run.district()));
            } catch (DuplicateKeyException e) {
                log.info("review {} of {} is performed elsewhere", run.id(), run.district());
            } catch (RuntimeException e) {
                if (!thread.isShutdown()) log.error("review {} of {} stopped", run.id(), run.district(), e);
            }
        }
    }
}
