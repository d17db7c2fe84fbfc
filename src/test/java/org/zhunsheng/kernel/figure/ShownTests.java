package org.zhunsheng.kernel.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rate reads like: rounded to the second decimal, but never to all or to nothing where that is not true. */
class ShownTests {

    @ParameterizedTest
    @CsvSource({
        "40500, 40500, 100%",
        "40498, 40500, 99.99%", // 99.995…
        "40400, 40500, 99.75%",
        "40501, 40500, 100.01%", // 100.002…
        "1, 40500, 0.01%", // 0.002…
        "0, 40500, 0%",
        "2, 3, 66.67%",
    })
    void onlyAllReadsAHundredAndOnlyNothingReadsNought(int of, int over, String read) {
        var rate = new Fraction(BigDecimal.valueOf(of), BigDecimal.valueOf(over)).decimal();
        assertThat(Shown.value(rate, Units.RATIO, false)).isEqualTo(read);
    }
}
