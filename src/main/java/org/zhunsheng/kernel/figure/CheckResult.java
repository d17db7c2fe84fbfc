package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a cross-check holds on a year's figures.
 *
 * @param left value of its left side; null where it has none
 * @param holds false as well where a side has no value
 */
public record CheckResult(
        String id,
        String name,
        String formula,
        @Nullable BigDecimal left,
        @Nullable BigDecimal right,
        boolean holds) {

    static CheckResult of(CrossCheck check, @Nullable Fraction left, @Nullable Fraction right) {
        return new CheckResult(
                check.id(),
                check.name(),
                check.formula(),
                left == null ? null : left.decimal(),
                right == null ? null : right.decimal(),
                left != null && right != null && left.same(right));
    }
}
