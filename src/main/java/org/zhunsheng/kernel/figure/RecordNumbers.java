package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.kernel.figure.Figure.When;

/** Numbers counted from the records themselves: one statement for all cells whose records lie in time alike. */
final class RecordNumbers implements Answers.Computed {

    /** A statement answers at most so many columns (PostgreSQL: 1664), and is planned fast only while it is not huge. */
    static final int MOST = 300;

    private record Alike(FigureSource source, Set<When> times) {}

    private final JdbcClient jdbc;
    private final Sight sight;
    private final LocalDate today;
    private final Split split;
    private final Map<Cell, Map<String, BigDecimal>> found = new HashMap<>();

    RecordNumbers(JdbcClient jdbc, Sight sight, LocalDate today, Split split) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.today = today;
        this.split = split;
    }

    @Override
    public Map<Cell, Map<String, BigDecimal>> of(Collection<Cell> cells) {
        var alike = new LinkedHashMap<Alike, List<Cell>>();
        for (var cell : cells)
            alike.computeIfAbsent(new Alike(cell.source(), cell.times()), _ -> new ArrayList<>())
                    .add(cell);
        alike.forEach((group, members) -> {
            for (int from = 0; from < members.size(); from += MOST)
                ask(group.source(), members.subList(from, Math.min(from + MOST, members.size())));
        });
        return found;
    }

    private void ask(FigureSource source, List<Cell> cells) {
        var statement = new Composer(source, sight, today).values(cells, split);
        if (statement == null) return;
        boolean whole = split instanceof Split.Nothing;
        jdbc.sql(statement.sql()).params(statement.parameters()).query(row -> {
            var value = whole ? null : row.getString("part");
            var part = value == null ? Computation.WHOLE : value;
            for (int i = 0; i < cells.size(); i++) take(cells.get(i), part, row.getBigDecimal("v" + i));
        });
    }

    private void take(Cell cell, String part, @Nullable BigDecimal number) {
        if (number != null) found.computeIfAbsent(cell, _ -> new HashMap<>()).put(part, number);
    }
}
