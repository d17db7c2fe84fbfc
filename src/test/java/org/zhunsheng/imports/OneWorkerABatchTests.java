package org.zhunsheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.kernel.database.Ids;

/** Of several processes on one database one works on a batch: who has its file, until it falls silent. */
class OneWorkerABatchTests extends ImportCase {

    @Autowired
    private ImportJobs jobs;

    /** In process, so that no worker of the tests takes it; what is asked here does not look at that. */
    private ImportJob waiting() {
        var job = new ImportJob(
                district,
                Ids.next(),
                "ratings",
                "评价.csv",
                "digest",
                1,
                "importer",
                false,
                true,
                "waiting",
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                OffsetDateTime.now(clock),
                null);
        jobs.insert(job);
        return job;
    }

    private void heardOf(ImportJob job, String ago) {
        jdbc.sql("update import_job set active_at = now() - cast(:ago as interval) where district = :d and id = :id")
                .param("ago", ago)
                .param("d", district)
                .param("id", job.id())
                .update();
    }

    @Test
    void whoComesSecondIsTurnedAwayWhateverItsOwnClockSays() {
        var job = waiting();
        assertThat(jobs.claim(job, true)).isTrue();
        clock.setTo("2031-01-10");
        assertThat(jobs.claim(job, true)).isFalse();
    }

    @Test
    void aBatchWhoseProcessFellSilentIsTakenOver() {
        var job = waiting();
        jobs.claim(job, true);
        heardOf(job, "29 seconds");
        assertThat(jobs.claim(job, true)).isFalse();
        heardOf(job, "31 seconds");
        assertThat(jobs.claim(job, true)).isTrue();
    }

    @Test
    void aBatchWhoseFileLiesElsewhereIsLeftToThatProcessForAnHour() {
        var job = waiting();
        assertThat(jobs.claim(job, false)).isFalse();
        heardOf(job, "59 minutes");
        assertThat(jobs.claim(job, false)).isFalse();
        heardOf(job, "61 minutes");
        assertThat(jobs.claim(job, false)).isTrue();
    }
}
