package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.util.function.Function;

/**
 * A cross-check (勾稽关系): two formulas that must agree.
 *
 * @param within by how much they may differ, as a fraction of the larger side
 */
record CrossCheck(
        String id,
        String name,
        String formula,
        Expression left,
        Relation relation,
        Expression right,
        BigDecimal within) {

    enum Relation {
        EQUAL("==", "＝"),
        AT_MOST("<=", "≤"),
        AT_LEAST(">=", "≥");

        final String sign;
        final String shown;

        Relation(String sign, String shown) {
            this.sign = sign;
            this.shown = shown;
        }
    }

    /** As a person reads it, with the names of the figures. */
    String words(Function<String, String> names) {
        return left.words(names) + " " + relation.shown + " " + right.words(names);
    }

    boolean holds(Fraction one, Fraction other) {
        if (within.signum() != 0 && one.near(other, within)) return true;
        int order = one.compareTo(other);
        return switch (relation) {
            case EQUAL -> order == 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
