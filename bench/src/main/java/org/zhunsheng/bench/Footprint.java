package org.zhunsheng.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What cases leave behind in the server's own counters. */
final class Footprint {

    /** A session that idles hands in its last counts after ten seconds. */
    private static final int SETTLE = 11_000;

    private static final int CASES = 200;

    private final Server server;
    private final Map<String, Load.Contender> contenders;

    /** @param contenders by the name of the database that each works on */
    Footprint(Server server, Map<String, Load.Contender> contenders) {
        this.server = server;
        this.contenders = contenders;
    }

    /**
     * Per case.
     *
     * @param inserts rows
     * @param updates rows
     * @param deletes rows
     * @param statements sent, those of triggers not counted
     * @param trips round trips: a client that is alone sends nothing but what is a transaction of itself
     * @param wal bytes of write-ahead log
     */
    record Trace(double inserts, double updates, double deletes, double statements, double trips, double wal) {}

    /** By database. */
    Map<String, Trace> measure() throws Exception {
        for (var contender : contenders.values()) cases(contender);
        server.countStatements(true);
        Thread.sleep(SETTLE);
        var before = counters();
        var wal = new LinkedHashMap<String, Long>();
        for (var contender : contenders.entrySet()) {
            long start = position();
            cases(contender.getValue());
            wal.put(contender.getKey(), position() - start);
        }
        Thread.sleep(SETTLE);
        var after = counters();
        server.countStatements(false);
        var traces = new LinkedHashMap<String, Trace>();
        for (var database : contenders.keySet())
            traces.put(database, trace(before.get(database), after.get(database), wal.get(database)));
        return traces;
    }

    private static void cases(Load.Contender contender) throws Exception {
        var client = contender.client(0);
        for (int i = 0; i < CASES; i++) client.oneCase(new ArrayList<>());
    }

    private static Trace trace(List<Long> before, List<Long> after, long wal) {
        var each = new double[before.size()];
        for (int i = 0; i < each.length; i++) each[i] = (after.get(i) - before.get(i)) / (double) CASES;
        return new Trace(each[0], each[1], each[2], each[3], each[4], wal / (double) CASES);
    }

    private long position() throws SQLException {
        try (var connection = server.owner("postgres");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Map<String, List<Long>> counters() throws SQLException {
        var counters = new LinkedHashMap<String, List<Long>>();
        for (var database : contenders.keySet()) counters.put(database, counters(database));
        return counters;
    }

    private List<Long> counters(String database) throws SQLException {
        try (var connection = server.owner(database);
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            try (var rows = statement.executeQuery("""
                    select sum(n_tup_ins), sum(n_tup_upd), sum(n_tup_del),
                        (select sum(calls) from pg_stat_statements
                            where dbid = (select oid from pg_database where datname = current_database())
                                and query !~* '(scheduled_tasks|pg_stat_|create extension)'),
                        (select xact_commit from pg_stat_database where datname = current_database())
                    from pg_stat_user_tables where relname <> 'scheduled_tasks'""")) {
                rows.next();
                var found = new ArrayList<Long>();
                for (int i = 1; i <= 5; i++) found.add(rows.getLong(i));
                return found;
            }
        }
    }
}
