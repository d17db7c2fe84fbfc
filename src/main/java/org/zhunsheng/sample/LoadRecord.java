package org.zhunsheng.sample;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers that a load was begun, for which moment, and whether it came to its end. */
@Component
class LoadRecord {

    private final JdbcClient jdbc;

    LoadRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param asOf the moment at which the fictitious year ends */
    record Entry(Instant asOf, boolean finished) {}

    Optional<Entry> find(String district) {
        return jdbc.sql("select as_of, finished_at is not null as finished from sample_load where district = ?")
                .param(district)
                .query((row, n) ->
                        new Entry(row.getObject("as_of", OffsetDateTime.class).toInstant(), row.getBoolean("finished")))
                .optional();
    }

    void begin(String district, Instant asOf) {
        jdbc.sql("insert into sample_load (district, as_of) values (?, ?)")
                .params(district, asOf.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean has(String district, String part) {
        return jdbc.sql("select count(*) from sample_part where district = ? and part = ?")
                        .params(district, part)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A part is in, whole. */
    void finish(String district, String part, Instant at) {
        jdbc.sql("insert into sample_part (district, part, finished_at) values (?, ?, ?) on conflict do nothing")
                .params(district, part, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void finish(String district, Instant at) {
        jdbc.sql("update sample_load set finished_at = ? where district = ?")
                .params(at.atOffset(ZoneOffset.UTC), district)
                .update();
    }
}
