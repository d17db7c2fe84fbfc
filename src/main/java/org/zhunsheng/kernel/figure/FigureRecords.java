package org.zhunsheng.kernel.figure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.figure.FigureSource.Column;

/** The records behind figures, as far as the asker may see them. List, count, digest and export go through one sight. */
@Component
class FigureRecords {

    private static final int BATCH = 2000;

    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Clock clock;

    FigureRecords(Catalogue catalogue, JdbcClient jdbc, Clock clock) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page of records; those of a formula over several sources follow each other source by source. */
    RecordPage page(Figure figure, Period period, Sight sight, int page, int size) {
        return page(cells(figure, period), sight, page, size);
    }

    RecordPage page(Collection<Cell> cells, Sight sight, int page, int size) {
        var found = new ArrayList<FoundRecord>();
        long total = 0;
        long skip = (long) page * size;
        for (var cell : cells) {
            long count = one(composer(cell, sight).count(cell));
            if (skip < count && found.size() < size) {
                var columns = shown(cell.source(), sight);
                var statement = composer(cell, sight).records(cell, ids(columns), skip, size - found.size());
                read(statement, cell.source(), columns, found::add);
            }
            skip = Math.max(0, skip - count);
            total += count;
        }
        return new RecordPage(found, page, size, total);
    }

    /** Walks through all records of one source after another, a batch at a time. */
    void each(Figure figure, Period period, Sight sight, Consumer<FoundRecord> taker) {
        for (var cell : cells(figure, period)) {
            var columns = shown(cell.source(), sight);
            @Nullable Object after = null;
            do {
                var statement = composer(cell, sight).recordsAfter(cell, ids(columns), after, BATCH);
                var batch = new ArrayList<FoundRecord>();
                read(statement, cell.source(), columns, batch::add);
                batch.forEach(taker);
                after = batch.size() < BATCH ? null : batch.getLast().key();
            } while (after != null);
        }
    }

    /**
     * SM3 in hexadecimal digits over the records in the order of their keys, each a line of its key and of what is shown
     * of it, set apart by tabs: the same digest means the same records that say the same.
     */
    String digest(Figure figure, Period period, Sight sight) {
        var sm3 = new Sm3();
        each(figure, period, sight, found -> sm3.update(found.line().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sm3.finish());
    }

    List<Column> shown(FigureSource source, Sight sight) {
        return source.columns().values().stream()
                .filter(column -> column.shown() && (column.open() || !sight.stranger()))
                .toList();
    }

    private Collection<Cell> cells(Figure figure, Period period) {
        return Cell.records(catalogue.queries(figure, period)).values();
    }

    private Composer composer(Cell cell, Sight sight) {
        return new Composer(cell.source(), sight, LocalDate.now(clock));
    }

    private static List<String> ids(List<Column> columns) {
        return columns.stream().map(Column::id).toList();
    }

    private long one(Statement statement) {
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query(Long.class)
                .single();
    }

    private void read(Statement statement, FigureSource source, List<Column> columns, Consumer<FoundRecord> taker) {
        jdbc.sql(statement.sql()).params(statement.parameters()).query(row -> {
            var values = new ArrayList<@Nullable Object>();
            for (var column : columns) values.add(FoundRecord.value(column, row.getObject(column.id())));
            taker.accept(new FoundRecord(source, columns, row.getObject("record_key"), values));
        });
    }
}
