package org.zhunsheng.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A module's own table as it takes in many rows at once: new ones by {@code COPY}, changed ones by one statement over
 * arrays. Each row carries {@code external_id}, the sender's name for it, and {@code row_digest}, by which the same row is
 * told from a changed one. Joins the transaction of the thread.
 */
public final class BulkTable {

    private final JdbcTemplate jdbc;
    private final String table;
    private final List<Column> columns;
    private final String copy;
    private final String amend;

    /**
     * A column of the table.
     *
     * @param type as PostgreSQL names it
     */
    public record Column(String name, String type) {}

    /**
     * A row to be written.
     *
     * @param externalId what its source calls it
     * @param digest of the row as the source has it: an equal one need not be written again
     * @param values in the order of the table's columns
     */
    public record Values(
            String externalId, long digest, @Nullable Object[] values) {}

    /**
     * The table of that name.
     *
     * @param columns each written as {@code name type}; {@code id} is kept when a row is amended
     */
    public BulkTable(DataSource dataSource, String table, String... columns) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.table = table;
        this.columns = Arrays.stream(columns)
                .map(column -> column.split(" ", 2))
                .map(parts -> new Column(parts[0], parts[1]))
                .toList();
        var names = this.columns.stream().map(Column::name).collect(Collectors.joining(", "));
        this.copy = "copy " + table + " (district, external_id, row_digest, " + names + ") from stdin";
        this.amend = amendment();
    }

    private String amendment() {
        var all = Stream.concat(
                        Stream.of(new Column("external_id", "text"), new Column("row_digest", "bigint")),
                        columns.stream())
                .toList();
        var set = all.stream()
                .map(Column::name)
                .filter(name -> !name.equals("external_id") && !name.equals("id"))
                .map(name -> name + " = n." + name)
                .collect(Collectors.joining(", "));
        var arrays = all.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        var names = all.stream().map(Column::name).collect(Collectors.joining(", "));
        return "update " + table + " t set " + set + " from unnest(" + arrays + ") as n(" + names
                + ") where t.district = ? and t.external_id = n.external_id";
    }

    /** Whether no row of the district has come from a sender yet. */
    public boolean untouched(String district) {
        var sql = "select not exists (select from " + table + " where district = ? and external_id is not null)";
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class, district));
    }

    /** The digests of those rows that are there already, by external id. */
    public Map<String, Long> digests(String district, Collection<String> externalIds) {
        var found = new HashMap<String, Long>();
        jdbc.query(
                "select external_id, row_digest from " + table + " where district = ? and external_id = any(?)",
                row -> {
                    found.put(row.getString(1), row.getLong(2));
                },
                district,
                externalIds.toArray(String[]::new));
        return found;
    }

    /** The rows as they stand, as JSON, by external id. */
    public Map<String, String> images(String district, Collection<String> externalIds) {
        var found = new HashMap<String, String>();
        jdbc.query(
                "select external_id, to_jsonb(t)::text from " + table
                        + " t where district = ? and external_id = any(?)",
                row -> {
                    found.put(row.getString(1), row.getString(2));
                },
                district,
                externalIds.toArray(String[]::new));
        return found;
    }

    /** Adds new rows. */
    public void add(String district, List<Values> rows) {
        if (rows.isEmpty()) return;
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, district, rows));
    }

    /** Writes rows by a {@code copy … from stdin} of the module whose table it is; joins the transaction of the thread. */
    public static void copy(JdbcTemplate jdbc, String copy, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) return;
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            var lines = new CopyLines(connection.unwrap(PGConnection.class).getCopyAPI(), copy);
            try {
                for (var row : rows) lines.fields(row);
                return lines.end();
            } catch (SQLException | RuntimeException e) {
                lines.cancel();
                throw e;
            }
        });
    }

    private long copy(Connection connection, String district, List<Values> rows) throws SQLException {
        var lines = new CopyLines(connection.unwrap(PGConnection.class).getCopyAPI(), copy);
        try {
            for (var row : rows)
                lines.field(district)
                        .field(row.externalId())
                        .field(row.digest())
                        .fields(row.values());
            return lines.end();
        } catch (SQLException | RuntimeException e) {
            lines.cancel();
            throw e;
        }
    }

    /** Gives rows that are there already their new values. */
    public void amend(String district, List<Values> rows) {
        if (rows.isEmpty()) return;
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (var statement = connection.prepareStatement(amend)) {
                int place = 1;
                statement.setArray(place++, connection.createArrayOf("text", column(rows, Values::externalId)));
                statement.setArray(place++, connection.createArrayOf("text", column(rows, Values::digest)));
                for (int i = 0; i < columns.size(); i++) {
                    int at = i;
                    statement.setArray(
                            place++, connection.createArrayOf("text", column(rows, row -> row.values()[at])));
                }
                statement.setString(place, district);
                return statement.executeUpdate();
            }
        });
    }

    private interface Field {
        @Nullable
        Object of(Values row);
    }

    private static @Nullable String[] column(List<Values> rows, Field field) {
        return rows.stream()
                .map(field::of)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
