package org.zhunsheng.kernel.figure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relation of records that figures may ask about, declared by the module that owns its tables. Only what is declared
 * here can enter a statement.
 *
 * @param name in Chinese: what one record is
 * @param relation a table, or a select in brackets; has a column {@code district}, may use {@code :today}
 * @param key column that identifies a record within its district
 * @param organisation column with the code of the department a record belongs to; null where it belongs to none
 * @param standsFrom date column from which on a record stands; null where records do not stand but happen
 * @param standsTo first day on which it no longer stands, null in a row that still does
 */
record FigureSource(
        String id,
        String name,
        String relation,
        String key,
        @Nullable String organisation,
        @Nullable String standsFrom,
        @Nullable String standsTo,
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
        PHONE
    }

    /**
     * @param name in Chinese, as the head of a table
     * @param shown whether it stands in the list of records
     * @param open whether a stranger may see it where the figure is public
     * @param codes what a coded value is called
     */
    record Column(String id, String name, Kind kind, boolean shown, boolean open, Map<String, String> codes) {}

    Kind keyKind() {
        var column = columns.get(key);
        return column == null ? Kind.TEXT : column.kind();
    }

    boolean stands() {
        return standsFrom != null;
    }
}
