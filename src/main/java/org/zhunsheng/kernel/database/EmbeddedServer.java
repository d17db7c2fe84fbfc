package org.zhunsheng.kernel.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own, for a county that has none. It keeps its data between starts, asks for a password, survives
 * a kill of this process, and refuses to be started twice on one directory.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String OWNER = "zhunsheng_owner";
    static final String APPLICATION = "zhunsheng_app";
    private static final String DATABASE = "zhunsheng";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final Path home;
    private final FileLock lock;
    private final String password;
    private final EmbeddedPostgres postgres;

    EmbeddedServer(Path home) {
        try {
            this.home = Files.createDirectories(home);
            this.lock = lock();
            this.password = password();
            this.postgres = start();
            prepare();
        } catch (IOException | SQLException e) {
            throw DatabaseProblem.of(e, home);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
    }

    String password() {
        return password(home.resolve("password"));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lock.release();
        lock.channel().close();
    }

    private FileLock lock() throws IOException {
        var channel = FileChannel.open(home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock taken;
        try {
            taken = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            taken = null;
        }
        if (taken == null) {
            channel.close();
            throw DatabaseProblem.inUse(home);
        }
        return taken;
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("cluster"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false) // Spring stops it, after the pool
                .setDataDirectoryCustomizer(EmbeddedServer::stopOrphan)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setPGStartupWait(STARTUP)
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on") // the library's own default is off
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("timezone", "Asia/Shanghai")
                .start();
    }

    /** A killed process leaves its server running; it must end before another can take the directory. */
    private static void stopOrphan(File cluster) {
        var file = cluster.toPath().resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) return;
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            var orphan = ProcessHandle.of(pid).filter(EmbeddedServer::isPostgres);
            if (orphan.isEmpty()) return;
            log.info("上次未正常停止，正在停止遗留的数据库进程 {}", pid);
            orphan.get().destroy();
            orphan.get().onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("遗留的数据库进程没有停止：{}", e.toString());
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(true);
    }

    /** On the first start: two roles, a database, and an end to passwordless log-ins. */
    private void prepare() throws IOException, SQLException {
        var hba = home.resolve("cluster/pg_hba.conf");
        var scram = """
                local all all scram-sha-256
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128 scram-sha-256
                """;
        if (Files.readString(hba).equals(scram)) return;
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            execute(connection, "alter role postgres password '" + password + "'");
            execute(connection, "create role " + OWNER + " login password '" + password + "'");
            execute(connection, "create role " + APPLICATION + " login password '" + password + "'");
            execute(connection, "create database " + DATABASE + " owner " + OWNER + " encoding 'UTF8'");
        }
        Files.writeString(hba, scram);
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            execute(connection, "select pg_reload_conf()");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String password(Path file) {
        try {
            if (!Files.exists(file)) {
                var random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.writeString(file, HexFormat.of().formatHex(random));
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
