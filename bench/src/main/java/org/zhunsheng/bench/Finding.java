package org.zhunsheng.bench;

import java.util.Locale;

/**
 * What one comparison came to.
 *
 * @param goal number of the goal that it belongs to
 * @param measured a ratio, or a count where the goal is one
 * @param atLeast whether {@code wanted} is a floor; otherwise a ceiling
 * @param medians what the two contenders came to, in words; empty where the measured number says all
 */
record Finding(String goal, String what, double measured, String unit, boolean atLeast, double wanted, String medians) {

    Finding(String goal, String what, double measured, String unit, boolean atLeast, double wanted) {
        this(goal, what, measured, unit, atLeast, wanted, "");
    }

    static Finding floor(String goal, String what, double measured, double wanted) {
        return new Finding(goal, what, measured, "×", true, wanted);
    }

    static Finding ceiling(String goal, String what, double measured, double wanted) {
        return new Finding(goal, what, measured, "×", false, wanted);
    }

    /** The same with the medians of both contenders, the product's first. */
    Finding medians(double own, double other, String unit) {
        return new Finding(
                goal, what, measured, this.unit, atLeast, wanted, number(own) + " : " + number(other) + " " + unit);
    }

    boolean met() {
        return atLeast ? measured >= wanted : measured <= wanted;
    }

    static String number(double value) {
        if (value != 0 && Math.abs(value) < 0.1) return String.format(Locale.ROOT, "%.4f", value);
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
    }
}
