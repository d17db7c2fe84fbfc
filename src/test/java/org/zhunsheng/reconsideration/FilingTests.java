package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 申请期限: 行政复议法(2023) 第二十条、第二十一条; (2017) 第九条. */
class FilingTests {

    private static ReconsiderationCase knownOn(String known, String filed) {
        return aCase().registeredOn(filed, Map.of("knownOn", known));
    }

    private static Map<String, Object> acceptance(String filedOn, String timeliness) {
        return Map.of("filedOn", filedOn, "timeliness", timeliness, "track", "normal");
    }

    @Test
    void sixtyDaysRunFromKnowledge() {
        assertThat(knownOn("2024-01-05", "2024-03-05")
                        .does("accept", "legal", acceptance("2024-03-05", "in-time"))
                        .state())
                .isEqualTo("reviewing");
        assertThat(knownOn("2024-01-05", "2024-03-06").refusal("accept", "legal", acceptance("2024-03-06", "in-time")))
                .contains("已逾六十日");
    }

    @Test
    void aLastDayInTheSpringFestivalRollsOverIfTheClerkSaysSo() {
        // 12 December + 60 days = 10 February, a holiday until the 17th
        assertThat(knownOn("2023-12-12", "2024-02-18")
                        .does("accept", "legal", acceptance("2024-02-18", "rolled"))
                        .state())
                .isEqualTo("reviewing");
    }

    @Test
    void whoWasNotToldHasAYear() {
        assertThat(knownOn("2024-03-01", "2025-03-01")
                        .does("accept", "legal", acceptance("2025-03-01", "not-told"))
                        .state())
                .isEqualTo("reviewing");
        assertThat(knownOn("2024-03-01", "2025-03-02").refusal("accept", "legal", acceptance("2025-03-02", "not-told")))
                .contains("最长不超过一年");
    }

    @Test
    void afterFiveYearsNothingIsAcceptedAndAfterTwentyNothingAboutLand() {
        var late = Map.<String, Object>of("knownOn", "2024-10-08", "actOn", "2019-10-07");
        assertThat(aCase().registeredOn("2024-10-08", late)
                        .refusal("accept", "legal", acceptance("2024-10-08", "in-time")))
                .contains("已逾五年");
        var land = Map.<String, Object>of("knownOn", "2024-10-08", "actOn", "2004-10-08", "immovable", true);
        assertThat(aCase().registeredOn("2024-10-08", land)
                        .does("accept", "legal", acceptance("2024-10-08", "in-time"))
                        .state())
                .isEqualTo("reviewing");
    }

    @Test
    void theTextOfTwentySeventeenCountsSixtyDaysToo() {
        assertThat(knownOn("2023-10-08", "2023-12-08").refusal("accept", "legal", Map.of("filedOn", "2023-12-08")))
                .contains("已逾六十日");
    }
}
