package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number kept as one decimal over another, so that formulas and cross-checks are exact; rounded only when shown.
 *
 * @param over never zero
 */
record Fraction(BigDecimal of, BigDecimal over) {

    private static final int DECIMALS = 10;

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(of.multiply(other.over).add(other.of.multiply(over)), over.multiply(other.over));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.of.negate(), other.over));
    }

    Fraction times(Fraction other) {
        return new Fraction(of.multiply(other.of), over.multiply(other.over));
    }

    /** Null where the divisor is zero: a rate of nothing is no rate. */
    @Nullable
    Fraction by(Fraction divisor) {
        return divisor.of.signum() == 0 ? null : times(new Fraction(divisor.over, divisor.of));
    }

    boolean same(Fraction other) {
        return of.multiply(other.over).compareTo(other.of.multiply(over)) == 0;
    }

    /** Exact where a decimal of ten places can be, else rounded half up to ten places. */
    BigDecimal decimal() {
        var number = of.divide(over, DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
    }
}
