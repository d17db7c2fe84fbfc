package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small bar chart drawn on the server, in the units of its view box. The table beside it says the same in words. */
record BarChart(int width, int height, List<Bar> bars) {

    private static final int STEP = 60;
    private static final int BAR = 36;
    private static final int TALLEST = 120;
    private static final int HEAD = 24;
    private static final int FOOT = 28;

    /** @param amount printed above the bar; empty where there is no value */
    record Bar(int x, int y, int width, int height, int middle, String label, String amount) {}

    static BarChart of(List<String> labels, List<FigureValue> values) {
        var largest = values.stream().map(value -> magnitude(value.value())).reduce(BigDecimal.ZERO, BigDecimal::max);
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < values.size(); i++) bars.add(bar(i, labels.get(i), values.get(i), largest));
        return new BarChart(STEP * values.size(), HEAD + TALLEST + FOOT, bars);
    }

    private static Bar bar(int place, String label, FigureValue value, BigDecimal largest) {
        int height = largest.signum() == 0
                ? 0
                : magnitude(value.value())
                        .multiply(BigDecimal.valueOf(TALLEST))
                        .divide(largest, MathContext.DECIMAL32)
                        .intValue();
        int x = place * STEP + (STEP - BAR) / 2;
        var amount = value.value() == null ? "" : Shown.bare(value.value(), value.unit());
        return new Bar(x, HEAD + TALLEST - height, BAR, height, place * STEP + STEP / 2, label, amount);
    }

    private static BigDecimal magnitude(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value.max(BigDecimal.ZERO);
    }

    public int baseline() {
        return HEAD + TALLEST;
    }

    public int labels() {
        return HEAD + TALLEST + FOOT * 2 / 3;
    }
}
