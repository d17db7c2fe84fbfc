package org.zhunsheng.kernel.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.database.BulkTable;
import org.zhunsheng.kernel.database.BulkTable.Values;

/** Rows that become rows of one table, one for one. */
public final class TableIntake implements Intake {

    private final String district;
    private final BulkTable table;
    private final Reader reader;

    /** Reads a row into the values of the table's columns, in their order; faults are told to the row. */
    public interface Reader {
        @Nullable
        Object[] read(Row row);
    }

    public TableIntake(String district, BulkTable table, Reader reader) {
        this.district = district;
        this.table = table;
        this.reader = reader;
    }

    @Override
    public @Nullable Object read(Row row) {
        var values = reader.read(row);
        return row.sound() ? values : null;
    }

    @Override
    public boolean untouched() {
        return table.untouched(district);
    }

    @Override
    public Map<String, Long> digests(Collection<String> externalIds) {
        return table.digests(district, externalIds);
    }

    @Override
    public void add(List<Taken> rows) {
        table.add(district, values(rows));
    }

    @Override
    public Map<String, String> images(Collection<String> externalIds) {
        return table.images(district, externalIds);
    }

    @Override
    public void amend(List<Taken> rows) {
        table.amend(district, values(rows));
    }

    private static List<Values> values(List<Taken> rows) {
        return rows.stream()
                .map(row -> new Values(row.externalId(), row.digest(), (Object[]) row.content()))
                .toList();
    }
}
