package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import org.jspecify.annotations.Nullable;

/** How numbers are printed. */
final class Shown {

    private static final int PERCENT_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = BigDecimal.ONE.movePointLeft(PERCENT_DECIMALS);

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

    /** Only all is 100 % and only nothing is 0 %: what would be rounded to one of them is shown by the next step beside it. */
    private static String percent(BigDecimal ratio) {
        var exact = ratio.movePointRight(2);
        var percent = exact.setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
        boolean round = percent.signum() == 0 || percent.compareTo(HUNDRED) == 0;
        int side = exact.compareTo(percent);
        if (round && side != 0) percent = percent.add(STEP.multiply(BigDecimal.valueOf(side)));
        return new DecimalFormat("#,##0.##").format(percent) + "%";
    }
}
