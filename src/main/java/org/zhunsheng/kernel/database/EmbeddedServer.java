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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final String READY = "ready";
    private static final int PORT_LINE = 3; // of postmaster.pid

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final Path home;
    private final FileLock lock;
    private final String password;
    private final EmbeddedPostgres postgres;

    EmbeddedServer(Path home) {
        try {
            this.home = Files.createDirectories(home);
            keepToOurselves(home, "rwx------");
            this.lock = lock();
        } catch (IOException e) {
            throw DatabaseProblem.of(e, home);
        }
        try {
            this.password = password();
            putAsideUnfinished();
            this.postgres = start();
            prepare();
        } catch (IOException | SQLException | RuntimeException e) {
            free();
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
        free();
    }

    private void free() {
        try {
            lock.release();
            lock.channel().close();
        } catch (IOException e) {
            log.warn("数据目录的锁没有释放：{}", e.toString());
        }
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
                // initdb itself asks for passwords from the first moment: there is no time in which anyone may enter
                .setLocaleConfig("pwfile", home.resolve("password").toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("locale-provider", "builtin") // the same order of words on every machine
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
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
            var orphan = ProcessHandle.of(pid).filter(process -> isServerOf(cluster, process));
            if (orphan.isEmpty()) return;
            log.info("上次未正常停止，正在停止遗留的数据库进程 {}", pid);
            end(orphan.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("遗留的数据库进程没有停止：{}", e.toString());
        }
    }

    /**
     * Asked to stop it waits for its sessions, and one amid a long statement does not notice that nobody waits for the
     * answer: so the sessions are ended as well, for while one lives the directory is taken.
     */
    private static void end(ProcessHandle orphan) throws Exception {
        var sessions = orphan.descendants().toList();
        orphan.destroy();
        sessions.forEach(ProcessHandle::destroy);
        try {
            orphan.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // its log of writes is whole: the next start recovers from it
            orphan.destroyForcibly();
            sessions.forEach(ProcessHandle::destroyForcibly);
            orphan.onExit().get(20, TimeUnit.SECONDS);
        }
        for (var session : sessions) session.onExit().get(20, TimeUnit.SECONDS);
    }

    /** After a restart of the machine the number may be another process's. */
    private static boolean isServerOf(File cluster, ProcessHandle process) {
        var info = process.info();
        boolean postgres =
                info.command().map(command -> command.contains("postgres")).orElse(true);
        boolean ours = info.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster.getPath()))
                .orElse(true);
        return postgres && ours;
    }

    /** A first start that was cut off left a database that is not one yet; it is put aside, never deleted. */
    private void putAsideUnfinished() throws IOException {
        var cluster = home.resolve("cluster");
        if (Files.exists(home.resolve(READY)) || !Files.exists(cluster)) return;
        stopOrphan(cluster.toFile());
        var aside = home.resolve("unfinished-" + System.currentTimeMillis());
        log.warn("上次首次启动没有完成，未完成的数据库已移至 {}", aside);
        Files.move(cluster, aside);
    }

    /** On the first start: two roles and a database. */
    private void prepare() throws IOException, SQLException {
        var ready = home.resolve(READY);
        if (Files.exists(ready)) return;
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            execute(connection, "create role " + OWNER + " login password '" + password + "'");
            execute(connection, "create role " + APPLICATION + " login password '" + password + "'");
            execute(connection, "create database " + DATABASE + " owner " + OWNER + " encoding 'UTF8'");
        } catch (SQLException e) {
            postgres.close();
            throw e;
        }
        Files.createFile(ready);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Made beside its place and moved there whole: a kill in between must not leave an empty password. */
    private static String password(Path file) {
        try {
            if (!Files.exists(file)) {
                var random = new byte[24];
                new SecureRandom().nextBytes(random);
                var draft = Files.createTempFile(file.getParent(), "password", ".new");
                keepToOurselves(draft, "rw-------");
                Files.writeString(draft, HexFormat.of().formatHex(random));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A session for the upkeep of the whole server that this process, or another, runs on a directory; empty if none
     * does. It asks the server and never the lock: to look at the lock of a process in that process would free it.
     */
    static Optional<Connection> superuser(Path home) throws IOException {
        var file = home.resolve("cluster/postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        var pid = Files.readAllLines(file);
        if (pid.size() <= PORT_LINE) return Optional.empty();
        var url = "jdbc:postgresql://localhost:" + pid.get(PORT_LINE).strip() + "/postgres";
        try {
            return Optional.of(DriverManager.getConnection(url, "postgres", password(home.resolve("password"))));
        } catch (SQLException notRunning) {
            return Optional.empty();
        }
    }

    static void keepToOurselves(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
