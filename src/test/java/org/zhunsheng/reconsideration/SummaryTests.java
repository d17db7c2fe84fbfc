package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 简易程序: 行政复议法(2023) 第五十三条至第五十五条、第六十二条第二款. */
class SummaryTests {

    private static ReconsiderationCase summary() {
        return aCase().registeredOn("2024-09-26").accepted("summary");
    }

    @Test
    void theCopyIsSentWithinThreeWorkingDays() {
        // 27, Sunday 29 worked, 30
        assertThat(summary().due("copy-summary")).isEqualTo("2024-09-30");
    }

    @Test
    void theRespondentAnswersWithinFiveWorkingDays() {
        // 8–11 October (4), Saturday 12 worked
        assertThat(summary().copyReceivedOn("2024-09-30").due("answer-summary")).isEqualTo("2024-10-12");
    }

    @Test
    void itIsDecidedWithinThirtyDaysWithoutExtension() {
        var file = summary();
        // 26 October is a Saturday
        assertThat(file.due("decision-summary")).isEqualTo("2024-10-28");
        assertThat(file.refusal("extend", "head")).contains("要延长的期限未在计算");
    }

    @Test
    void theHeadOfTheOfficeTurnsToTheNormalProcedureAndTheSixtyDaysCountFromAcceptance() {
        var file = summary().on("2024-10-10").does("to-normal", "head");
        assertThat(file.file().running()).doesNotContainKey("decision-summary");
        assertThat(file.due("decision")).isEqualTo("2024-11-25");
        assertThat(file.due("copy")).isEqualTo("2024-10-11");
        assertThat(file.refusal("to-normal", "head")).contains("本件适用的就是普通程序");
    }

    @Test
    void anAnswerNotYetGivenIsThenDueAfterTenWorkingDays() {
        var file = summary().copyReceivedOn("2024-09-30").on("2024-10-10").does("to-normal", "head");
        // 8–12 October with Saturday worked (5), 14–18
        assertThat(file.due("answer")).isEqualTo("2024-10-18");
    }

    @Test
    void allPartiesMayAgreeOnTheSummaryProcedure() {
        var file = aCase().registeredOn("2024-09-26")
                .accepted("normal")
                .does("to-summary", "head", Map.of("allAgree", true));
        assertThat(file.due("decision-summary")).isEqualTo("2024-10-28");
        assertThat(file.due("copy-summary")).isEqualTo("2024-09-30");
    }

    @Test
    void otherCasesNeedTheConsentOfAll() {
        var form = Map.<String, Object>of(
                "filedOn", "2024-09-26", "track", "summary", "summaryGround", "agreed", "allAgree", false);
        assertThat(aCase().registeredOn("2024-09-26").refusal("accept", "legal", form))
                .contains("须各方当事人同意");
    }

    @Test
    void aDisclosureCaseIsOneAboutDisclosure() {
        var form = Map.<String, Object>of("filedOn", "2024-09-26", "track", "summary", "summaryGround", "disclosure");
        assertThat(aCase().registeredOn("2024-09-26").refusal("accept", "legal", form))
                .contains("不是政府信息公开案件");
    }

    @Test
    void itMayBeDecidedInWriting() {
        var file = summary().assigned(true, false).copyReceivedOn("2024-09-30").answered();
        assertThat(file.does("propose", "legal").does("maintain", "head").outcome())
                .isEqualTo("maintained");
    }
}
