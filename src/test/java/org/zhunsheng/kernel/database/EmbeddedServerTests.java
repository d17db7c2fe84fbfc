package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts a database of its own: slow, so its claims stand together in few tests. */
class EmbeddedServerTests {

    @TempDir
    Path home;

    @Test
    void itKeepsItsDataAsksForAPasswordAndServesOneProcessAtATime() throws Exception {
        try (var server = new EmbeddedServer(home)) {
            write(server, "create table kept (word text)", "insert into kept values ('在')");
            assertThatThrownBy(() -> new EmbeddedServer(home))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("正被另一个准绳进程使用");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), EmbeddedServer.OWNER, "cuo"))
                    .isInstanceOf(SQLException.class)
                    .extracting(failure ->
                            DatabaseProblem.of((Throwable) failure, home).getMessage())
                    .asString()
                    .contains("口令不对");
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(home.resolve("cluster/pg_hba.conf"))).doesNotContainPattern("(?m)^[^#].*trust");
        }
        try (var server = new EmbeddedServer(home)) {
            assertThat(word(server)).isEqualTo("在");
            kill(home);
        }
        try (var server = new EmbeddedServer(home)) {
            assertThat(word(server)).isEqualTo("在");
        }
    }

    @Test
    void aFirstStartThatWasCutOffIsPutAsideAndBegunAgain() throws Exception {
        Files.createDirectories(home.resolve("cluster"));
        Files.writeString(home.resolve("cluster/PG_VERSION"), "18");
        try (var server = new EmbeddedServer(home)) {
            write(server, "create table kept (word text)");
        }
        try (var left = Files.list(home)) {
            assertThat(left).anyMatch(path -> path.getFileName().toString().startsWith("unfinished-"));
        }
    }

    /** What is left after the power went: a lock file whose process is gone. */
    private static void kill(Path home) throws Exception {
        var pid = Long.parseLong(Files.readAllLines(home.resolve("cluster/postmaster.pid"))
                .getFirst()
                .strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get(20, TimeUnit.SECONDS);
        assertThat(home.resolve("cluster/postmaster.pid")).exists();
    }

    private static void write(EmbeddedServer server, String... statements) throws SQLException {
        try (var connection = open(server);
                var statement = connection.createStatement()) {
            for (var sql : statements) statement.execute(sql);
        }
    }

    private static String word(EmbeddedServer server) throws SQLException {
        return one(server, "select word from kept");
    }

    private static String setting(EmbeddedServer server, String name) throws SQLException {
        return one(server, "show " + name);
    }

    private static String one(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = open(server);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection open(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), EmbeddedServer.OWNER, server.password());
    }
}
