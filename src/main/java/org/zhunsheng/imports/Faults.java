package org.zhunsheng.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.FieldCipher;
import org.zhunsheng.kernel.intake.Row;
import tools.jackson.databind.json.JsonMapper;

/** The rows that were refused, kept sealed until they have been corrected: they hold what people have written of people. */
@Component
class Faults {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final FieldCipher cipher;
    private final JsonMapper json;

    Faults(JdbcClient jdbc, JdbcTemplate template, FieldCipher cipher, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.cipher = cipher;
        this.json = json;
    }

    /** A refused row as it is kept. */
    record Refused(int row, List<@Nullable String> cells, List<Row.Fault> faults) {}

    private record Kept(List<@Nullable String> cells, List<Row.Fault> faults) {}

    void add(ImportJob job, List<Row> rows) {
        if (rows.isEmpty()) return;
        var parameters = new ArrayList<Object[]>(rows.size());
        for (var row : rows) {
            var kept = new Kept(java.util.Arrays.asList(row.cells()), row.faults());
            parameters.add(
                    new Object[] {job.district(), job.id(), row.number(), cipher.seal(json.writeValueAsString(kept))});
        }
        template.batchUpdate("insert into import_fault (district, job, row, sealed) values (?, ?, ?, ?)", parameters);
    }

    void clear(ImportJob job) {
        jdbc.sql("delete from import_fault where district = ? and job = ?")
                .params(job.district(), job.id())
                .update();
    }

    /** The first of them, in the order of the file. */
    List<Refused> first(ImportJob job, int limit) {
        return after(job.district(), job.id(), 0, limit);
    }

    /** All of them, some at a time, in the order of the file. */
    void each(ImportJob job, Consumer<Refused> each) {
        var some = after(job.district(), job.id(), 0, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(each);
            some = after(job.district(), job.id(), some.getLast().row(), AT_ONCE);
        }
    }

    private List<Refused> after(String district, UUID job, int row, int limit) {
        return jdbc.sql("""
                        select row, sealed from import_fault
                        where district = ? and job = ? and row > ? order by row limit ?
                        """)
                .params(district, job, row, limit)
                .query((found, n) -> {
                    var kept = json.readValue(cipher.open(found.getString("sealed")), Kept.class);
                    return new Refused(found.getInt("row"), kept.cells(), kept.faults());
                })
                .list();
    }
}
