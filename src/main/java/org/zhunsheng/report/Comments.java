package org.zhunsheng.report;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.database.Ids;

/** What officers remark on sections of a report (批注). */
@Component
class Comments {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Comments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param place the section remarked on, {@code chapter/section} */
    record Comment(
            UUID id,
            int year,
            int version,
            String place,
            String body,
            String madeBy,
            String madeName,
            OffsetDateTime madeAt,
            @Nullable String settledBy,
            @Nullable OffsetDateTime settledAt) {}

    /** The oldest first. */
    List<Comment> of(String district, int year) {
        return jdbc.sql("""
                        select id, year, version, place, body, made_by, made_name, made_at, settled_by, settled_at
                        from report_comment where district = ? and year = ? order by id limit 1000
                        """).params(district, year).query(Comment.class).list();
    }

    void add(Actor actor, int year, int version, String place, String body) {
        var said = body.strip();
        if (said.isEmpty() || said.length() > LONGEST) throw ReportRefused.wrong("body", "请写批注内容，最多 " + LONGEST + " 字");
        jdbc.sql("""
                        insert into report_comment (district, id, year, version, place, body, made_by, made_name, made_at)
                        values (:district, :id, :year, :version, :place, :body, :by, :name, :at)
                        """)
                .param("district", actor.district())
                .param("id", Ids.next())
                .param("year", year)
                .param("version", version)
                .param("place", place)
                .param("body", said)
                .param("by", actor.account())
                .param("name", actor.name())
                .param("at", now())
                .update();
    }

    void settle(Actor actor, int year, UUID id) {
        jdbc.sql("""
                        update report_comment set settled_by = :by, settled_at = :at
                        where district = :district and year = :year and id = :id and settled_at is null
                        """)
                .param("by", actor.name())
                .param("at", now())
                .param("district", actor.district())
                .param("year", year)
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
