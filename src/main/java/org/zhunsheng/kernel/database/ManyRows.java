package org.zhunsheng.kernel.database;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement that does for many rows what another does for one: each of its parameters is an array of the other's
 * values, in the same order. The server then begins, plans and answers once and not row by row.
 *
 * @param sql has one {@code ?} for each type
 * @param types of the elements, as PostgreSQL calls them
 */
public record ManyRows(String sql, List<String> types) {

    /**
     * An insertion of whole rows.
     *
     * @param columns names and types: {@code "district text, id uuid"}
     */
    public static ManyRows insert(String table, String columns) {
        var named = Arrays.stream(columns.split(","))
                .map(column -> column.strip().split(" "))
                .toList();
        var names = named.stream().map(column -> column[0]).collect(Collectors.joining(", "));
        var types = named.stream().map(column -> column[1]).toList();
        return new ManyRows("insert into " + table + " (" + names + ") select * from " + unnest(types), types);
    }

    /** {@code unnest(?::text[], ?::uuid[])} for these types. */
    public static String unnest(List<String> types) {
        return Collections.nCopies(types.size(), "?").stream().collect(Collectors.joining(", ", "unnest(", ")"));
    }
}
