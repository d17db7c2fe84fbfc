package org.zhunsheng.kernel.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhunsheng.kernel.database.GroupCommit.Commit;

/**
 * One transaction for the commits of many: equal statements are sent as one batch, so a group costs a handful of round
 * trips and one wait for the disk.
 */
final class SharedTransaction {

    private final JdbcTemplate jdbc;

    SharedTransaction(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The statement was sent, but whether the commit took place cannot be known. */
    private static final class InDoubt extends RuntimeException {
        InDoubt(SQLException cause) {
            super("the database went away in the midst of a commit", cause);
        }
    }

    /**
     * Commits all of a group and tells each. If one of them spoils the transaction nothing is kept and nobody is told:
     * then each must commit alone, so that only the one who is at fault fails.
     *
     * @return whether the members have been told
     */
    boolean commit(List<Commit<?>> group) {
        var ordered = inLockOrder(group);
        try {
            var answers =
                    jdbc.execute((ConnectionCallback<List<@Nullable Object>>) connection -> run(connection, ordered));
            for (int i = 0; i < ordered.size(); i++) tell(ordered.get(i), answers == null ? null : answers.get(i));
            return true;
        } catch (InDoubt doubt) {
            group.forEach(commit -> commit.fail(doubt));
            return true;
        } catch (DataAccessException spoilt) {
            return false;
        }
    }

    @SuppressWarnings("unchecked") // the answer was read as the type that the commit asked for
    private static <T> void tell(Commit<T> commit, @Nullable Object answer) {
        commit.succeed((@Nullable T) answer);
    }

    /** Two groups that take the same counters must take them in the same order, or they would wait for each other. */
    private static List<Commit<?>> inLockOrder(List<Commit<?>> group) {
        return group.stream()
                .sorted(Comparator.comparing(commit -> {
                    var first = commit.writes().getFirst();
                    return commit.answersNothing()
                            ? ""
                            : first.parameters().stream().limit(2).toList().toString();
                }))
                .toList();
    }

    private static List<@Nullable Object> run(Connection connection, List<Commit<?>> group) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var answers = openings(connection, group);
            for (var batch : batches(group).entrySet()) send(connection, batch.getKey(), batch.getValue());
            commit(connection);
            return answers;
        } catch (SQLException | RuntimeException failure) {
            connection.rollback();
            throw failure;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new InDoubt(e);
        }
    }

    /** The first statements that answer a value, all in one round trip; null stands for a commit that asks for none. */
    private static List<@Nullable Object> openings(Connection connection, List<Commit<?>> group) throws SQLException {
        var asking = group.stream().filter(commit -> !commit.answersNothing()).toList();
        var found = new ArrayList<Object>();
        if (!asking.isEmpty()) {
            var sql = asking.stream()
                    .map(commit -> commit.writes().getFirst().sql().strip())
                    .collect(Collectors.joining(";\n"));
            try (var statement = connection.prepareStatement(sql)) {
                var parameters = new ArrayList<@Nullable Object>();
                for (var commit : asking)
                    parameters.addAll(commit.writes().getFirst().parameters());
                bind(statement, parameters);
                statement.execute();
                for (var commit : asking) {
                    found.add(value(statement, commit.answers()));
                    statement.getMoreResults();
                }
            }
        }
        var rest = found.iterator();
        var answers = new ArrayList<@Nullable Object>();
        for (var commit : group) answers.add(commit.answersNothing() ? null : rest.next());
        return answers;
    }

    private static Object value(PreparedStatement statement, Class<?> type) throws SQLException {
        try (var rows = statement.getResultSet()) {
            if (rows == null || !rows.next()) throw new SQLException("the first statement returned nothing");
            return rows.getObject(1, type);
        }
    }

    /**
     * Equal statements together, as far as everybody's own order allows: a statement joins the first batch of its kind
     * that lies behind all that its commit has placed before.
     */
    private static Map<Batch, List<List<? extends @Nullable Object>>> batches(List<Commit<?>> group) {
        var order = new ArrayList<Batch>();
        var rows = new LinkedHashMap<Batch, List<List<? extends @Nullable Object>>>();
        for (var commit : group) {
            int at = 0;
            var writes = commit.writes();
            for (var write : commit.answersNothing() ? writes : writes.subList(1, writes.size())) {
                while (at < order.size() && !order.get(at).sql().equals(write.sql())) at++;
                if (at == order.size()) order.add(new Batch(at, write.sql()));
                rows.computeIfAbsent(order.get(at), key -> new ArrayList<>()).add(write.parameters());
            }
        }
        return rows;
    }

    /** The statements of one kind at one place in the order. */
    private record Batch(int place, String sql) {}

    private static void send(Connection connection, Batch batch, List<List<? extends @Nullable Object>> rows)
            throws SQLException {
        try (var statement = connection.prepareStatement(batch.sql())) {
            for (var row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static void bind(PreparedStatement statement, List<? extends @Nullable Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) statement.setObject(i + 1, parameters.get(i));
    }
}
