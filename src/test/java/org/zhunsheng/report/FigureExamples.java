package org.zhunsheng.report;

import java.math.BigDecimal;
import java.time.Instant;
import org.zhunsheng.kernel.figure.FigureValue;

/** Figures for tests that need no records behind them. */
final class FigureExamples {

    private FigureExamples() {}

    static FigureValue value(String id, String name, String unit, BigDecimal value) {
        return new FigureValue(
                id, name, "示例", unit, "示例口径", null, "public", null, "2022年", value, false, null, 1, Instant.EPOCH);
    }
}
