package org.zhunsheng.kernel.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends statements that must stand or fall together in one round trip. The driver hands all of them over before it asks
 * for an answer, and PostgreSQL treats what comes between two such requests as one transaction; so there is neither a
 * {@code begin} nor a {@code commit} to wait for.
 */
@Component
public class Writes {

    /** Statements that the driver surely sends before it asks for an answer. */
    public static final int MOST = 200;

    /** What answers rows of its own; a {@code returning} within a {@code with} answers to the statement alone. */
    private static final Pattern ANSWERS = Pattern.compile("(?i)^\\s*select\\b|\\breturning\\b[^()]*$");

    private static final Set<Class<?>> OF_FIXED_LENGTH = Set.of(Integer.class, Long.class, UUID.class, Boolean.class);

    private final JdbcTemplate jdbc;

    Writes(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Commits all or none; answers how many rows each statement touched. */
    public int[] commit(List<Write> writes) {
        return execute(writes, statement -> {
            var counts = new int[writes.size()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = Math.max(0, statement.getUpdateCount());
                statement.getMoreResults();
            }
            return counts;
        });
    }

    /**
     * Commits all or none; answers the one value that the first statement returns.
     *
     * @param type Integer, Long, UUID or Boolean; after a text the driver would end the transaction at once
     */
    public <T> T commitReturning(List<Write> writes, Class<T> type) {
        if (!OF_FIXED_LENGTH.contains(type)) throw new IllegalArgumentException(type + " is not of fixed length");
        return execute(writes, statement -> {
            try (var rows = statement.getResultSet()) {
                if (rows == null || !rows.next()) throw new SQLException("the first statement returned nothing");
                return rows.getObject(1, type);
            }
        });
    }

    private <T> T execute(List<Write> writes, Reading<T> reading) {
        requireOneRoundTrip(writes);
        var sql = writes.stream().map(write -> write.sql().strip()).collect(Collectors.joining(";\n"));
        var answer = jdbc.execute((ConnectionCallback<T>) connection -> {
            requireImplicitTransaction(connection);
            try (var statement = connection.prepareStatement(sql)) {
                bind(statement, writes);
                statement.execute();
                return reading.read(statement);
            }
        });
        if (answer == null) throw new IllegalStateException("a write answered nothing");
        return answer;
    }

    /**
     * The driver ends the implicit transaction by itself, in the midst of the statements, when it fears that the answers
     * to them fill its buffer: after some 250 statements, or at one whose rows it cannot bound, once the server has described them. Neither may
     * happen.
     */
    private static void requireOneRoundTrip(List<Write> writes) {
        if (writes.isEmpty()) throw new IllegalArgumentException("nothing to write");
        if (writes.size() > MOST) throw new IllegalArgumentException("more than " + MOST + " statements at once");
        for (var write : writes.subList(1, writes.size()))
            if (ANSWERS.matcher(write.sql()).find())
                throw new IllegalArgumentException("only the first statement may answer rows: " + write.sql());
    }

    private static void requireImplicitTransaction(Connection connection) throws SQLException {
        if (!connection.getAutoCommit())
            throw new IllegalStateException("writes that stand for themselves must not join another transaction");
    }

    private static void bind(PreparedStatement statement, List<Write> writes) throws SQLException {
        var parameters = new ArrayList<@Nullable Object>();
        for (var write : writes) parameters.addAll(write.parameters());
        for (int i = 0; i < parameters.size(); i++) statement.setObject(i + 1, parameters.get(i));
    }

    private interface Reading<T> {
        T read(PreparedStatement statement) throws SQLException;
    }
}
