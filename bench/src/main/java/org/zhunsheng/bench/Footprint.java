package org.zhunsheng.bench;

import java.sql.SQLException;
import java.util.ArrayList;

/** What cases leave behind in the server's own counters. */
record Footprint(Server server, String database) {

    /** Per case: rows inserted, updated, deleted, and bytes of write-ahead log. */
    record Trace(double inserts, double updates, double deletes, double wal) {}

    Trace of(Load.Contender contender, int cases) throws Exception {
        var client = contender.client(0);
        for (int i = 0; i < 20; i++) client.oneCase(new ArrayList<>());
        settle();
        var before = counters();
        for (int i = 0; i < cases; i++) client.oneCase(new ArrayList<>());
        settle();
        var after = counters();
        return new Trace(
                (after[0] - before[0]) / (double) cases,
                (after[1] - before[1]) / (double) cases,
                (after[2] - before[2]) / (double) cases,
                (after[3] - before[3]) / (double) cases);
    }

    /** A session hands in its counts at most once a second. */
    private static void settle() throws InterruptedException {
        Thread.sleep(2_500);
    }

    private long[] counters() throws SQLException {
        try (var connection = server.owner(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select sum(n_tup_ins), sum(n_tup_upd), sum(n_tup_del),
                            pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint
                        from pg_stat_user_tables where relname <> 'scheduled_tasks'""")) {
            rows.next();
            return new long[] {rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)};
        }
    }
}
