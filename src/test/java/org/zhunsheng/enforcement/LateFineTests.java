package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 加处罚款 as the acts of a case tell it: 行政处罚法 第六十六条、第七十二条、第七十三条. */
class LateFineTests {

    /** A fine of 1,000 yuan, to be paid by 2024-10-12 and not paid. */
    private static PenaltyCase late() {
        return aPenalty().penalisedOn("2024-09-26").on("2024-09-27").served().silenceOn("2024-10-13");
    }

    private static String grown(PenaltyCase file, String day) {
        var until = LocalDate.parse(day);
        return LateFine.of(file.file(), until)
                .orElseThrow()
                .grownUntil(until)
                .amount()
                .toPlainString();
    }

    @Test
    void itGrowsByThirtyYuanADayFromTheDayAfterTheLast() {
        assertThat(grown(late(), "2024-10-13")).isEqualTo("30.00");
        assertThat(grown(late(), "2024-10-22")).isEqualTo("300.00");
    }

    @Test
    void itStopsAtTheFine() {
        assertThat(grown(late(), "2024-11-14")).isEqualTo("990.00");
        assertThat(grown(late(), "2024-11-15")).isEqualTo("1000.00");
        assertThat(grown(late(), "2025-10-12")).isEqualTo("1000.00");
    }

    @Test
    void itStandsStillWhileThePenaltyIsReviewed() {
        var file = late().on("2024-10-23").does("challenge", "legal", Map.of("challengedOn", "2024-10-23"));
        assertThat(grown(file, "2024-12-20")).as("and still does").isEqualTo("300.00");
        file.on("2024-12-23").does("challenge-ended", "legal", Map.of("challengeEndedOn", "2024-12-22"));
        assertThat(grown(file, "2024-12-24")).isEqualTo("360.00");
    }

    @Test
    void whatIsPaidGrowsNoMore() {
        var file =
                late().on("2024-10-22").does("pay-part", "offender", Map.of("paidAmount", 500, "paidOn", "2024-10-22"));
        assertThat(grown(file, "2024-10-24")).isEqualTo("330.00");
        assertThat(LateFine.of(file.file(), LocalDate.parse("2024-10-24"))
                        .orElseThrow()
                        .grownUntil(LocalDate.parse("2024-10-24"))
                        .unpaid())
                .isEqualByComparingTo("500");
    }

    @Test
    void ofADeferredFineItCountsFromTheDeferredDay() {
        var file =
                aPenalty().penalisedOn("2024-09-26").on("2024-09-27").served().does("ask-deferral", "offender");
        file.does("defer", "head", Map.of("payBy", "2024-12-31")).silenceOn("2025-01-02");
        assertThat(grown(file, "2025-01-02")).isEqualTo("60.00");
    }

    @Test
    void whoIsInTimeOwesNothing() {
        var file = aPenalty().penalisedOn("2024-09-26").on("2024-09-27").served();
        assertThat(LateFine.of(file.file(), LocalDate.parse("2024-10-12"))).isEmpty();
        assertThat(LateFine.of(file.does("pay", "offender").file(), LocalDate.parse("2025-01-01")))
                .isEmpty();
    }
}
