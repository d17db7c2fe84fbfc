package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 线索、立案: 行政处罚法 第三十六条、第四十二条、第五十四条. */
class PenaltyFilingTests {

    @Test
    void aClueIsCheckedWithinTheDefaultOfFifteenWorkingDaysAndTheHeadMayDoubleIt() {
        // Sunday 29 September worked, 30; 8–11 October (6), 12 worked, 14–18 (12), 21, 22, 23
        var file = aPenalty().clueOn("2024-09-27");
        assertThat(file.due("filing")).isEqualTo("2024-10-23");
        assertThat(file.does("extend-check", "head").due("filing")).isEqualTo("2024-11-13");
    }

    @Test
    void anActIsPunishableForTwoYearsAfterItEnded() {
        var file = aPenalty().clueOn("2024-03-04", Map.of("actEndedOn", "2022-03-10"));
        assertThat(file.due("limitation")).as("10 March 2024 is a Sunday").isEqualTo("2024-03-11");
    }

    @Test
    void andForFiveWhereLifeHealthOrFinanceSufferedHarm() {
        var file = aPenalty().clueOn("2024-03-04", Map.of("actEndedOn", "2019-10-09", "seriousHarm", true));
        assertThat(file.due("limitation")).isEqualTo("2024-10-09");
    }

    @Test
    void aClueOutOfTimeIsNotFiled() {
        var file = aPenalty()
                .clueOn("2024-03-04")
                .does("decline-filing", "head", Map.of("notFilingGround", "time-barred"));
        assertThat(file.outcome()).isEqualTo("not-filed");
        assertThat(file.file().closed()).isTrue();
    }

    @Test
    void onlyTheHeadFiles() {
        assertThat(aPenalty().clueOn("2024-03-04").refusal("file", "officer")).contains("身份");
    }
}
