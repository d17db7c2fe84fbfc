package org.zhunsheng.cockpit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.zhunsheng.kernel.figure.FigureValue;

/**
 * A figure as a number, with what has become of last year's.
 *
 * @param change in words; empty where last year has none
 * @param direction one of the words “up”, “down” and “same”: a shape beside the words
 */
record Tile(String figure, String name, String shown, String before, String change, String direction) {

    private static final String RATIO = "ratio";

    static Tile of(FigureValue now, FigureValue before) {
        var value = now.value();
        var last = before.value();
        if (value == null || last == null || last.signum() == 0)
            return new Tile(now.id(), now.name(), now.shown(), before.shown(), "", "same");
        var difference = value.subtract(last);
        var direction = difference.signum() > 0 ? "up" : difference.signum() < 0 ? "down" : "same";
        return new Tile(
                now.id(), now.name(), now.shown(), before.shown(), words(difference, last, now.unit()), direction);
    }

    private static String words(BigDecimal difference, BigDecimal last, String unit) {
        if (difference.signum() == 0) return "与上年持平";
        var up = difference.signum() > 0;
        if (unit.equals(RATIO)) return (up ? "提高 " : "下降 ") + percent(difference.abs()) + " 个百分点";
        var rate = difference.abs().divide(last.abs(), 6, RoundingMode.HALF_UP);
        return (up ? "增长 " : "下降 ") + percent(rate) + "%";
    }

    private static String percent(BigDecimal ratio) {
        var percent = ratio.movePointRight(2).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return percent.signum() == 0 ? "0" : percent.toPlainString();
    }
}
