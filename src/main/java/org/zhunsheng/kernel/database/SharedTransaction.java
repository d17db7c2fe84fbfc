package org.zhunsheng.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
        var statements = new GroupStatements(group);
        try {
            jdbc.execute((ConnectionCallback<Boolean>) connection -> {
                if (statements.oneRoundTrip()) byThemselves(connection, statements);
                else whole(connection, statements);
                return true;
            });
        } catch (InDoubt doubt) {
            group.forEach(commit -> commit.fail(doubt));
            return true;
        } catch (DataAccessException spoilt) {
            return false;
        }
        for (var commit : group) tell(commit, statements.answer(commit));
        return true;
    }

    @SuppressWarnings("unchecked") // the answer was read as the type that the commit asked for
    private static <T> void tell(Commit<T> commit, @Nullable Object answer) {
        commit.succeed((@Nullable T) answer);
    }

    /** What goes in one round trip is a transaction of itself. */
    private static void byThemselves(Connection connection, GroupStatements statements) throws SQLException {
        try {
            statements.send(connection);
        } catch (SQLException e) {
            if (isLoss(e)) throw new InDoubt(e);
            throw e;
        }
    }

    private static boolean isLoss(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static void whole(Connection connection, GroupStatements statements) throws SQLException {
        connection.setAutoCommit(false);
        try {
            statements.send(connection);
            commit(connection);
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
}
