package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cross-check holds on a year's figures.
 *
 * @param formula as it is written, with the ids of the figures
 * @param words the same with their names
 * @param left value of its left side; null where it has none
 * @param holds false as well where only one side has a value
 * @param difference left less right; null where a side has no value
 * @param traceable whether the records that make the difference can be named
 */
public record CheckResult(
        String id,
        String name,
        String formula,
        String words,
        @Nullable BigDecimal left,
        @Nullable BigDecimal right,
        boolean holds,
        @Nullable BigDecimal difference,
        boolean traceable) {

    static CheckResult of(
            CrossCheck check, String words, @Nullable Fraction left, @Nullable Fraction right, boolean traceable) {
        return new CheckResult(
                check.id(),
                check.name(),
                check.formula(),
                words,
                left == null ? null : left.decimal(),
                right == null ? null : right.decimal(),
                left == null ? right == null : right != null && check.holds(left, right),
                left == null || right == null ? null : left.minus(right).decimal(),
                traceable);
    }
}
