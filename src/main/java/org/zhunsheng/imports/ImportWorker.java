package org.zhunsheng.imports;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhunsheng.kernel.intake.ImportKind;
import org.zhunsheng.kernel.intake.ImportKind.Occasion;
import org.zhunsheng.kernel.intake.Intake;
import org.zhunsheng.kernel.intake.Intake.Taken;
import org.zhunsheng.kernel.intake.Row;

/**
 * Works batches off, one at a time. While one batch of rows is written the next is read. What was cut off goes on where
 * the last written rows end: the count of them is on record with the rows themselves.
 */
@Component
class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final int LOOK_EVERY_SECONDS = 5;
    private static final int PATIENCE_SECONDS = 20;
    private static final Imports.Progress SILENT = (rows, percent) -> {};

    private final Map<String, ImportKind> kinds;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Faults faults;
    private final Amendments amendments;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private volatile boolean ending;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("imports").factory());

    ImportWorker(
            List<ImportKind> kinds,
            ImportJobs jobs,
            ImportFiles files,
            Faults faults,
            Amendments amendments,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.kinds = kinds.stream()
                .collect(java.util.stream.Collectors.toMap(ImportKind::id, java.util.function.Function.identity()));
        this.jobs = jobs;
        this.files = files;
        this.faults = faults;
        this.amendments = amendments;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        files.clear();
        var _ = thread.scheduleWithFixedDelay(this::work, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void wake() {
        thread.execute(this::work);
    }

    /** Parks: the rows in hand are taken in, the rest waits for the next start. */
    @PreDestroy
    void end() throws InterruptedException {
        ending = true;
        thread.shutdown();
        if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) thread.shutdownNow();
    }

    /** The product ends; what is on record of a batch is true, and the next start goes on from there. */
    private static final class Parked extends RuntimeException {}

    private void work() {
        try {
            for (var district : jobs.busy())
                for (var job : jobs.open(district))
                    if (jobs.claim(job, files.has(job.id())))
                        run(jobs.find(district, job.id()).orElseThrow());
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) log.warn("导入暂停，稍后继续：{}", e.getMessage(), e);
        }
    }

    private void run(ImportJob job) {
        var kind = kinds.get(job.kind());
        if (kind == null || !files.has(job.id())) {
            jobs.finish(job, "failed", "这一批的文件不在这台机器上，请重新上传");
            return;
        }
        try {
            run(job, kind, SILENT);
        } catch (DataAccessResourceFailureException e) {
            throw e; // the database is away: the batch goes on once it is back
        } catch (Parked parked) {
            log.info("import {} of {} is parked", job.id(), job.kind());
        } catch (ImportRefused e) {
            log.info("import {} of {} was refused: {}", job.id(), job.kind(), e.getMessage());
        } catch (RuntimeException e) {
            if (thread.isShutdown()) return; // the next start goes on with it
            log.error("import {} of {} failed", job.id(), job.kind(), e);
        }
    }

    /** Takes in what is left of a batch, and closes it. */
    void run(ImportJob job, ImportKind kind, Imports.Progress progress) {
        try {
            if (job.dryRun()) look(job, kind, progress);
            else take(job, kind, progress, required());
            jobs.finish(job, "done", null);
            if (!job.dryRun()) files.drop(job.id());
        } catch (DataAccessResourceFailureException e) {
            throw e;
        } catch (Parked parked) {
            jobs.park(job);
            throw parked;
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) jobs.finish(job, "failed", message(e));
            throw e;
        }
    }

    private static String message(RuntimeException e) {
        return e instanceof ImportRefused refused ? refused.getMessage() : "系统出了问题，没有导完；已导入的行有效，排除故障后重新上传同一文件即可";
    }

    /** A dry run does all that a real one does, in one transaction that is undone at its end. */
    private void look(ImportJob job, ImportKind kind, Imports.Progress progress) {
        jobs.restart(job);
        faults.clear(job);
        var whole = required();
        var part = new TransactionTemplate(transactions);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        var fresh = jobs.find(job.district(), job.id()).orElseThrow();
        whole.executeWithoutResult(status -> {
            status.setRollbackOnly();
            take(fresh, kind, progress, part);
        });
    }

    private void take(ImportJob job, ImportKind kind, Imports.Progress progress, TransactionTemplate transaction) {
        var intake = kind.begin(new Occasion(job.district(), job.account(), clock.instant()));
        var run = new ImportRun(job, intake, transaction, book(job));
        try (var batches = new Batches(Sheet.open(files.of(job.id())), kind, intake);
                var reader = Executors.newVirtualThreadPerTaskExecutor()) {
            batches.skip(job.position());
            int rows = job.position();
            var next = reader.submit(batches::next);
            for (var batch = next.get(); batch != null; batch = next.get()) {
                next = reader.submit(batches::next);
                rows += run.take(batch).rows();
                progress.at(rows, job.size() == 0 ? 0 : (int) (batch.bytes() * 100 / job.size()));
                if (ending) throw new Parked();
            }
            end(intake, transaction);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was told to stop", e);
        }
    }

    private static void end(Intake intake, TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> intake.end());
    }

    private ImportRun.Book book(ImportJob job) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(
                job.dryRun()
                        ? TransactionDefinition.PROPAGATION_REQUIRES_NEW
                        : TransactionDefinition.PROPAGATION_MANDATORY);
        return new ImportRun.Book() {
            @Override
            public void keep(Tally tally, List<Row> refused, long bytes) {
                apart.executeWithoutResult(status -> {
                    faults.add(job, refused);
                    jobs.advance(job, tally, bytes);
                });
            }

            @Override
            public void amended(List<Taken> rows, Map<String, String> before, Map<String, String> after) {
                amendments.add(job, rows, before, after);
            }
        };
    }

    private TransactionTemplate required() {
        return new TransactionTemplate(transactions);
    }
}
