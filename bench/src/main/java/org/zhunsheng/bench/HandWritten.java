package org.zhunsheng.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/**
 * What the same six acts cost when somebody writes the statements by hand and does nothing else: a row for the case, one
 * for each act, one for the deadline. No rule is checked, nothing is hashed.
 */
final class HandWritten implements Load.Contender {

    /** How an act reaches the disk. */
    enum Way {
        /** Read for update, three statements, commit: five round trips. */
        PLAIN,
        /** Read without a lock; then all three in one round trip, which is one implicit transaction. */
        PIPELINED,
        /** As pipelined, but two writers carry all acts that wait, at most 64, by arrays in one transaction. */
        GROUPED
    }

    private static final String[] ACTS = {"file", "accept", "review", "approve", "issue", "archive"};
    private static final String FORM =
            "{\"subject\":\"开办面馆\",\"address\":\"乌兰镇鄂托克街12号\",\"opinion\":\"材料齐全，符合条件\"}";
    private static final int MOST = 64;

    private static final String CASE = "insert into bench_case (id, state, sequence, due) values (?, ?, ?, ?)"
            + " on conflict (id) do update set state = excluded.state, sequence = excluded.sequence, due = excluded.due";
    private static final String ACT =
            "insert into bench_act (case_id, sequence, act, actor, at, form) values (?, ?, ?, ?, ?, ?)";
    private static final String DEADLINE = "insert into bench_deadline (case_id, sequence, due) values (?, ?, ?)";

    private final Way way;
    private final HikariDataSource pool = new HikariDataSource();
    private final BlockingQueue<Wanted> waiting = new ArrayBlockingQueue<>(10_000);
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean open = true;

    private record Wanted(UUID id, int sequence, String act, CompletableFuture<Boolean> done) {}

    HandWritten(Way way, String url) throws SQLException {
        this.way = way;
        pool.setJdbcUrl(url + "&prepareThreshold=3");
        pool.setMaximumPoolSize(40);
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists bench_case (id uuid primary key, state text not null, sequence int not null,
                        due date not null);
                    create index if not exists bench_case_due on bench_case (due, id);
                    create table if not exists bench_act (case_id uuid, sequence int, act text not null,
                        actor text not null, at timestamptz not null, form text not null, primary key (case_id, sequence));
                    create table if not exists bench_deadline (case_id uuid, sequence int, due date not null,
                        primary key (case_id, sequence))""");
        }
        if (way == Way.GROUPED)
            for (int i = 0; i < 2; i++) writers.add(Thread.ofPlatform().daemon().start(this::write));
    }

    @Override
    public String name() {
        return "jdbc " + way.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Load.Client client(int number) {
        return latencies -> {
            var id = UUID.randomUUID();
            for (int i = 0; i < ACTS.length; i++) {
                int sequence = i + 1;
                var act = ACTS[i];
                Load.timed(latencies, () -> {
                    act(id, sequence, act);
                    return act;
                });
            }
        };
    }

    private void act(UUID id, int sequence, String act) throws Exception {
        if (way == Way.GROUPED) {
            read(id);
            var wanted = new Wanted(id, sequence, act, new CompletableFuture<>());
            waiting.put(wanted);
            wanted.done().get();
        } else if (way == Way.PIPELINED) {
            read(id);
            pipelined(id, sequence, act);
        } else plain(id, sequence, act);
    }

    private void read(UUID id) throws SQLException {
        try (var connection = pool.getConnection()) {
            read(connection, "select state, sequence from bench_case where id = ?", id);
        }
    }

    private static void read(Connection connection, String sql, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeQuery().close();
        }
    }

    private void plain(UUID id, int sequence, String act) throws SQLException {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            read(connection, "select state, sequence from bench_case where id = ? for update", id);
            for (var sql : List.of(CASE, ACT, DEADLINE))
                try (var statement = connection.prepareStatement(sql)) {
                    bind(statement, 0, sql, id, sequence, act);
                    statement.executeUpdate();
                }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void pipelined(UUID id, int sequence, String act) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(CASE + ";" + ACT + ";" + DEADLINE)) {
            int at = bind(statement, 0, CASE, id, sequence, act);
            at = bind(statement, at, ACT, id, sequence, act);
            bind(statement, at, DEADLINE, id, sequence, act);
            statement.execute();
        }
    }

    private static int bind(PreparedStatement statement, int at, String sql, UUID id, int sequence, String act)
            throws SQLException {
        var due = LocalDate.of(2024, 3, 1).plusDays(sequence);
        var values = sql.equals(CASE)
                ? new Object[] {id, act, sequence, due}
                : sql.equals(ACT)
                        ? new Object[] {id, sequence, act, "clerk", Timestamp.from(Instant.now()), FORM}
                        : new Object[] {id, sequence, due};
        for (int i = 0; i < values.length; i++) statement.setObject(at + i + 1, values[i]);
        return at + values.length;
    }

    private void write() {
        while (open) {
            var group = new ArrayList<Wanted>();
            try {
                group.add(waiting.take());
                waiting.drainTo(group, MOST - 1);
                write(group);
                group.forEach(wanted -> wanted.done().complete(true));
            } catch (InterruptedException e) {
                return;
            } catch (SQLException e) {
                group.forEach(wanted -> wanted.done().completeExceptionally(e));
            }
        }
    }

    private void write(List<Wanted> group) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement("""
                        insert into bench_case (id, state, sequence, due)
                            select * from unnest(?::uuid[], ?::text[], ?::int[], ?::date[])
                            on conflict (id) do update set state = excluded.state, sequence = excluded.sequence,
                                due = excluded.due;
                        insert into bench_act (case_id, sequence, act, actor, at, form)
                            select i, s, a, 'clerk', now(), ? from unnest(?::uuid[], ?::int[], ?::text[]) as x (i, s, a);
                        insert into bench_deadline (case_id, sequence, due)
                            select * from unnest(?::uuid[], ?::int[], ?::date[])""")) {
            var ids = connection.createArrayOf("uuid", group.stream().map(Wanted::id).toArray());
            var acts = connection.createArrayOf("text", group.stream().map(Wanted::act).toArray());
            var sequences = connection.createArrayOf("int", group.stream().map(Wanted::sequence).toArray());
            var dues = connection.createArrayOf(
                    "date",
                    group.stream()
                            .map(wanted -> "2024-03-0" + (wanted.sequence() + 1))
                            .toArray());
            var values = new Object[] {ids, acts, sequences, dues, FORM, ids, sequences, acts, ids, sequences, dues};
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }

    @Override
    public void close() {
        open = false;
        writers.forEach(Thread::interrupt);
        pool.close();
    }
}
