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

    /** The product's median is at least so many times the other's: a rate. */
    static Finding floor(String goal, String what, double own, double other, String unit, double wanted) {
        return new Finding(goal, what, own / other, "×", true, wanted, medians(own, other, unit));
    }

    /** The product's median is at most so many times the other's: a time, or a cost. */
    static Finding ceiling(String goal, String what, double own, double other, String unit, double wanted) {
        return new Finding(goal, what, own / other, "×", false, wanted, medians(own, other, unit));
    }

    /** The product is at least so many times as fast, by what both take. */
    static Finding faster(String goal, String what, double own, double other, String unit, double wanted) {
        return new Finding(goal, what, other / own, "×", true, wanted, medians(own, other, unit));
    }

    private static String medians(double own, double other, String unit) {
        return number(own) + " : " + number(other) + " " + unit;
    }

    boolean met() {
        return atLeast ? measured >= wanted : measured <= wanted;
    }

    static String number(double value) {
        if (value != 0 && Math.abs(value) < 0.1) return String.format(Locale.ROOT, "%.4f", value);
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
    }
}
