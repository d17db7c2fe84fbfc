package org.zhunsheng.kernel.figure;

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
        long records,
        Instant computedAt) {

    static FigureValue of(Figure figure, Period period, @Nullable BigDecimal value, long records, Instant at) {
        return new FigureValue(
                figure.id(),
                figure.name(),
                figure.chapter(),
                figure.unit(),
                figure.definition(),
                figure.basis(),
                figure.open() ? "public" : "internal",
                figure.question() instanceof Figure.Formula formula ? formula.text() : null,
                period.name(),
                value,
                records,
                at);
    }

    /** As it is printed: grouped digits with the unit, a rate as a percentage, 无数据 where there is none. */
    public String shown() {
        return Shown.value(value, unit);
    }
}
