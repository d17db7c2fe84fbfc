package org.zhunsheng.kernel.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure (统计指标): a named question over records, never a number.
 *
 * @param unit Chinese counting unit, or {@link Units#RATIO}
 * @param definition what is counted and how (口径)
 * @param open whether anyone may see its value
 * @param basis which law or notice asks for it, if one does
 * @param chapter title of the file it stands in
 */
record Figure(
        String id,
        String name,
        String unit,
        String definition,
        boolean open,
        @Nullable String basis,
        String chapter,
        Question question) {

    sealed interface Question {}

    /**
     * A question asked of one source.
     *
     * @param period date column that places a record in a period; null where what stands at its end is counted
     */
    record Query(
            FigureSource source,
            List<Condition> where,
            Measure measure,
            @Nullable String period) implements Question {}

    record Formula(String text, Expression expression) implements Question {}

    enum Reckoning {
        COUNT,
        COUNT_DISTINCT,
        SUM
    }

    /** @param column null when records are counted */
    record Measure(Reckoning reckoning, @Nullable String column) {}

    record Condition(String column, Test test) {}

    sealed interface Test {}

    record In(List<Object> values) implements Test {}

    /** Both ends belong to it; a missing end is open. */
    record Between(@Nullable Object from, @Nullable Object to) implements Test {}

    record Empty() implements Test {}

    record Not(Test test) implements Test {}
}
