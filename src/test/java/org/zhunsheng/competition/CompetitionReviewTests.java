package org.zhunsheng.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 公平竞争审查: 公平竞争审查条例 第八条至第二十四条. */
class CompetitionReviewTests {

    private static Rehearsal<?> measureOf(String issuer) {
        return Rehearsal.of("fair-competition-review")
                .on("2024-09-20")
                .does("register", "clerk", Map.of("issuer", issuer));
    }

    private static Rehearsal<?> checked(String issuer) {
        return measureOf(issuer).does("hear", "clerk").does("self-check", "clerk");
    }

    private static Rehearsal<?> concluded(String conclusion) {
        return checked("department").does("conclude-own", "approver", Map.of("conclusion", conclusion));
    }

    @Test
    void thoseConcernedAreHeardFirst() {
        assertThat(measureOf("department").refusal("self-check", "clerk")).contains("须先办理“听取利害关系人意见”");
    }

    @Test
    void whatBreaksAStandardIsNotSaidToComply() {
        var measure = measureOf("department").does("hear", "clerk");
        assertThat(measure.refusal("self-check", "clerk", Map.of("freeFlow", List.of("tender"))))
                .contains("结论不能是不违反");
        assertThat(measure.does(
                                "self-check",
                                "clerk",
                                Map.of("freeFlow", List.of("tender"), "selfConclusion", "violates"))
                        .state())
                .isEqualTo("self-checked");
    }

    @Test
    void aDepartmentsMeasureIsReviewedByItsDrafter() {
        assertThat(checked("department").refusal("send", "clerk")).contains("由起草单位审查");
        assertThat(concluded("complies").state()).isEqualTo("concluded");
    }

    @Test
    void aGovernmentsMeasureGoesToMarketSupervision() {
        assertThat(checked("government").refusal("conclude-own", "approver")).contains("由市场监督管理部门会同");
        assertThat(checked("government").refusal("send", "clerk", Map.of("sentMaterials", List.of("draft", "hearing"))))
                .contains("草案和初审意见");
        var sent = checked("government").does("send", "clerk");
        // 23–27 (5), Sunday 29 worked, 30 (7); 8, 9, 10 October
        assertThat(sent.due("review")).isEqualTo("2024-10-10");
        assertThat(sent.does("conclude", "legal").outcome()).isEqualTo("reviewed");
    }

    @Test
    void marketSupervisionMayGiveItBackAndItIsCheckedAnew() {
        assertThat(checked("government").refusal("return", "legal")).contains("须在");
        var sent = checked("government").does("send", "clerk").on("2024-10-10");
        assertThat(sent.refusal("return", "clerk")).contains("身份不能办理");
        sent.does("return", "legal", Map.of("returnReason", "删去本地注册的要求"));
        assertThat(sent.state()).isEqualTo("returned");
        assertThat(sent.papers()).containsExactly("公平竞争审查退回修改函");
        assertThat(sent.ended("review").result()).isEqualTo(Result.MET);
        assertThat(sent.refusal("issue", "clerk")).contains("须在");
        sent.does("self-check", "clerk").does("send", "clerk");
        // 11, Saturday 12 worked, 14–18 (7), 21, 22, 23
        assertThat(sent.due("review")).isEqualTo("2024-10-23");
    }

    @Test
    void whatViolatesMayBeRevisedAndIsReviewedAnew() {
        assertThat(measureOf("department").refusal("revise", "clerk")).contains("须在");
        var measure = concluded("violates").does("revise", "clerk", Map.of("revisionPoints", "取消限制"));
        assertThat(measure.state()).isEqualTo("draft");
        assertThat(measure.refusal("issue", "clerk")).contains("须在");
        measure.does("self-check", "clerk").does("conclude-own", "approver", Map.of("conclusion", "complies"));
        assertThat(measure.does("issue", "clerk").state()).isEqualTo("issued");
    }

    @Test
    void whatConcernsThePublicIsHeardByThePublic() {
        var measure = Rehearsal.of("fair-competition-review")
                .on("2024-09-20")
                .does("register", "clerk", Map.of("issuer", "department", "publicInterest", true));
        assertThat(measure.refusal("hear", "clerk", Map.of("publicHeard", false)))
                .contains("应当听取社会公众意见");
        measure.does("hear", "clerk", Map.of("publicHeard", true));
        assertThat(measure.papers()).containsExactly("公平竞争审查听取意见记录");
    }

    @Test
    void whatViolatesIsNotIssued() {
        var measure = concluded("violates");
        assertThat(measure.refusal("issue", "clerk")).contains("不得出台");
        assertThat(measure.does("refuse-issue", "head").outcome()).isEqualTo("not-issued");
    }

    @Test
    void anExceptionHasItsGroundAndItsTerm() {
        var exception = checked("department")
                .does(
                        "conclude-own",
                        "approver",
                        Map.of("conclusion", "exception", "exceptionGround", "public", "exceptionUntil", "2025-09-20"))
                .does("issue", "clerk");
        assertThat(exception.due("exception")).isEqualTo("2025-09-20");
        assertThat(exception.refusal("close", "clerk")).contains("仍在实施");
        assertThat(exception
                        .does("end-exception", "clerk")
                        .does("close", "clerk")
                        .outcome())
                .isEqualTo("issued");
    }

    @Test
    void whatASpotCheckFindsIsPutRightByItsDay() {
        var measure = concluded("complies").does("issue", "clerk");
        assertThat(measure.refusal("order", "legal")).contains("须先办理“抽查”");
        measure.does("spot-check", "legal", Map.of("spotViolation", true))
                .does("order", "legal", Map.of("rectifyBy", "2024-10-31"));
        assertThat(measure.due("rectification")).isEqualTo("2024-10-31");
        assertThat(measure.does("rectify", "clerk").state()).isEqualTo("issued");
        assertThat(measure.papers()).containsExactly("公平竞争审查整改报告");
    }

    @Test
    void whereASpotCheckFindsNothingNothingIsOrdered() {
        var measure = concluded("complies").does("issue", "clerk");
        measure.does("spot-check", "legal", Map.of("spotViolation", false));
        assertThat(measure.refusal("order", "legal")).contains("没有发现违反条例规定");
    }

    @Test
    void theGovernmentHearsOfTheSpotCheckBeforeTheFileIsClosed() {
        var measure = concluded("complies").does("issue", "clerk");
        assertThat(measure.refusal("report-spot-check", "legal")).contains("须先办理");
        measure.does("spot-check", "legal", Map.of("spotViolation", false));
        assertThat(measure.refusal("close", "clerk")).contains("尚未向本级人民政府报告");
        measure.does("report-spot-check", "legal").does("close", "clerk");
        assertThat(measure.file().closed()).isTrue();
    }

    @Test
    void whoLetsTheDayPassIsProposedForATalkWithTheLevelAbove() {
        var measure = concluded("complies").does("issue", "clerk");
        measure.does("spot-check", "legal", Map.of("spotViolation", true))
                .does("order", "legal", Map.of("rectifyBy", "2024-10-31"));
        assertThat(measure.on("2024-10-31").refusal("interview", "legal")).contains("尚未届满");
        measure.on("2024-11-01").does("interview", "legal");
        assertThat(measure.papers()).containsExactly("关于提请约谈的报告");
        assertThat(measure.does("rectify", "clerk").ended("rectification").result())
                .isEqualTo(Result.LATE);
    }
}
