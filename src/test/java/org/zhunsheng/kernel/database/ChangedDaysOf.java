package org.zhunsheng.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The noting of changed days for tests that start no product. */
public final class ChangedDaysOf {

    private ChangedDaysOf() {}

    public static ChangedDays database(JdbcClient jdbc) {
        return new ChangedDays(jdbc, new PlannerStatistics(jdbc));
    }

    /** Makes its tables as the migration does, and runs further ones. */
    public static void migrate(DataSource database, String... further) {
        var jdbc = new JdbcTemplate(database);
        jdbc.execute("create function distribute(target regclass, kind text) returns void language sql as ''");
        run(jdbc, "db/migration/database/V3__changed_days.sql");
        for (var migration : further) run(jdbc, migration);
    }

    private static void run(JdbcTemplate jdbc, String migration) {
        try {
            jdbc.execute(new ClassPathResource(migration).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
