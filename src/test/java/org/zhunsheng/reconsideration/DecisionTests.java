package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 审理期限和决定: 行政复议法(2023) 第六十一条至第七十一条; (2017) 第二十八条、第三十一条. */
class DecisionTests {

    private static ReconsiderationCase accepted() {
        return aCase().registeredOn("2024-08-05").accepted("normal");
    }

    @Test
    void sixtyDaysFromAcceptanceRollOverTheNationalDay() {
        // 4 October; the holiday ends on the 7th
        assertThat(accepted().due("decision")).isEqualTo("2024-10-08");
    }

    @Test
    void theHeadOfTheOfficeAddsThirtyDaysOnce() {
        var file = accepted().does("extend", "head");
        // ninety days: 3 November is a Sunday
        assertThat(file.due("decision")).isEqualTo("2024-11-04");
        assertThat(file.refusal("extend", "head")).contains("只能办理一次");
    }

    @Test
    void theTimeOfAnAppraisalIsLeftOut() {
        var file = accepted()
                .on("2024-08-12")
                .does("start-appraisal", "legal")
                .on("2024-08-22")
                .does("end-appraisal", "legal");
        // ten days more: 14 October
        assertThat(file.due("decision")).isEqualTo("2024-10-14");
    }

    @ParameterizedTest(name = "{0} is counted as {1}")
    @CsvSource({
        "maintain, maintained",
        "revoke, revoked",
        "change, changed",
        "declare-illegal, illegal",
        "declare-invalid, invalid",
        "order-duty, ordered",
        "decide-agreement, agreement",
        "dismiss, dismissed"
    })
    void everyKindOfDecisionHasItsOutcome(String act, String outcome) {
        assertThat(accepted().proposed().does(act, "leader").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} is counted as {1}")
    @CsvSource({
        "maintain, maintained",
        "revoke, revoked",
        "change, changed",
        "declare-illegal, illegal",
        "order-duty, ordered",
        "dismiss, dismissed"
    })
    void theTextOfTwentySeventeenKnowsSix(String act, String outcome) {
        assertThat(aCase().registeredOn("2023-08-07")
                        .accepted()
                        .proposed()
                        .does(act, "leader")
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    void nobodyDecidesWithoutAProposal() {
        assertThat(accepted().refusal("maintain", "leader")).contains("提出审理意见");
    }

    @Test
    void theNormalProcedureHearsTheParties() {
        var file =
                accepted().assigned(false, false).copyReceivedOn("2024-08-08").answered();
        assertThat(file.refusal("propose", "legal")).contains("应当听取当事人的意见");
    }

    @Test
    void nothingIsChangedToTheWorse() {
        assertThat(accepted().proposed().refusal("change", "head", Map.of("heavier", true)))
                .contains("更为不利");
        var opposed = Map.<String, Object>of("heavier", true, "thirdPartyOpposes", true);
        assertThat(accepted().proposed().does("change", "head", opposed).outcome())
                .isEqualTo("changed");
        var old = aCase().registeredOn("2023-08-07").accepted().proposed();
        assertThat(old.refusal("change", "head", opposed)).isNotBlank();
    }

    @Test
    void anOrderToActAnewHasItsPeriod() {
        assertThat(accepted().proposed().refusal("revoke", "head", Map.of("redo", true)))
                .contains("应当写明期限");
    }

    @Test
    void underTheTextOfTwentySeventeenTheActIsRedoneWithinSixtyDays() {
        var file = aCase().registeredOn("2023-11-01").accepted().proposed().on("2023-12-12");
        file.does("revoke", "head", Map.of("redo", true));
        // 10 February; the Spring Festival ends on the 17th, Sunday the 18th is worked
        assertThat(file.due("redo")).isEqualTo("2024-02-18");
    }

    @Test
    void whereALawGivesThePeriodTheActIsRedoneWithinThat() {
        var file = aCase().registeredOn("2023-11-01").accepted().proposed().on("2023-12-12");
        file.does("revoke", "head", Map.of("redo", true, "performBy", "2024-01-11"));
        assertThat(file.due("performance")).isEqualTo("2024-01-11");
        assertThat(file.file().running()).doesNotContainKey("redo");
    }

    @Test
    void anUnlawfulActThatCannotBeUndoneIsDeclaredIllegal() {
        var file = accepted().proposed();
        assertThat(file.refusal("declare-illegal", "legal")).contains("身份不能办理");
        file.does("declare-illegal", "head", Map.of("compensation", true));
        assertThat(file.state()).isEqualTo("decided");
        assertThat(file.papers()).containsExactly("行政复议决定书");
        assertThat(file.ended("decision").result()).isEqualTo(Result.MET);
    }

    @Test
    void aGrosslyUnlawfulActIsDeclaredVoidUnderTheRevisionOnly() {
        var file = accepted().proposed().does("declare-invalid", "head");
        assertThat(file.outcome()).isEqualTo("invalid");
        assertThat(file.papers()).containsExactly("行政复议决定书");
        assertThat(aCase().registeredOn("2023-08-07")
                        .accepted()
                        .file()
                        .definition()
                        .acts())
                .doesNotContainKeys("declare-invalid", "decide-agreement");
    }

    @Test
    void whoBrokeAnAgreementPerformsItUntilADay() {
        var file = accepted()
                .proposed()
                .on("2024-09-20")
                .does("decide-agreement", "head", Map.of("agreementDuty", "perform", "performBy", "2024-10-15"));
        assertThat(file.outcome()).isEqualTo("agreement");
        assertThat(file.due("performance")).isEqualTo("2024-10-15");
        assertThat(file.deliveredOn("2024-09-22").refusal("close", "clerk")).contains("尚未履行");
    }

    @Test
    void anUnfoundedRequestIsDismissedAfterExaminationByADecisionOfItsOwn() {
        assertThat(accepted().refusal("dismiss", "head")).contains("提出审理意见");
        var file = accepted().proposed().does("dismiss", "head");
        assertThat(file.outcome()).isEqualTo("dismissed");
        assertThat(file.papers()).containsExactly("驳回行政复议决定书");
    }

    @Test
    void aCaseIsDiscussedByTwoAtLeastAndTheDiscussionIsWrittenDown() {
        var file = accepted();
        assertThat(file.refusal("discuss", "clerk")).contains("身份不能办理");
        assertThat(file.refusal("discuss", "legal", Map.of("discussionMembers", List.of("乌云"))))
                .contains("参加讨论的人员");
        assertThat(file.does("discuss", "legal").papers()).containsExactly("案件审查讨论记录");
        assertThat(file.state()).isEqualTo("reviewing");
        assertThat(aCase().registeredOn("2023-08-07")
                        .accepted()
                        .does("discuss", "head")
                        .papers())
                .containsExactly("案件审查讨论记录");
    }

    @Test
    void whatShouldNotHaveBeenAcceptedIsDismissed() {
        assertThat(accepted().does("dismiss-application", "head").outcome()).isEqualTo("dismissed");
    }
}
