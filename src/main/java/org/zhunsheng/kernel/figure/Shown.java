package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import org.jspecify.annotations.Nullable;

/** How numbers are printed. */
final class Shown {

    private static final int PERCENT_DECIMALS = 2;

    private Shown() {}

    static String value(@Nullable BigDecimal value, String unit, boolean lowerBound) {
        if (value == null) return "无数据";
        var number = bare(value, unit) + (lowerBound ? "余" : "");
        return unit.equals(Units.RATIO) ? number : number + " " + unit;
    }

    /** Without the unit; a rate as a percentage. */
    static String bare(BigDecimal value, String unit) {
        return unit.equals(Units.RATIO) ? percent(value) : new DecimalFormat("#,##0.######").format(value);
    }

    private static String percent(BigDecimal ratio) {
        var percent = ratio.movePointRight(2).setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
        return new DecimalFormat("#,##0.##").format(percent) + "%";
    }
}
