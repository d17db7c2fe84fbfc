package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number kept as one decimal over another, so that formulas and cross-checks are exact; rounded only when shown.
 *
 * @param over never zero
 */
record Fraction(BigDecimal of, BigDecimal over) implements Comparable<Fraction> {

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
        return compareTo(other) == 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return minus(other).signum();
    }

    /** Whether the two differ by at most a share of the larger one. */
    boolean near(Fraction other, BigDecimal share) {
        var larger = magnitude().compareTo(other.magnitude()) >= 0 ? magnitude() : other.magnitude();
        return minus(other).magnitude().compareTo(larger.times(of(share))) <= 0;
    }

    private Fraction magnitude() {
        return new Fraction(of.abs(), over.abs());
    }

    private int signum() {
        return of.signum() * over.signum();
    }

    /** Exact where a decimal of ten places can be, else rounded half up to ten places. */
    BigDecimal decimal() {
        var number = of.divide(over, DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
    }
}
