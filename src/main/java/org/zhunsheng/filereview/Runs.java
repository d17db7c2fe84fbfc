package org.zhunsheng.filereview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.RecordReview;
import tools.jackson.databind.json.JsonMapper;

/** Reviews all files that were closed in a year, some hundred at a time, and keeps what was found. */
@Component
class Runs {

    private static final int AT_A_TIME = 150;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String INSERT = """
            insert into reviewed_file (district, run, case_id, number, title, procedure, organisation, score, grade,
                vetoed, faults, findings)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Cases cases;
    private final Calendars calendars;
    private final StaffRoster staff;
    private final Writes writes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Standard standard = Standard.shipped();

    Runs(Cases cases, Calendars calendars, StaffRoster staff, Writes writes, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.calendars = calendars;
        this.staff = staff;
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
            startedAt = startedAt.atZoneSameInstant(ZONE).toOffsetDateTime();
        }

        public int percent() {
            return total == 0 ? 100 : (int) (done * 100 / total);
        }
    }

    /** What the machine made of a file. */
    record Reviewed(
            UUID run,
            UUID caseId,
            String number,
            String title,
            String procedure,
            String organisation,
            double score,
            String grade,
            boolean vetoed,
            int faults,
            String findings) {}

    /** A fault as it is kept and shown. */
    record Line(String kind, int sequence, String name, String article, String said, String on, boolean veto) {}

    /** What a person made of it. */
    record Verdict(String grade, String opinion, String account, OffsetDateTime at) {

        public Verdict {
            at = at.atZoneSameInstant(ZONE).toOffsetDateTime();
        }
    }

    /** A run that was begun and has not ended. */
    record Unfinished(
            String district, UUID id, int year, @Nullable String procedure) {}

    Standard standard() {
        return standard;
    }

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
                .param("standard", standard.name())
                .param("by", actor.account())
                .param("at", now())
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
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var after = last(run, actor);
        for (var page = cases.closedIn(year, procedure, after, AT_A_TIME, actor);
                !page.isEmpty();
                page = cases.closedIn(year, procedure, after, AT_A_TIME, actor)) {
            var batch = new ArrayList<Write>();
            var ofPage = review.among(page);
            for (var file : page) batch.add(reviewed(run, file, ofPage, today));
            batch.add(new Write(
                    "update review_run set done = done + ? where district = ? and id = ?",
                    List.of((long) page.size(), actor.district(), run)));
            writes.commit(batch);
            after = page.getLast().id();
        }
        jdbc.sql("update review_run set finished_at = ? where district = ? and id = ?")
                .params(now(), actor.district(), run)
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

    private Write reviewed(UUID run, CaseFile file, RecordReview review, LocalDate today) {
        var faults = standard.faults(file, review, today);
        var scored = standard.score(faults);
        var lines = faults.stream()
                .map(found -> new Line(
                        found.fault().kind().word(),
                        found.sequence(),
                        found.name(),
                        found.article(),
                        found.fault().said(),
                        found.on().toString(),
                        standard.veto().contains(found.fault().kind())))
                .toList();
        return new Write(
                INSERT,
                List.of(
                        file.district(),
                        run,
                        file.id(),
                        file.number(),
                        file.head().title(),
                        file.definition().id(),
                        file.head().organisation(),
                        java.math.BigDecimal.valueOf(scored.score()),
                        scored.grade().id(),
                        scored.vetoed(),
                        faults.size(),
                        JSON.writeValueAsString(lines)));
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

    Map<String, Long> grades(UUID run, Actor actor) {
        var found = new LinkedHashMap<String, Long>();
        for (var grade : standard.grades()) found.put(grade.id(), 0L);
        jdbc.sql("select grade, count(*) as count from reviewed_file where district = ? and run = ? group by grade")
                .params(actor.district(), run)
                .query(row -> {
                    found.put(row.getString("grade"), row.getLong("count"));
                });
        return found;
    }

    private static final String FILE = """
            select run, case_id, number, title, procedure, organisation, score, grade, vetoed, faults, findings
            from reviewed_file where district = :district and run = :run
            """;

    /** The worst first. */
    List<Reviewed> files(UUID run, @Nullable String grade, int page, int size, Actor actor) {
        return jdbc.sql(FILE + """
                         and (cast(:grade as text) is null or grade = :grade)
                        order by score, case_id limit :size offset :offset
                        """)
                .param("district", actor.district())
                .param("run", run)
                .param("grade", grade)
                .param("size", size)
                .param("offset", (long) page * size)
                .query(Reviewed.class)
                .list();
    }

    Optional<Reviewed> file(UUID run, UUID caseId, Actor actor) {
        return jdbc.sql(FILE + " and case_id = :case")
                .param("district", actor.district())
                .param("run", run)
                .param("case", caseId)
                .query(Reviewed.class)
                .optional();
    }

    List<Line> lines(Reviewed file) {
        return List.of(JSON.readValue(file.findings(), Line[].class));
    }

    void verdict(Reviewed file, String grade, String opinion, Actor actor) {
        jdbc.sql("""
                        insert into review_verdict (district, id, run, case_id, grade, opinion, account, at)
                        values (:district, :id, :run, :case, :grade, :opinion, :account, :at)
                        """)
                .param("district", actor.district())
                .param("id", Ids.next())
                .param("run", file.run())
                .param("case", file.caseId())
                .param("grade", grade)
                .param("opinion", opinion)
                .param("account", actor.account())
                .param("at", now())
                .update();
    }

    List<Verdict> verdicts(Reviewed file, Actor actor) {
        return jdbc.sql("""
                        select grade, opinion, account, at from review_verdict
                        where district = ? and run = ? and case_id = ? order by at
                        """)
                .params(actor.district(), file.run(), file.caseId())
                .query(Verdict.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(ZONE).toOffsetDateTime();
    }
}
