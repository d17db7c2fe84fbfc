package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.Figure.External;
import org.zhunsheng.kernel.figure.Figure.Formula;
import org.zhunsheng.kernel.figure.Figure.Query;
import org.zhunsheng.kernel.figure.Figure.Reckoning;

/**
 * Answers many figures for many periods together: what they stand on is gathered first, each number once, then asked
 * for in as few statements as there are sources, and put together last.
 */
final class Computation {

    /** The part of an answer that is for the whole district. */
    static final String WHOLE = "";

    /** Where the numbers come from. */
    interface Numbers {

        /** By the value of the part asked for; {@link #WHOLE} where none is. */
        Map<Cell, Map<String, BigDecimal>> of(Collection<Cell> cells);

        /** What was entered for a year. */
        @Nullable
        Reference external(String figure, int year);
    }

    private enum Asked {
        VALUE,
        LOWER_BOUNDS,
        RECORDS
    }

    private record Slot(Question question, Asked asked) {}

    private record Question(String figure, Period period) {

        Question(Figure figure, Period period) {
            this(figure.id(), period);
        }
    }

    private final Catalogue catalogue;
    private final Map<Cell, Set<Slot>> cells = new LinkedHashMap<>();
    private final Map<Slot, Map<String, BigDecimal>> numbers = new HashMap<>();
    private @Nullable Numbers source;

    Computation(Catalogue catalogue, Collection<Figure> wanted, List<Period> periods) {
        this.catalogue = catalogue;
        for (var figure : wanted)
            for (var period : periods) {
                askValue(figure, period);
                var slot = new Slot(new Question(figure, period), Asked.RECORDS);
                Cell.records(catalogue.queries(figure, period)).values().forEach(cell -> ask(cell, slot));
            }
    }

    void also(Expression expression, Period period) {
        for (var part : expression.references()) askValue(catalogue.get(part.figure()), part.of(period));
    }

    private void askValue(Figure figure, Period period) {
        var question = new Question(figure, period);
        switch (figure.question()) {
            case Query query -> {
                ask(Cell.value(query, period), new Slot(question, Asked.VALUE));
                var lower = Cell.lowerBounds(query, period);
                if (lower != null) ask(lower, new Slot(question, Asked.LOWER_BOUNDS));
            }
            case Formula(var text, var expression) -> also(expression, period);
            case External external -> {}
        }
    }

    private void ask(Cell cell, Slot slot) {
        cells.computeIfAbsent(cell, _ -> new LinkedHashSet<>()).add(slot);
    }

    Computation from(Numbers source) {
        this.source = source;
        source.of(cells.keySet()).forEach((cell, parts) -> {
            for (var slot : cells.getOrDefault(cell, Set.of()))
                parts.forEach((part, number) ->
                        numbers.computeIfAbsent(slot, _ -> new HashMap<>()).merge(part, number, BigDecimal::add));
        });
        return this;
    }

    /** Null where there is no value, as with a rate of nothing. */
    @Nullable
    BigDecimal value(Figure figure, Period period, String part) {
        var found = fraction(figure, period, part);
        return found == null ? null : found.decimal();
    }

    @Nullable
    Fraction value(Expression expression, Period period) {
        return value(expression, period, WHOLE);
    }

    private @Nullable Fraction value(Expression expression, Period period, String part) {
        return expression.value(one -> fraction(catalogue.get(one.figure()), one.of(period), part));
    }

    private @Nullable Fraction fraction(Figure figure, Period period, String part) {
        return switch (figure.question()) {
            case Query query -> fraction(query, new Slot(new Question(figure, period), Asked.VALUE), part);
            case Formula(var text, var expression) -> value(expression, period, part);
            case External external -> entered(figure, period, part);
        };
    }

    private @Nullable Fraction fraction(Query query, Slot slot, String part) {
        var number = numbers.getOrDefault(slot, Map.of()).get(part);
        if (number != null) return Fraction.of(number);
        var reckoning = query.measure().reckoning();
        // of nothing there is a count and a sum, but neither a least nor a largest
        return reckoning == Reckoning.MIN || reckoning == Reckoning.MAX ? null : Fraction.of(BigDecimal.ZERO);
    }

    private @Nullable Fraction entered(Figure figure, Period period, String part) {
        var entered = part.equals(WHOLE) ? external(figure, period) : null;
        return entered == null ? null : Fraction.of(entered.value());
    }

    /** What was entered for the year, where the figure is one that comes from outside. */
    @Nullable
    Reference external(Figure figure, Period period) {
        boolean asks = figure.question() instanceof External && period.isYear();
        return source == null || !asks
                ? null
                : source.external(figure.id(), period.from().getYear());
    }

    boolean lowerBound(Figure figure, Period period, String part) {
        return switch (figure.question()) {
            case Query query ->
                number(new Slot(new Question(figure, period), Asked.LOWER_BOUNDS), part)
                                .signum()
                        > 0;
            case Formula(var text, var expression) -> expression.lowerBound(bound(period, part));
            case External external -> {
                var entered = external(figure, period);
                yield entered != null && entered.lowerBound();
            }
        };
    }

    private Predicate<Expression.Reference> bound(Period period, String part) {
        return one -> lowerBound(catalogue.get(one.figure()), one.of(period), part);
    }

    long records(Figure figure, Period period, String part) {
        return number(new Slot(new Question(figure, period), Asked.RECORDS), part)
                .longValueExact();
    }

    private BigDecimal number(Slot slot, String part) {
        return numbers.getOrDefault(slot, Map.of()).getOrDefault(part, BigDecimal.ZERO);
    }

    /** The parts that have records behind a figure. */
    Set<String> parts(Figure figure, Period period) {
        var found = new TreeSet<String>();
        numbers.getOrDefault(new Slot(new Question(figure, period), Asked.RECORDS), Map.of())
                .forEach((part, number) -> {
                    if (number.signum() != 0) found.add(part);
                });
        return found;
    }
}
