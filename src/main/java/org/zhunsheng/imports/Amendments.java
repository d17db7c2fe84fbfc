package org.zhunsheng.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.intake.Intake.Taken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The trail of records that a later file has changed: what each said before, and since. */
@Component
class Amendments {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final ImportJobs jobs;
    private final JsonMapper json;

    Amendments(JdbcTemplate jdbc, JdbcClient client, ImportJobs jobs, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.jobs = jobs;
        this.json = json;
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

    /** What one value of a record was and is; {@code column} as the file names it. */
    record Difference(String column, String before, String after) {}

    /** A record that a file has changed, and in what. */
    record Change(String externalId, List<Difference> differences) {}

    /** The first records that a file has changed, in the order of their ids, each with what differs in the columns named. */
    List<Change> of(ImportJob job, Collection<String> columns, int limit) {
        return client.sql("""
                        select external_id, before::text, after::text from amendment
                        where district = ? and job = ? order by external_id, id limit ?
                        """)
                .params(job.district(), job.id(), limit)
                .query((row, n) -> new Change(
                        row.getString("external_id"),
                        differences(
                                json.readTree(row.getString("before")),
                                json.readTree(row.getString("after")),
                                columns)))
                .list();
    }

    private static List<Difference> differences(JsonNode before, JsonNode after, Collection<String> columns) {
        return columns.stream()
                .map(column -> new Difference(column, text(before.path(column)), text(after.path(column))))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.isString() ? value.asString() : value.toString();
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
