package org.zhunsheng.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Each module brings its tables along in {@code db/migration/<module>/} and has a history of its own, so that modules
 * number their versions without asking each other. What all build upon comes first; else no module's migration may need
 * another's.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final String FIRST = "database";

    @Override
    public void migrate(Flyway flyway) {
        for (var module : modules())
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true) // the other modules' tables are there already
                    .baselineVersion("0")
                    .load()
                    .migrate();
    }

    private static List<String> modules() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql"))
                    .map(file -> file.toString().replaceFirst(".*db/migration/([^/]+)/.*", "$1"))
                    .distinct()
                    .sorted(Comparator.comparing((String module) -> !module.equals(FIRST))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
