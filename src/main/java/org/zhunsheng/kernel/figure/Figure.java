package org.zhunsheng.kernel.figure;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure (统计指标): a named question over records, never a number.
 *
 * @param unit Chinese counting unit, or {@link Units#RATIO}
 * @param definition what is counted and how (口径)
 * @param open whether anyone may see its value
 * @param basis which law or notice asks for it, if one does
 * @param chapter title of the file it stands in
 * @param listed false for a cell of a table, which stands in that table alone
 */
record Figure(
        String id,
        String name,
        String unit,
        String definition,
        boolean open,
        @Nullable String basis,
        String chapter,
        boolean listed,
        Question question) {

    sealed interface Question {}

    /** A question asked of one source. */
    record Query(FigureSource source, List<Condition> where, Measure measure, When when) implements Question {

        Query narrowed(List<Condition> further) {
            if (further.isEmpty()) return this;
            return new Query(
                    source, Stream.concat(where.stream(), further.stream()).toList(), measure, when);
        }

        Query of(FigureSource part, When time) {
            return new Query(part, where, measure, time);
        }
    }

    record Formula(String text, Expression expression) implements Question {}

    /** A value for a year that comes from outside, entered with its source and signer (外部参照值). */
    record External() implements Question {}

    /** What places a record in a period. */
    sealed interface When {}

    /** It happened on a day of the period. */
    record Happened(Field day) implements When {}

    /**
     * It stood on one day: the last of the period, or with {@code carried} the one before its first (上期结转).
     *
     * @param from date column from which on a record stands
     * @param to first day on which it no longer stands, null in a row that still does
     */
    record Stood(String from, @Nullable String to, boolean carried) implements When {}

    /** It began to stand on a day of the period, or ceased to: what stands is what has come less what has gone. */
    record Moved(String from, @Nullable String to, boolean gone) implements When {

        /** The day of it, null where it has not come about. One that ceased before it began never stood. */
        String day() {
            if (!gone) return "r." + from;
            return "case when r." + from + " is not null and r." + to + " is not null then greatest(r." + from + ", r."
                    + to + ") end";
        }
    }

    enum Reckoning {
        COUNT,
        COUNT_DISTINCT,
        SUM,
        MIN,
        MAX
    }

    /** @param field null when records are counted */
    record Measure(Reckoning reckoning, @Nullable Field field) {}

    record Condition(Field field, Test test) {}

    sealed interface Test {}

    record In(List<Object> values) implements Test {}

    /** Both ends belong to it; a missing end is open. */
    record Between(@Nullable Object from, @Nullable Object to) implements Test {}

    record Empty() implements Test {}

    record Not(Test test) implements Test {}

    Figure as(String id, String name, Question question) {
        return new Figure(id, name, unit, definition, open, basis, chapter, false, question);
    }
}
