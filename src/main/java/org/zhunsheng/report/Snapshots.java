package org.zhunsheng.report;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Write;
import tools.jackson.databind.json.JsonMapper;

/** Reports as they were sent for review. What is made public is what was reviewed, not what the figures say by then. */
@Component
class Snapshots {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param digest SM3 of the body */
    record Snapshot(
            UUID id,
            int year,
            int version,
            UUID caseId,
            String body,
            String digest,
            OffsetDateTime takenAt,
            @Nullable String number,
            @Nullable LocalDate publishedOn) {

        boolean intact() {
            return Sm3.hex(body.getBytes(StandardCharsets.UTF_8)).equals(digest);
        }

        Report report() {
            var as = JSON.readValue(body, Report.class);
            return new Report(
                    as.district(),
                    as.districtName(),
                    as.year(),
                    as.title(),
                    number,
                    as.issuer(),
                    as.addressee(),
                    as.opening(),
                    publishedOn,
                    publishedOn == null ? "submitted" : "published",
                    as.version(),
                    as.computedAt(),
                    as.chapters(),
                    as.figures(),
                    as.notes(),
                    as.unknown());
        }
    }

    static Write take(Report report, UUID caseId) {
        var body = JSON.writeValueAsString(report);
        return new Write(
                """
                insert into report_snapshot (district, id, year, version, case_id, body, digest, taken_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                Arrays.asList(
                        report.district(),
                        Ids.next(),
                        report.year(),
                        report.version(),
                        caseId,
                        body,
                        Sm3.hex(body.getBytes(StandardCharsets.UTF_8)),
                        report.computedAt().atOffset(ZoneOffset.UTC)));
    }

    /** Makes public what a case has last sent for review. */
    static Write publish(String district, UUID id, @Nullable String number, LocalDate on) {
        return new Write(
                "update report_snapshot set number = ?, published_on = ? where district = ? and id = ?",
                Arrays.asList(number, on, district, id));
    }

    /** What anyone may read of a year. */
    Optional<Snapshot> published(String district, int year) {
        return jdbc.sql("""
                        select * from report_snapshot where district = ? and year = ? and published_on is not null
                        order by published_on desc, id desc limit 1
                        """).params(district, year).query(Snapshots::snapshot).optional();
    }

    /** What was last sent for review. */
    Optional<Snapshot> submitted(String district, int year) {
        return jdbc.sql("select * from report_snapshot where district = ? and year = ? order by id desc limit 1")
                .params(district, year)
                .query(Snapshots::snapshot)
                .optional();
    }

    Optional<Snapshot> ofCase(String district, UUID caseId) {
        return jdbc.sql("select * from report_snapshot where district = ? and case_id = ? order by id desc limit 1")
                .params(district, caseId)
                .query(Snapshots::snapshot)
                .optional();
    }

    List<Integer> publishedYears(String district) {
        return jdbc.sql("""
                        select distinct year from report_snapshot where district = ? and published_on is not null
                        order by year desc
                        """).param(district).query(Integer.class).list();
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getInt("version"),
                row.getObject("case_id", UUID.class),
                row.getString("body"),
                row.getString("digest"),
                row.getObject("taken_at", OffsetDateTime.class),
                row.getString("number"),
                row.getObject("published_on", LocalDate.class));
    }
}
