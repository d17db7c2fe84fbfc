package org.zhunsheng.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The database server that all contenders of a run share, durable as in production. Each has a database of its own. */
final class Server implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final Path home;

    Server() throws IOException, SQLException {
        home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "server");
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(home.toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "500")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
        countStatements(false);
    }

    /** Whether the server counts statements: not while anything is timed. */
    void countStatements(boolean whether) throws SQLException {
        try (var connection = owner("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("alter system set pg_stat_statements.track = " + (whether ? "top" : "none"));
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Makes an empty database; answers its address. */
    String database(String name) throws SQLException {
        try (var connection = owner("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        }
        return url(name);
    }

    String url(String name) {
        return postgres.getJdbcUrl("postgres", name);
    }

    Connection owner(String name) throws SQLException {
        return DriverManager.getConnection(url(name));
    }

    int port() {
        return postgres.getPort();
    }

    /** Processor time that the server's processes have used so far, in seconds; those that have ended included. */
    double processorSeconds() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(home.resolve("postmaster.pid")).getFirst().strip());
        double ticks = ticks(postmaster, 11, 12, 13, 14);
        try (Stream<ProcessHandle> all = ProcessHandle.of(postmaster).orElseThrow().descendants()) {
            for (var process : all.toList()) ticks += ticks(process.pid(), 11, 12);
        }
        return ticks / 100;
    }

    /** Some of the times that the kernel keeps of a process: its own, and of its children that have ended. */
    private static long ticks(long pid, int... which) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return IntStream.of(which).mapToLong(field -> Long.parseLong(fields[field])).sum();
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
