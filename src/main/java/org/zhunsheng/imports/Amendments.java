package org.zhunsheng.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.intake.Intake.Taken;

/** The trail of records that a later file has changed: what each said before, and since. */
@Component
class Amendments {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final ImportJobs jobs;

    Amendments(JdbcTemplate jdbc, JdbcClient client, ImportJobs jobs) {
        this.jdbc = jdbc;
        this.client = client;
        this.jobs = jobs;
    }

    /** One change; {@code before} and {@code after} as JSON. */
    record Amendment(String externalId, String account, java.time.OffsetDateTime at, String before, String after) {}

    void add(ImportJob job, List<Taken> rows, Map<String, String> before, Map<String, String> after) {
        var parameters = new ArrayList<Object[]>(rows.size());
        var now = jobs.now();
        for (var row : rows) {
            var id = row.externalId();
            parameters.add(new Object[] {
                job.district(),
                Ids.next(),
                job.kind(),
                id,
                job.id(),
                job.account(),
                now,
                before.getOrDefault(id, "{}"),
                after.getOrDefault(id, "{}")
            });
        }
        jdbc.batchUpdate("""
                        insert into amendment (district, id, kind, external_id, job, account, at, before, after)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))
                        """, parameters);
    }

    /** The changes of a record, oldest first. */
    List<Amendment> of(String district, String kind, String externalId) {
        return client.sql("""
                        select external_id, account, at, before::text, after::text from amendment
                        where district = ? and kind = ? and external_id = ? order by at, id
                        """)
                .params(district, kind, externalId)
                .query(Amendment.class)
                .list();
    }
}
