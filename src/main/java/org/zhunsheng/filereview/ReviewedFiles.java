package org.zhunsheng.filereview;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.RecordReview;
import org.zhunsheng.kernel.time.BeijingTime;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that were reviewed (评查的案卷): what the machine made of each by the standard,
 * and what people made of it.
 */
@Component
class ReviewedFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String INSERT = """
            insert into reviewed_file (district, run, case_id, number, title, procedure, organisation, score, grade,
                vetoed, faults, findings)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String FILE = """
            select run, case_id, number, title, procedure, organisation, score, grade, vetoed, faults, findings
            from reviewed_file where district = :district and run = :run
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Standard standard = Standard.shipped();

    ReviewedFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
            at = at.atZoneSameInstant(BeijingTime.ZONE).toOffsetDateTime();
        }
    }

    Standard standard() {
        return standard;
    }

    /** What the machine makes of a file, to be kept. */
    Write reviewed(UUID run, CaseFile file, RecordReview review, LocalDate today) {
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
                        BigDecimal.valueOf(scored.score()),
                        scored.grade().id(),
                        scored.vetoed(),
                        faults.size(),
                        JSON.writeValueAsString(lines)));
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
                .param("at", OffsetDateTime.now(clock))
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
}
