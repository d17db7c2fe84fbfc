package org.zhunsheng.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Each module brings its tables along in {@code db/migration/<module>/} and has a history of its own, so that modules
 * number their versions without asking each other. What all build upon comes first; else no module's migration may need
 * another's. Where the database stands at exactly these migrations nothing is asked of it but that: to
 * read and compare them one by one took a fifth of the start.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    private static final String FIRST = "database";
    private static final String FILES = "classpath*:db/migration/*/*.sql";

    @Override
    public void migrate(Flyway flyway) {
        var files = files();
        var migrated = new MigratedState(flyway.getConfiguration().getDataSource(), digest(files, flyway));
        if (migrated.reached()) return;
        for (var module : modules(files))
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_schema_history_" + module)
                    .baselineOnMigrate(true) // the other modules' tables are there already
                    .baselineVersion("0")
                    .load()
                    .migrate();
        migrated.note();
    }

    private static List<String> modules(List<Resource> files) {
        return files.stream()
                .map(file -> file.toString().replaceFirst(".*db/migration/([^/]+)/.*", "$1"))
                .distinct()
                .sorted(Comparator.comparing((String module) -> !module.equals(FIRST))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .sorted(Comparator.comparing(Resource::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every migration that there is, and of whom they give rights to. */
    private static String digest(List<Resource> files, Flyway flyway) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(flyway.getConfiguration().getPlaceholders().toString().getBytes(StandardCharsets.UTF_8));
            for (var file : files) {
                digest.update(name(file).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Resource file) {
        return file.toString().replaceFirst(".*(db/migration/.*\\.sql).*", "$1");
    }
}
