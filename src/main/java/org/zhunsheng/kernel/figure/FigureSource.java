package org.zhunsheng.kernel.figure;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A relation of records that figures may ask about, declared by the module that owns its tables. Only what is declared
 * here can enter a statement.
 *
 * @param name in Chinese: what one record is
 * @param relation a table, or a select in brackets; has a column {@code district}, may use {@code :today} where it does
 *     not roll up
 * @param key column that identifies a record within its district
 * @param organisation column with the code of the department a record belongs to; null where it belongs to none
 * @param standsFrom date column from which on a record stands; null where records do not stand but happen
 * @param standsTo first day on which it no longer stands, null in a row that still does
 * @param town column with the code of the town a record belongs to; null where it follows from the department
 * @param lowerBound true where what a record counts is "at least" so many (余); null where that cannot be
 * @param rollUp how its records roll up by day; null where they do not
 */
record FigureSource(
        String id,
        String name,
        String relation,
        String key,
        @Nullable String organisation,
        @Nullable String standsFrom,
        @Nullable String standsTo,
        @Nullable String town,
        @Nullable Field lowerBound,
        @Nullable RollUp rollUp,
        Map<String, Column> columns) {

    /** How a column's values are read, compared and shown. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        INSTANT,
        BOOLEAN,
        UUID,
        /** Code of an organisation, shown by its name. */
        ORGANISATION,
        /** A person's name, shown masked. */
        NAME,
        /** An identity number, shown masked. */
        IDENTITY,
        /** A telephone number, shown masked. */
        PHONE,
        /** A form, whose fields figures may ask for. */
        JSON
    }

    /**
     * @param name in Chinese, as the head of a table
     * @param shown whether it stands in the list of records
     * @param open whether a stranger may see it where the figure is public
     * @param live whether it may change without its record's own row; what asks for it is never rolled up
     * @param codes what a coded value is called
     */
    record Column(
            String id, String name, Kind kind, boolean shown, boolean open, boolean live, Map<String, String> codes) {}

    /**
     * @param watched the table whose changed days are noted
     * @param days the date columns whose days are noted; only by them may figures be rolled up
     * @param settled the part of the relation that rolls up
     * @param rest the part that changes from day to day, and is asked of the records each time; null where there is none
     * @param besides a select that answers one text about small tables the relation also reads: when that text changes,
     *     all is summed up anew; null where it reads no such table
     */
    record RollUp(
            String watched,
            Set<String> days,
            String settled,
            @Nullable String rest,
            @Nullable String besides) {}

    /** Its records that roll up, as a source of their own. */
    FigureSource settled() {
        return rollUp == null ? this : part("settled", rollUp.settled());
    }

    /** Its records that do not roll up; null where all do. */
    @Nullable
    FigureSource rest() {
        return rollUp == null || rollUp.rest() == null ? null : part("rest", rollUp.rest());
    }

    private FigureSource part(String which, String select) {
        return new FigureSource(
                id + "/" + which,
                name,
                select,
                key,
                organisation,
                standsFrom,
                standsTo,
                town,
                lowerBound,
                null,
                columns);
    }

    // a source is registered once, so its id tells it from others; its columns need not be compared
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FigureSource source && source.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    Kind keyKind() {
        var column = columns.get(key);
        return column == null ? Kind.TEXT : column.kind();
    }

    boolean stands() {
        return standsFrom != null;
    }
}
