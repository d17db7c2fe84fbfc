package org.zhunsheng.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of each year's edited report. */
@Component
class Versions {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, BigDecimal>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A state of the edited text.
     *
     * @param texts by place: {@code chapter/section} for the narrative, {@code chapter/section/sentence} for a sentence
     *     said in other words
     * @param figures what the figures were when it was saved
     */
    record Version(
            int year,
            int version,
            Map<String, String> texts,
            Map<String, BigDecimal> figures,
            String note,
            String madeBy,
            String madeName,
            OffsetDateTime madeAt) {}

    Optional<Version> latest(String district, int year) {
        return jdbc.sql("""
                        select * from report_version where district = ? and year = ? order by version desc limit 1
                        """).params(district, year).query(Versions::version).optional();
    }

    Optional<Version> find(String district, int year, int version) {
        return jdbc.sql("select * from report_version where district = ? and year = ? and version = ?")
                .params(district, year, version)
                .query(Versions::version)
                .optional();
    }

    /** The newest first. */
    List<Version> all(String district, int year) {
        return jdbc.sql("""
                        select * from report_version where district = ? and year = ? order by version desc limit 200
                        """).params(district, year).query(Versions::version).list();
    }

    /** Years of which there is an edited report, the newest first. */
    List<Integer> years(String district) {
        return jdbc.sql("select distinct year from report_version where district = ? order by year desc")
                .param(district)
                .query(Integer.class)
                .list();
    }

    /**
     * Adds the version after one that was seen.
     *
     * @throws ReportRefused if somebody else was quicker
     */
    Version add(
            Actor actor, int year, int seen, Map<String, String> texts, Map<String, BigDecimal> figures, String note) {
        try {
            jdbc.sql("""
                            insert into report_version
                              (district, year, version, texts, figures, note, made_by, made_name, made_at)
                            values (:district, :year, :version, :texts, :figures, :note, :by, :name, :at)
                            """)
                    .param("district", actor.district())
                    .param("year", year)
                    .param("version", seen + 1)
                    .param("texts", JSON.writeValueAsString(new TreeMap<>(texts)))
                    .param("figures", JSON.writeValueAsString(new TreeMap<>(figures)))
                    .param("note", note)
                    .param("by", actor.account())
                    .param("name", actor.name())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw ReportRefused.conflict("其间有人保存了第 " + (seen + 1) + " 版，请看过最新的一版再保存；您刚才写的内容没有记入");
        }
        return find(actor.district(), year, seen + 1).orElseThrow();
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("year"),
                row.getInt("version"),
                JSON.readValue(row.getString("texts"), TEXTS),
                JSON.readValue(row.getString("figures"), VALUES),
                row.getString("note"),
                row.getString("made_by"),
                row.getString("made_name"),
                row.getObject("made_at", OffsetDateTime.class));
    }
}
