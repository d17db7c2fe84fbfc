package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import org.jspecify.annotations.Nullable;

/** How numbers and personal data are printed. */
final class Shown {

    private static final int PERCENT_DECIMALS = 2;

    private Shown() {}

    static String value(@Nullable BigDecimal value, String unit) {
        if (value == null) return "无数据";
        return unit.equals(Units.RATIO) ? percent(value) : new DecimalFormat("#,##0.######").format(value) + " " + unit;
    }

    private static String percent(BigDecimal ratio) {
        var percent = ratio.movePointRight(2).setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
        return new DecimalFormat("#,##0.##").format(percent) + "%";
    }

    /** 张三 as 张*, 欧阳娜娜 as 欧***: the first character stands. */
    static String name(String name) {
        int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }

    /** The first and last digits of an identity or telephone number stand. */
    static String number(String number, int head, int tail) {
        if (number.length() <= head + tail) return "*".repeat(number.length());
        var hidden = "*".repeat(number.length() - head - tail);
        return number.substring(0, head) + hidden + number.substring(number.length() - tail);
    }
}
