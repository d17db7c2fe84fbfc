package org.zhunsheng.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 信用修复: 市场监督管理信用修复管理办法（2021）和国家发展改革委令第36号（2026-04-01起）. */
class CreditRepairTests {

    private Rehearsal<?> applied(String day, String kind, boolean sensitive, String published) {
        var form = Map.<String, Object>of("recordKind", kind, "sensitiveField", sensitive, "publishedOn", published);
        return Rehearsal.of("credit-repair").on(day).does("apply", "applicant", form);
    }

    @Test
    void underTheRuleOf2021APenaltyIsShownSixMonthsAtLeastForFoodAYear() {
        assertThat(applied("2024-09-29", "penalty", false, "2024-03-30").refusal("accept", "clerk"))
                .contains("未满六个月");
        assertThat(applied("2024-09-30", "penalty", false, "2024-03-30")
                        .does("accept", "clerk")
                        .state())
                .isEqualTo("accepted");
        assertThat(applied("2024-09-30", "penalty", true, "2024-03-30").refusal("accept", "clerk"))
                .contains("未满一年");
        assertThat(applied("2025-03-30", "penalty", true, "2024-03-30")
                        .does("accept", "clerk")
                        .state())
                .isEqualTo("accepted");
    }

    @Test
    void itIsAcceptedInTwoDecidedInFifteenAndStoppedInThreeWorkingDays() {
        var file = applied("2024-09-27", "penalty", false, "2024-01-10");
        assertThat(file.due("acceptance")).isEqualTo("2024-09-30");
        // Sunday 29 September worked, 30 (2); 8–11 (6), 12 (7), 14–18 (12), 21, 22, 23
        assertThat(file.does("accept", "clerk").due("decision")).isEqualTo("2024-10-23");
        assertThat(file.does("grant", "head").due("stopping")).isEqualTo("2024-10-08");
        assertThat(file.does("stop-publishing", "clerk").outcome()).isEqualTo("repaired");
    }

    @Test
    void ofTheAbnormalListItIsDecidedInFive() {
        assertThat(applied("2024-09-27", "abnormal", false, "2024-09-01")
                        .does("accept", "clerk")
                        .due("decision"))
                .isEqualTo("2024-10-10");
    }

    private Rehearsal<?> anew(String day, String kind, String document) {
        return Rehearsal.of("credit-repair")
                .on(day)
                .does("apply", "applicant", Map.of("recordClass", kind, "documentOn", document));
    }

    @Test
    void underTheRuleOf2026TheClassDecidesTheShortestTime() {
        assertThat(anew("2026-04-02", "minor", "2026-04-01")
                        .does("accept", "clerk")
                        .state())
                .isEqualTo("accepted");
        assertThat(anew("2026-04-02", "ordinary", "2026-01-03").refusal("accept", "clerk"))
                .contains("三个月");
        assertThat(anew("2026-04-03", "ordinary", "2026-01-03")
                        .does("accept", "clerk")
                        .state())
                .isEqualTo("accepted");
        assertThat(anew("2026-04-02", "serious", "2025-04-03").refusal("accept", "clerk"))
                .contains("一年");
        assertThat(anew("2026-04-02", "serious", "2025-04-02")
                        .does("accept", "clerk")
                        .state())
                .isEqualTo("accepted");
    }

    @Test
    void andTheLongestAfterWhichItStopsByItself() {
        assertThat(anew("2026-04-02", "minor", "2026-02-01").due("longest")).isEqualTo("2026-05-01");
        assertThat(anew("2026-04-02", "ordinary", "2025-10-08").due("longest")).isEqualTo("2026-10-08");
        assertThat(anew("2026-04-02", "serious", "2025-04-01").due("longest")).isEqualTo("2028-04-01");
        assertThat(anew("2026-04-02", "minor", "2026-02-01")
                        .silenceOn("2026-05-02")
                        .outcome())
                .isEqualTo("expired");
    }

    @Test
    void anApplicationOfTheDayBeforeIsStillUnderTheOldRule() {
        assertThat(applied("2026-03-31", "penalty", false, "2025-06-01")
                        .file()
                        .definition()
                        .effective())
                .isEqualTo("2021-09-01");
        assertThat(anew("2026-04-01", "minor", "2026-03-01").file().definition().effective())
                .isEqualTo("2026-04-01");
    }
}
