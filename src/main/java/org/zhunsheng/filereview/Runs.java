package org.zhunsheng.filereview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.Calendars;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.database.Writes;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.RecordReview;
import org.zhunsheng.kernel.time.BeijingTime;

/** Runs of the review (评查任务): all files that were closed in a year are reviewed, some hundred at a time. */
@Component
class Runs {

    private static final int AT_A_TIME = 150;

    private final Cases cases;
    private final Calendars calendars;
    private final StaffRoster staff;
    private final ReviewedFiles files;
    private final Writes writes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Runs(
            Cases cases,
            Calendars calendars,
            StaffRoster staff,
            ReviewedFiles files,
            Writes writes,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.calendars = calendars;
        this.staff = staff;
        this.files = files;
        this.writes = writes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A run (评查任务) and how far it has come. */
    record Run(
            UUID id,
            int year,
            @Nullable String procedure,
            String standard,
            String startedBy,
            OffsetDateTime startedAt,
            long total,
            long done,
            @Nullable OffsetDateTime finishedAt) {

        public Run {
            startedAt = startedAt.atZoneSameInstant(BeijingTime.ZONE).toOffsetDateTime();
        }

        public int percent() {
            return total == 0 ? 100 : (int) (done * 100 / total);
        }
    }

    /** A run that was begun and has not ended. */
    record Unfinished(
            String district, UUID id, int year, @Nullable String procedure) {}

    UUID begin(int year, @Nullable String procedure, Actor actor) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into review_run (district, id, year, procedure, standard, started_by, started_at, total)
                        values (:district, :id, :year, :procedure, :standard, :by, :at, :total)
                        """)
                .param("district", actor.district())
                .param("id", id)
                .param("year", year)
                .param("procedure", procedure)
                .param("standard", files.standard().name())
                .param("by", actor.account())
                .param("at", OffsetDateTime.now(clock))
                .param("total", cases.closedIn(year, procedure, actor))
                .update();
        return id;
    }

    /**
     * Reviews what the run is about; each hundred or so is kept with the progress in one transaction. What was cut off goes
     * on after the last file that was kept.
     */
    void perform(UUID run, int year, @Nullable String procedure, Actor actor) {
        var review = new RecordReview(calendars.current(), staff.remembering(), cases);
        var today = LocalDate.now(clock);
        var after = last(run, actor);
        for (var page = cases.closedIn(year, procedure, after, AT_A_TIME, actor);
                !page.isEmpty();
                page = cases.closedIn(year, procedure, after, AT_A_TIME, actor)) {
            var batch = new ArrayList<Write>();
            var ofPage = review.among(page);
            for (var file : page) batch.add(files.reviewed(run, file, ofPage, today));
            batch.add(new Write(
                    "update review_run set done = done + ? where district = ? and id = ?",
                    List.of((long) page.size(), actor.district(), run)));
            writes.commit(batch);
            after = page.getLast().id();
        }
        jdbc.sql("update review_run set finished_at = ? where district = ? and id = ?")
                .params(OffsetDateTime.now(clock), actor.district(), run)
                .update();
    }

    private UUID last(UUID run, Actor actor) {
        return jdbc.sql(
                        "select case_id from reviewed_file where district = ? and run = ? order by case_id desc limit 1")
                .params(actor.district(), run)
                .query(UUID.class)
                .optional()
                .orElse(new UUID(0, 0));
    }

    /** The runs of all districts that have not ended, the oldest first. */
    List<Unfinished> unfinished() {
        return jdbc.sql("""
                        select district, id, year, procedure from review_run where finished_at is null
                        order by district, started_at
                        """).query(Unfinished.class).list();
    }

    List<Run> all(Actor actor) {
        return jdbc.sql("""
                        select id, year, procedure, standard, started_by, started_at, total, done, finished_at
                        from review_run where district = ? order by started_at desc limit 50
                        """).param(actor.district()).query(Run.class).list();
    }

    Optional<Run> find(UUID id, Actor actor) {
        return jdbc.sql("""
                        select id, year, procedure, standard, started_by, started_at, total, done, finished_at
                        from review_run where district = ? and id = ?
                        """).params(actor.district(), id).query(Run.class).optional();
    }
}
