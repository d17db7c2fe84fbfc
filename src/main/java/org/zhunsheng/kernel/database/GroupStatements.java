package org.zhunsheng.kernel.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.database.GroupCommit.Commit;

/**
 * What a group of commits writes: equal statements together, as one for many rows where there is such a form, else as one
 * batch. What answers a value has such a form, and comes first.
 */
final class GroupStatements {

    private final List<Step> steps;
    private final Map<Commit<?>, Object> answers = new IdentityHashMap<>();

    GroupStatements(List<Commit<?>> group) {
        this.steps = steps(batches(group));
    }

    /**
     * The statements of one kind at one place in the order.
     *
     * @param asking whose answers they give, one a row; nobody's, unless they are those that answer
     */
    private record Batch(Write kind, List<List<? extends @Nullable Object>> rows, List<Commit<?>> asking) {}

    /** What is sent in one round trip: statements for many rows, however many, or one batch. */
    private record Step(boolean many, List<Batch> batches) {}

    /** Whether the whole group goes in one round trip. */
    boolean oneRoundTrip() {
        return steps.size() == 1 && steps.getFirst().many();
    }

    void send(Connection connection) throws SQLException {
        for (var step : steps) {
            if (step.many()) sendMany(connection, step.batches());
            else sendBatch(connection, step.batches().getFirst());
        }
    }

    /** What the statements answered to one who asked, once they have been sent. */
    @Nullable
    Object answer(Commit<?> commit) {
        return answers.get(commit);
    }

    /**
     * Equal statements together, as far as everybody's own order allows: a statement joins the first batch of its kind
     * that lies behind all that its commit has placed before.
     */
    private static List<Batch> batches(List<Commit<?>> group) {
        var order = new ArrayList<Batch>();
        for (var commit : askingFirst(group)) {
            int at = 0;
            boolean asking = !commit.answersNothing();
            for (var write : commit.writes()) {
                while (at < order.size() && !order.get(at).kind().sql().equals(write.sql())) at++;
                if (at == order.size()) order.add(new Batch(write, new ArrayList<>(), new ArrayList<>()));
                order.get(at).rows().add(write.parameters());
                if (asking) order.get(at).asking().add(commit);
                asking = false; // the first statement alone answers
            }
        }
        return order;
    }

    private static List<Commit<?>> askingFirst(List<Commit<?>> group) {
        return group.stream()
                .sorted(Comparator.comparing(Commit::answersNothing))
                .toList();
    }

    private static List<Step> steps(List<Batch> batches) {
        var steps = new ArrayList<Step>();
        for (var batch : batches) {
            boolean many = batch.kind().many() != null;
            if (many && !steps.isEmpty() && steps.getLast().many())
                steps.getLast().batches().add(batch);
            else steps.add(new Step(many, new ArrayList<>(List.of(batch))));
        }
        return steps;
    }

    private void sendMany(Connection connection, List<Batch> batches) throws SQLException {
        var sql = batches.stream().map(batch -> many(batch).sql().strip()).collect(Collectors.joining(";\n"));
        try (var statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (var batch : batches) {
                var types = many(batch).types();
                for (int column = 0; column < types.size(); column++)
                    statement.setArray(
                            ++at,
                            connection.createArrayOf(types.get(column), column(batch, column, types.get(column))));
            }
            statement.execute();
            for (var batch : batches) {
                read(statement, batch);
                statement.getMoreResults();
            }
        }
    }

    private void read(PreparedStatement statement, Batch batch) throws SQLException {
        if (batch.asking().isEmpty()) return;
        try (var rows = statement.getResultSet()) {
            for (var commit : batch.asking()) {
                if (!rows.next()) throw new SQLException("a statement answered fewer rows than were asked for");
                answers.put(commit, rows.getObject(1, commit.answers()));
            }
        }
    }

    private static ManyRows many(Batch batch) {
        var many = batch.kind().many();
        if (many == null)
            throw new IllegalStateException(
                    "no form for many rows: " + batch.kind().sql());
        return many;
    }

    /** The driver writes bytes only out of an array of byte arrays. */
    private static @Nullable Object[] column(Batch batch, int column, String type) {
        var rows = batch.rows();
        var values = type.equals("bytea") ? new byte[rows.size()][] : new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) values[i] = rows.get(i).get(column);
        return values;
    }

    private static void sendBatch(Connection connection, Batch batch) throws SQLException {
        try (var statement = connection.prepareStatement(batch.kind().sql())) {
            for (var row : batch.rows()) {
                bind(statement, 0, row, batch.kind().types());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Gives the statements that were joined to one text their parameters. */
    static void bind(PreparedStatement statement, List<Write> writes) throws SQLException {
        int bound = 0;
        for (var write : writes) bound = bind(statement, bound, write.parameters(), write.types());
    }

    /** Answers how many are bound now. */
    private static int bind(
            PreparedStatement statement, int bound, List<? extends @Nullable Object> parameters, List<String> types)
            throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            var value = parameters.get(i);
            if (value == null && !types.isEmpty()) statement.setNull(++bound, Types.OTHER, sent(types.get(i)));
            else statement.setObject(++bound, value);
        }
        return bound;
    }

    /** As what the driver sends a value of this type. */
    private static String sent(String type) {
        return type.equals("text") ? "varchar" : type;
    }
}
