package org.zhunsheng.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
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

    private Rehearsal<?> appliedUnder(String rule) {
        return rule.equals("2021")
                ? applied("2024-09-27", "penalty", false, "2024-01-10")
                : anew("2026-04-02", "minor", "2026-04-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2026"})
    void acceptanceIsToldAndSoIsItsRefusal(String rule) {
        assertThat(appliedUnder(rule).papers()).containsExactly("信用修复申请收件回执");
        assertThat(appliedUnder(rule).does("accept", "clerk").papers()).containsExactly("信用修复受理通知书");
        var file = appliedUnder(rule);
        assertThat(file.refusal("decline", "applicant")).contains("身份不能办理");
        file.does("decline", "clerk");
        assertThat(file.papers()).containsExactly("信用修复不予受理通知书");
        assertThat(file.outcome()).isEqualTo("declined");
        assertThat(file.ended("acceptance").result()).isEqualTo(Result.MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2026"})
    void onlyTheHeadDeniesWhatWasAccepted(String rule) {
        assertThat(appliedUnder(rule).refusal("deny", "head")).contains("须在“核实中”环节办理");
        var file = appliedUnder(rule).does("accept", "clerk");
        assertThat(file.refusal("deny", "officer")).contains("身份不能办理");
        file.does("deny", "head");
        assertThat(file.papers()).containsExactly("不予信用修复决定书");
        assertThat(file.outcome()).isEqualTo("denied");
        assertThat(file.refusal("stop-publishing", "clerk")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2026"})
    void whoAskedMayLetItBeUntilItIsDecided(String rule) {
        var file = appliedUnder(rule).does("accept", "clerk");
        assertThat(file.refusal("withdraw-application", "clerk")).contains("身份不能办理");
        assertThat(file.does("withdraw-application", "applicant").outcome()).isEqualTo("withdrawn");
        assertThat(file.ended("decision").result()).isEqualTo(Result.MOOT);
        assertThat(appliedUnder(rule)
                        .does("accept", "clerk")
                        .does("grant", "head")
                        .refusal("withdraw-application", "applicant"))
                .contains("须在“待受理”或“核实中”环节办理");
    }

    @Test
    void onlyTimeEndsTheLongestAndItCountsFromTheDocumentWhateverStageItIsIn() {
        var file = anew("2026-04-02", "minor", "2026-02-01").does("accept", "clerk");
        assertThat(file.refusal("expire", "clerk")).contains("身份不能办理");
        assertThat(file.silenceOn("2026-05-01").state()).isEqualTo("accepted");
        file.silenceOn("2026-05-02");
        assertThat(file.file().done("expire")).isTrue();
        assertThat(file.ended("decision").result()).isEqualTo(Result.MOOT);
    }

    @Test
    void whoDidNotDoHisDutyOrDoesNotPromiseCannotAsk() {
        var file = Rehearsal.of("credit-repair").on("2026-04-02");
        for (var condition : List.of("dutiesDone", "promised"))
            assertThat(file.refusal("apply", "applicant", Map.of("recordClass", "minor", condition, false)))
                    .isNotBlank();
        var earlier = Rehearsal.of("credit-repair").on("2024-09-27");
        for (var condition : List.of("dutiesDone", "noRepeat", "promised"))
            assertThat(earlier.refusal("apply", "applicant", Map.of("recordKind", "penalty", condition, false)))
                    .isNotBlank();
    }
}
