package org.zhunsheng.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The batches on record: who brought in what, and how far each has got. */
@Component
class ImportJobs {

    /**
     * Nobody works on it: it waits, or its process fell silent. Told by the server's clock, which all processes share;
     * theirs may differ.
     */
    private static final String FREE =
            "(state = 'waiting' or state = 'running' and active_at < now() - interval '30 seconds')";

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(ImportJob job) {
        jdbc.sql("""
                        insert into import_job (district, id, kind, file_name, digest, size, account, dry_run, in_process,
                          state, submitted_at, active_at)
                        values (:district, :id, :kind, :fileName, :digest, :size, :account, :dryRun, :inProcess,
                          :state, :submittedAt, now())
                        """).paramSource(job).update();
    }

    Optional<ImportJob> find(String district, UUID id) {
        return jdbc.sql("select * from import_job where district = ? and id = ?")
                .params(district, id)
                .query(ImportJob.class)
                .optional();
    }

    /** The newest batches first; those that the product brings in itself are the same to whoever looks. */
    List<ImportJob> newest(String district, int page, int size) {
        return jdbc.sql("select * from import_job where district = ? order by id desc limit ? offset ?")
                .params(district, size, (long) page * size)
                .query(ImportJob.class)
                .list();
    }

    long count(String district) {
        return jdbc.sql("select count(*) from import_job where district = ?")
                .param(district)
                .query(Long.class)
                .single();
    }

    /** The districts with batches that are not over; across districts, for the worker has none of its own. */
    List<String> busy() {
        return jdbc.sql(
                        "select distinct district from import_job where not in_process and state in ('waiting', 'running')")
                .query(String.class)
                .list();
    }

    /** Batches of a district that nobody works on, oldest first. */
    List<ImportJob> open(String district) {
        return jdbc.sql("select * from import_job where district = :district and not in_process and " + FREE
                        + " order by id")
                .param("district", district)
                .query(ImportJob.class)
                .list();
    }

    /**
     * Takes a batch to work on; answers false where another process has it. One whose file lies elsewhere is left to the
     * process that has the file, for an hour.
     */
    boolean claim(ImportJob job, boolean fileIsHere) {
        return jdbc.sql("""
                        update import_job set state = 'running', active_at = now()
                        where district = :district and id = :id and %s
                          and (:here or coalesce(active_at, submitted_at) < now() - interval '1 hour')
                        """.formatted(FREE))
                        .param("district", job.district())
                        .param("id", job.id())
                        .param("here", fileIsHere)
                        .update()
                == 1;
    }

    /** Adds what became of some rows; in the transaction that took them in. */
    void advance(ImportJob job, Tally tally, long bytes) {
        jdbc.sql("""
                        update import_job set position = position + :rows, bytes = :bytes, accepted = accepted + :accepted,
                          amended = amended + :amended, unchanged = unchanged + :unchanged, rejected = rejected + :rejected,
                          active_at = now()
                        where district = :district and id = :id
                        """)
                .param("rows", tally.rows())
                .param("bytes", bytes)
                .param("accepted", tally.accepted())
                .param("amended", tally.amended())
                .param("unchanged", tally.unchanged())
                .param("rejected", tally.rejected())
                .param("district", job.district())
                .param("id", job.id())
                .update();
    }

    /** Begins a dry run anew: of what it had found nothing is kept. */
    void restart(ImportJob job) {
        jdbc.sql("""
                        update import_job set position = 0, bytes = 0, accepted = 0, amended = 0, unchanged = 0, rejected = 0
                        where district = ? and id = ?
                        """).params(job.district(), job.id()).update();
    }

    /** Puts a batch back among those that wait, as it stands. */
    void park(ImportJob job) {
        jdbc.sql("update import_job set state = 'waiting' where district = ? and id = ?")
                .params(job.district(), job.id())
                .update();
    }

    /** How long the oldest batch that is not over has been on record; a named cross-district query, as the worker's is. */
    Duration lag() {
        return jdbc.sql("""
                        select min(since) from (
                          select district, min(submitted_at) as since from import_job
                          where not in_process and state in ('waiting', 'running') group by district) as ends
                        """)
                .query(OffsetDateTime.class)
                .optional()
                .map(since -> Duration.between(since, now()))
                .orElse(Duration.ZERO);
    }

    void finish(ImportJob job, String state, @Nullable String message) {
        jdbc.sql("""
                        update import_job set state = :state, message = :message, finished_at = :now
                        where district = :district and id = :id
                        """)
                .param("state", state)
                .param("message", message)
                .param("now", now())
                .param("district", job.district())
                .param("id", job.id())
                .update();
    }

    /** What the product itself began to bring in and was cut off at is begun again by it, under another batch. */
    void giveUp(String district, String kind, String fileName) {
        jdbc.sql("""
                        update import_job set state = 'failed', message = '中断，已重新导入', finished_at = :now
                        where district = :district and kind = :kind and file_name = :file and in_process
                          and state = 'running'
                        """)
                .param("district", district)
                .param("kind", kind)
                .param("file", fileName)
                .param("now", now())
                .update();
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
