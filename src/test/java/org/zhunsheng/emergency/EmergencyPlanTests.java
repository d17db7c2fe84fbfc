package org.zhunsheng.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 应急预案: 突发事件应急预案管理办法 (国办发〔2024〕5号). */
class EmergencyPlanTests {

    private static Rehearsal<?> issuedOn(String kind, String day) {
        return Rehearsal.of("emergency-plan")
                .on(day)
                .does("plan", "clerk", Map.of("planKind", kind))
                .does("assess", "clerk")
                .does("draft", "clerk")
                .does("consult", "clerk")
                .does("approve", "leader")
                .does("issue", "clerk");
    }

    @Test
    void itIsFiledWithinTwentyWorkingDays() {
        // 25, 26, 27, Sunday 29 worked, 30 (5); 8–12 October (10), 14–18 (15), 21–25 (20)
        var plan = issuedOn("special", "2024-09-24");
        assertThat(plan.due("filing")).isEqualTo("2024-10-25");
        assertThat(plan.refusal("file", "clerk", Map.of("filedMaterials", List.of("text", "other"))))
                .contains("编制说明");
        plan.on("2024-10-25").does("file", "clerk", Map.of("filedMaterials", List.of("text", "note")));
        assertThat(plan.ended("filing").result()).isEqualTo(Result.MET);
        assertThat(plan.papers()).containsExactly("应急预案备案表");
    }

    @Test
    void specialAndDepartmentPlansAreDrilledEveryThreeYears() {
        var plan = issuedOn("special", "2024-03-01");
        assertThat(plan.due("drill")).isEqualTo("2027-03-01");
        assertThat(plan.on("2025-06-10").does("drill", "officer").due("drill")).isEqualTo("2028-06-12");
        assertThat(issuedOn("village", "2024-03-01").file().running()).doesNotContainKey("drill");
    }

    @Test
    void itIsEvaluatedEveryThreeYears() {
        var plan = issuedOn("overall", "2024-03-01");
        assertThat(plan.due("evaluation")).isEqualTo("2027-03-01");
        assertThat(plan.on("2026-03-02").does("evaluate", "clerk").due("evaluation"))
                .isEqualTo("2029-03-02");
    }

    @Test
    void whatTheReviewDoesNotPassIsDraftedAnew() {
        var plan = Rehearsal.of("emergency-plan")
                .on("2024-03-01")
                .does("plan", "clerk")
                .does("assess", "clerk");
        assertThat(plan.refusal("return", "clerk")).contains("须在");
        plan.does("draft", "clerk").does("consult", "clerk");
        assertThat(plan.papers()).containsExactly("应急预案评审意见");
        plan.does("return", "clerk", Map.of("returnReason", "响应分级不明确"));
        assertThat(plan.state()).isEqualTo("assessed");
        assertThat(plan.refusal("approve", "leader")).contains("须在");
        plan.does("draft", "clerk").does("consult", "clerk").does("approve", "leader");
        assertThat(plan.refusal("return", "clerk")).contains("须在");
    }

    @Test
    void peopleAreTrainedOnWhatIsIssuedAndThatIsNoDrill() {
        var plan = issuedOn("special", "2024-03-01").on("2024-05-12");
        plan.does("train", "officer", Map.of("trainedPeople", 120));
        assertThat(plan.state()).isEqualTo("issued");
        assertThat(plan.due("drill")).isEqualTo("2027-03-01");
        assertThat(plan.does("revise", "clerk").refusal("train", "officer")).contains("须在");
    }

    @Test
    void aRevisionMayEndWithTheOldTextIfTheHeadSaysWhy() {
        assertThat(issuedOn("special", "2024-03-01").refusal("keep", "head")).contains("须在");
        var plan = issuedOn("special", "2024-03-01").on("2024-04-01").does("revise", "clerk");
        assertThat(plan.refusal("keep", "clerk")).contains("身份不能办理");
        plan.does("keep", "head", Map.of("keepReason", "职责调整不影响本预案"));
        assertThat(plan.state()).isEqualTo("issued");
        assertThat(plan.ended("revision").result()).isEqualTo(Result.MET);
        assertThat(plan.due("drill")).isEqualTo("2027-03-01");
    }

    @Test
    void aPlanIsRepealedAndNeitherDrilledNorEvaluatedAnyMore() {
        var plan = issuedOn("special", "2024-03-01").does("file", "clerk");
        assertThat(plan.refusal("repeal", "clerk")).contains("身份不能办理");
        plan.does("repeal", "leader", Map.of("repealReason", "并入总体预案"));
        assertThat(plan.outcome()).isEqualTo("repealed");
        assertThat(plan.file().running()).isEmpty();
        var drafted = Rehearsal.of("emergency-plan").on("2024-03-01").does("plan", "clerk");
        assertThat(drafted.refusal("repeal", "leader")).contains("须在");
    }

    @Test
    void whatIsRevisedIsAssessedConsultedOnAndApprovedAgainAndFiledAgain() {
        var plan = issuedOn("department", "2024-03-01")
                .does("file", "clerk")
                .on("2024-04-01")
                .does("revise", "clerk");
        // 1 October is a holiday until the 8th
        assertThat(plan.due("revision")).isEqualTo("2024-10-08");
        plan.does("assess", "clerk")
                .does("draft", "clerk")
                .does("consult", "clerk")
                .does("approve", "leader");
        assertThat(plan.does("issue", "clerk").file().running()).containsKey("filing");
    }
}
