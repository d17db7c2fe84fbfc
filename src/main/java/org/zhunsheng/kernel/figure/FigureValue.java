package org.zhunsheng.kernel.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a figure's question, with what is needed to understand it.
 *
 * @param unit Chinese counting unit; {@code ratio} for a fraction of one
 * @param definition what is counted and how (口径)
 * @param publicity {@code public} or {@code internal}
 * @param formula over other figures; null where records are asked directly
 * @param value null where there is none, as with a rate of nothing
 * @param lowerBound whether the value is "at least" so much (余), because records behind it say no more
 * @param reference the entry that gives the value, where it comes from outside
 * @param records how many records stand behind it
 */
public record FigureValue(
        String id,
        String name,
        String chapter,
        String unit,
        String definition,
        @Nullable String basis,
        String publicity,
        @Nullable String formula,
        String period,
        @Nullable BigDecimal value,
        boolean lowerBound,
        @Nullable Reference reference,
        long records,
        Instant computedAt) {

    static FigureValue of(Figure figure, Period period, Computation answers, String part, Instant at) {
        return new FigureValue(
                figure.id(),
                figure.name(),
                figure.chapter(),
                figure.unit(),
                figure.definition(),
                figure.basis(),
                figure.open() ? "public" : "internal",
                figure.question() instanceof Figure.Formula(var text, var expression) ? text : null,
                period.name(),
                answers.value(figure, period, part),
                answers.lowerBound(figure, period, part),
                answers.external(figure, period),
                answers.records(figure, period, part),
                at);
    }

    /** As it is printed: grouped digits with the unit, a rate as a percentage, 余 after a lower bound, 无数据 for none. */
    public String shown() {
        return Shown.value(value, unit, lowerBound);
    }

    /** As it stands in the cell of a table, which names the unit once for all. */
    @JsonIgnore
    public String bare() {
        return value == null ? "" : Shown.bare(value, unit) + (lowerBound ? "余" : "");
    }
}
