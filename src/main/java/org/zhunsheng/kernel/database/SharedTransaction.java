package org.zhunsheng.kernel.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.zhunsheng.kernel.database.GroupCommit.Commit;

/**
 * One transaction for the commits of many: equal statements are sent together ({@link GroupStatements}), so a group costs
 * at most a handful of round trips and one wait for the disk.
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
        var statements = new GroupStatements(group);
        return statements.oneRoundTrip()
                ? byThemselves(connection, statements, group)
                : whole(connection, statements, group);
    }

    /** What goes in one round trip is a transaction of itself. */
    private static List<@Nullable Object> byThemselves(
            Connection connection, GroupStatements statements, List<Commit<?>> group) throws SQLException {
        try {
            statements.send(connection);
            return Collections.nCopies(group.size(), null);
        } catch (SQLException e) {
            if (isLoss(e)) throw new InDoubt(e);
            throw e;
        }
    }

    private static boolean isLoss(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static List<@Nullable Object> whole(
            Connection connection, GroupStatements statements, List<Commit<?>> group) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var answers = openings(connection, group);
            statements.send(connection);
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

    /** The answers of the first statements; null stands for a commit that asks for none. */
    private static List<@Nullable Object> openings(Connection connection, List<Commit<?>> group) throws SQLException {
        var asking = group.stream().filter(commit -> !commit.answersNothing()).toList();
        var found = new ArrayList<Object>();
        for (int from = 0; from < asking.size(); ) {
            int size = Integer.highestOneBit(asking.size() - from);
            found.addAll(answers(connection, asking.subList(from, from + size)));
            from += size;
        }
        var rest = found.iterator();
        var answers = new ArrayList<@Nullable Object>();
        for (var commit : group) answers.add(commit.answersNothing() ? null : rest.next());
        return answers;
    }

    /** In one round trip; of few sizes, so that each of the joined texts is soon known to the server. */
    private static List<Object> answers(Connection connection, List<Commit<?>> asking) throws SQLException {
        var sql = asking.stream()
                .map(commit -> commit.writes().getFirst().sql().strip())
                .collect(Collectors.joining(";\n"));
        var found = new ArrayList<Object>();
        try (var statement = connection.prepareStatement(sql)) {
            GroupStatements.bind(
                    statement,
                    asking.stream().map(commit -> commit.writes().getFirst()).toList());
            statement.execute();
            for (var commit : asking) {
                found.add(value(statement, commit.answers()));
                statement.getMoreResults();
            }
        }
        return found;
    }

    private static Object value(PreparedStatement statement, Class<?> type) throws SQLException {
        try (var rows = statement.getResultSet()) {
            if (rows == null || !rows.next()) throw new SQLException("the first statement returned nothing");
            return rows.getObject(1, type);
        }
    }
}
