package org.zhunsheng.kernel.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.database.GroupCommit.Commit;

/**
 * Sends statements that must stand or fall together in one round trip. The driver hands all of them over before it asks
 * for an answer, and PostgreSQL treats what comes between two such requests as one transaction; so there is neither a
 * {@code begin} nor a {@code commit} to wait for. Where many commit at once, those of a district share a transaction.
 */
@Component
public class Writes {

    /** Statements that the driver surely sends before it asks for an answer. */
    public static final int MOST = 200;

    /** What answers rows of its own; a {@code returning} within a {@code with} answers to the statement alone. */
    private static final Pattern ANSWERS = Pattern.compile("(?i)^\\s*select\\b|\\breturning\\b[^()]*$");

    /** Texts are few: each is looked through once. */
    private static final Map<String, Boolean> ANSWERING = new ConcurrentHashMap<>();

    private static final Set<Class<?>> OF_FIXED_LENGTH = Set.of(Integer.class, Long.class, UUID.class, Boolean.class);

    private final JdbcTemplate jdbc;
    private final SharedTransaction shared;
    private final Map<String, GroupCommit> groups = new ConcurrentHashMap<>();

    Writes(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.shared = new SharedTransaction(jdbc);
    }

    /** Commits all or none. */
    public void commit(List<Write> writes) {
        requireOneRoundTrip(writes);
        execute(writes, statement -> true);
    }

    /**
     * Commits all or none, in company where others of the district commit at the same moment: what each of them wrote
     * still stands or falls by itself.
     */
    public void commit(String district, List<Write> writes) {
        requireOneRoundTrip(writes);
        group(district).commit(new Commit<>(writes, Void.class));
    }

    /**
     * Commits all or none, in company; answers the one value that the first statement returns. In company it answers for
     * many rows at once, so it has a form for them, which answers a row for each in their order.
     *
     * @param type Integer, Long, UUID or Boolean; after a text the driver would end the transaction at once
     */
    public <T> T commitReturning(String district, List<Write> writes, Class<T> type) {
        if (!OF_FIXED_LENGTH.contains(type)) throw new IllegalArgumentException(type + " is not of fixed length");
        requireOneRoundTrip(writes);
        if (writes.getFirst().many() == null)
            throw new IllegalArgumentException("no form for many rows: " + writes.getFirst());
        return group(district).commit(new Commit<>(writes, type));
    }

    private GroupCommit group(String district) {
        return groups.computeIfAbsent(district, key -> new GroupCommit(this::carry));
    }

    /** Whatever happens, each of the group is told: one who was not would wait for ever. */
    private void carry(List<Commit<?>> group) {
        try {
            if (group.size() > 1 && shared.commit(group)) return;
            for (var commit : group) alone(commit);
        } catch (RuntimeException | Error failure) {
            for (var commit : group) commit.fail(failure);
        }
    }

    private <T> void alone(Commit<T> commit) {
        try {
            if (commit.answersNothing()) {
                execute(commit.writes(), statement -> true);
                commit.succeed(null);
            } else commit.succeed(execute(commit.writes(), statement -> answer(statement, commit.answers())));
        } catch (RuntimeException | Error failure) {
            commit.fail(failure);
        }
    }

    private static <T> T answer(PreparedStatement statement, Class<T> type) throws SQLException {
        try (var rows = statement.getResultSet()) {
            if (rows == null || !rows.next()) throw new SQLException("the first statement returned nothing");
            return rows.getObject(1, type);
        }
    }

    private <T> T execute(List<Write> writes, Reading<T> reading) {
        var sql = writes.stream().map(write -> write.sql().strip()).collect(Collectors.joining(";\n"));
        var answer = jdbc.execute((ConnectionCallback<T>) connection -> {
            requireImplicitTransaction(connection);
            try (var statement = connection.prepareStatement(sql)) {
                GroupStatements.bind(statement, writes);
                statement.execute();
                return reading.read(statement);
            }
        });
        if (answer == null) throw new IllegalStateException("a write answered nothing");
        return answer;
    }

    /**
     * The driver ends the implicit transaction by itself, in the midst of the statements, when it fears that the
     * answers to them fill its buffer: after some 250 statements, or at one whose rows it cannot bound, once the server
     * has described them. Neither may happen.
     */
    private static void requireOneRoundTrip(List<Write> writes) {
        if (writes.isEmpty()) throw new IllegalArgumentException("nothing to write");
        if (writes.size() > MOST) throw new IllegalArgumentException("more than " + MOST + " statements at once");
        for (var write : writes.subList(1, writes.size()))
            if (ANSWERING.computeIfAbsent(
                    write.sql(), sql -> ANSWERS.matcher(sql).find()))
                throw new IllegalArgumentException("only the first statement may answer rows: " + write.sql());
    }

    private static void requireImplicitTransaction(Connection connection) throws SQLException {
        if (!connection.getAutoCommit())
            throw new IllegalStateException("writes that stand for themselves must not join another transaction");
    }

    private interface Reading<T> {
        T read(PreparedStatement statement) throws SQLException;
    }
}
