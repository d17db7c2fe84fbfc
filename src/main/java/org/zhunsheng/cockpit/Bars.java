package org.zhunsheng.cockpit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Rows of a table with a bar each, the longest for the largest: departments side by side, or parts of a whole.
 *
 * @param link the list behind the whole
 */
record Bars(String title, String link, List<Row> rows) {

    static final int LONGEST = 200;

    /**
     * @param length of the bar, out of {@link #LONGEST}
     * @param share of the whole, in percent; empty where the rows are not parts of one
     * @param before what it was last year; empty where that is not asked
     */
    record Row(String name, String shown, int length, String share, String before, String link) {}

    static int length(BigDecimal value, BigDecimal largest) {
        if (largest.signum() <= 0 || value.signum() <= 0) return 0;
        return Math.max(
                1,
                value.multiply(BigDecimal.valueOf(LONGEST))
                        .divide(largest, MathContext.DECIMAL32)
                        .intValue());
    }

    static String share(BigDecimal value, BigDecimal whole) {
        if (whole.signum() <= 0) return "";
        return value.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}
