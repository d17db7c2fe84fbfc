package org.zhunsheng.kernel.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhunsheng.kernel.figure.Expression.Constant;
import org.zhunsheng.kernel.figure.Expression.Operation;
import org.zhunsheng.kernel.figure.Expression.Reference;
import org.zhunsheng.kernel.figure.Figure.External;
import org.zhunsheng.kernel.figure.Figure.Formula;
import org.zhunsheng.kernel.figure.Figure.Measure;
import org.zhunsheng.kernel.figure.Figure.Query;
import org.zhunsheng.kernel.figure.Figure.Reckoning;

/**
 * A cross-check as a sum over records: each record adds to the left side, or to the right. Those whose parts do not cancel
 * out make the difference.
 *
 * @param parts of one source, added or taken away
 */
record Balance(List<Part> parts) {

    record Part(Timed timed, boolean taken) {}

    /** Empty where the sides are no sums, or ask several sources: then no single record makes the difference. */
    static Optional<Balance> of(CrossCheck check, Catalogue catalogue, Period period) {
        var parts = new ArrayList<Part>();
        boolean sums = collect(check.left(), period, false, catalogue, parts)
                && collect(check.right(), period, true, catalogue, parts);
        long sources = parts.stream()
                .map(part -> part.timed().query().source())
                .distinct()
                .count();
        return sums && sources == 1 ? Optional.of(new Balance(parts)) : Optional.empty();
    }

    /** The records that make the difference. */
    Cell records() {
        var all = parts.stream().map(Part::timed).distinct().toList();
        return new Cell(all, new Measure(Reckoning.COUNT, null), parts);
    }

    private static boolean collect(
            Expression expression, Period period, boolean taken, Catalogue catalogue, List<Part> parts) {
        return switch (expression) {
            case Constant(var number) -> number.signum() == 0;
            case Reference one -> collect(catalogue.get(one.figure()), one.of(period), taken, catalogue, parts);
            case Operation(var sign, var left, var right)
            when sign == '+' || sign == '-' ->
                collect(left, period, taken, catalogue, parts)
                        && collect(right, period, taken ^ sign == '-', catalogue, parts);
            case Operation other -> false;
        };
    }

    private static boolean collect(Figure figure, Period period, boolean taken, Catalogue catalogue, List<Part> parts) {
        return switch (figure.question()) {
            case Query query -> {
                var reckoning = query.measure().reckoning();
                parts.add(new Part(new Timed(query, period), taken));
                yield reckoning == Reckoning.COUNT || reckoning == Reckoning.SUM;
            }
            case Formula(var text, var expression) -> collect(expression, period, taken, catalogue, parts);
            case External external -> false;
        };
    }
}
