package org.zhunsheng.kernel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The files of a running cluster, copied while it works (a base backup by PostgreSQL's low-level interface): what the
 * copy of a moving file misses stands in the log of writes that is copied after it, from the checkpoint before the copy
 * to the end of it. A slot of this session keeps that log in place until it is copied.
 */
final class ClusterCopy {

    /** Made anew by the server, or another's: its own documentation says to leave these out. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
    private static final String CONTROL = "global/pg_control";
    private static final String NAME = "postgres/cluster";

    private final Path cluster;
    private final BackupWriter to;

    ClusterCopy(Path cluster, BackupWriter to) {
        this.cluster = cluster;
        this.to = to;
    }

    /** @param superuser a session that does nothing else */
    void take(Connection superuser) throws SQLException, IOException {
        var slot = "backup_" + UUID.randomUUID().toString().replace('-', '_');
        ask(superuser, "select slot_name from pg_create_physical_replication_slot('" + slot + "', true, true)", 1);
        var first = ask(superuser, "select pg_walfile_name(pg_backup_start('" + slot + "', true))", 1);
        files();
        var end = ask(superuser, "select lsn, labelfile, spcmapfile from pg_backup_stop(false)", 3);
        to.text(NAME + "/backup_label", end.get(1));
        if (!end.get(2).isEmpty()) to.text(NAME + "/tablespace_map", end.get(2));
        var last = ask(superuser, "select pg_walfile_name('" + end.getFirst() + "'::pg_lsn)", 1);
        log(first.getFirst(), last.getFirst());
    }

    private void files() throws IOException {
        to.folder(cluster, NAME, this::wanted);
        to.bytes(NAME + "/" + CONTROL, control());
    }

    private boolean wanted(Path file) {
        var name = file.getFileName().toString();
        if (LEFT_OUT.contains(name) || name.startsWith("pgsql_tmp")) return false;
        var within = cluster.relativize(file);
        if (within.toString().equals(CONTROL)) return false;
        return within.getNameCount() == 1 || !EMPTY.contains(within.getName(0).toString());
    }

    /** The one file that no log mends; it is read until two looks at it are the same. */
    private byte[] control() throws IOException {
        var file = cluster.resolve(CONTROL);
        var before = Files.readAllBytes(file);
        for (int look = 0; look < 100; look++) {
            var now = Files.readAllBytes(file);
            if (Arrays.equals(before, now)) return now;
            before = now;
        }
        throw new IOException("pg_control does not come to rest");
    }

    /** The log of writes from the first segment to the last. Names of a line of history sort in its order. */
    private void log(String first, String last) throws IOException {
        for (var kept : List.of("archive_status", "summaries"))
            Files.createDirectories(to.target(NAME + "/pg_wal/" + kept));
        try (var segments = Files.newDirectoryStream(cluster.resolve("pg_wal"))) {
            for (var segment : segments) {
                var name = segment.getFileName().toString();
                boolean within =
                        name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                if (within || name.endsWith(".history")) to.file(segment, NAME + "/pg_wal/" + name);
            }
        }
        for (var name : List.of(first, last))
            if (!Files.exists(to.target(NAME + "/pg_wal/" + name)))
                throw new IOException("the log of writes " + name + " is gone");
    }

    private static List<String> ask(Connection connection, String sql, int columns) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) throw new SQLException("no answer to: " + sql);
            var answer = new String[columns];
            for (int i = 0; i < columns; i++) {
                var value = rows.getString(i + 1);
                answer[i] = value == null ? "" : value;
            }
            return List.of(answer);
        }
    }
}
