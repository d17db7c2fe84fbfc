package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.kernel.figure.Figure.Formula;
import org.zhunsheng.kernel.figure.Figure.Query;

/** Answers many figures for many periods together: one statement for each source, whatever their number. */
final class Computation {

    /** The department of an answer that is for the whole district. */
    static final String WHOLE = "";

    private enum Asked {
        VALUE,
        RECORDS
    }

    private record Slot(String figure, Period period, Asked asked) {}

    private final Catalogue catalogue;
    private final Map<FigureSource, Map<Cell, Set<Slot>>> cells = new LinkedHashMap<>();
    private final Map<Slot, Map<String, BigDecimal>> numbers = new HashMap<>();

    Computation(Catalogue catalogue, Collection<Figure> wanted, List<Period> periods) {
        this.catalogue = catalogue;
        for (var figure : wanted) {
            for (var period : periods) {
                askValue(figure, period);
                Cell.records(catalogue.queries(figure), period)
                        .values()
                        .forEach(cell -> ask(cell, new Slot(figure.id(), period, Asked.RECORDS)));
            }
        }
    }

    private void askValue(Figure figure, Period period) {
        switch (figure.question()) {
            case Query query -> ask(Cell.value(query, period), new Slot(figure.id(), period, Asked.VALUE));
            case Formula formula -> formula.expression().figures().forEach(id -> askValue(catalogue.get(id), period));
        }
    }

    private void ask(Cell cell, Slot slot) {
        cells.computeIfAbsent(cell.source(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(cell, _ -> new LinkedHashSet<>())
                .add(slot);
    }

    Computation run(JdbcClient jdbc, Sight sight, LocalDate today, boolean byDepartment) {
        cells.forEach((source, asked) -> {
            if (byDepartment && source.organisation() == null) return;
            var statement = new Composer(source, sight, today).values(List.copyOf(asked.keySet()), byDepartment);
            for (var row : jdbc.sql(statement.sql())
                    .params(statement.parameters())
                    .query()
                    .listOfRows()) take(row, new ArrayList<>(asked.values()));
        });
        return this;
    }

    private void take(Map<String, @Nullable Object> row, List<Set<Slot>> slots) {
        var department = row.get("department") instanceof String code ? code : WHOLE;
        for (int i = 0; i < slots.size(); i++) {
            var number = new BigDecimal(String.valueOf(row.get("v" + i)));
            for (var slot : slots.get(i))
                numbers.computeIfAbsent(slot, _ -> new HashMap<>()).merge(department, number, BigDecimal::add);
        }
    }

    /** Null where there is no value, as with a rate of nothing. */
    @Nullable
    BigDecimal value(Figure figure, Period period, String department) {
        var found = fraction(figure, period, department);
        return found == null ? null : found.decimal();
    }

    @Nullable
    Fraction value(Expression expression, Period period) {
        return expression.value(id -> fraction(catalogue.get(id), period, WHOLE));
    }

    private @Nullable Fraction fraction(Figure figure, Period period, String department) {
        return switch (figure.question()) {
            case Query query -> Fraction.of(number(new Slot(figure.id(), period, Asked.VALUE), department));
            case Formula formula -> formula.expression().value(id -> fraction(catalogue.get(id), period, department));
        };
    }

    long records(Figure figure, Period period, String department) {
        return number(new Slot(figure.id(), period, Asked.RECORDS), department).longValueExact();
    }

    private BigDecimal number(Slot slot, String department) {
        return numbers.getOrDefault(slot, Map.of()).getOrDefault(department, BigDecimal.ZERO);
    }

    /** The departments that have records behind a figure. */
    Set<String> departments(Figure figure, Period period) {
        var found = new TreeSet<String>();
        numbers.getOrDefault(new Slot(figure.id(), period, Asked.RECORDS), Map.of())
                .forEach((department, number) -> {
                    if (number.signum() != 0) found.add(department);
                });
        return found;
    }
}
