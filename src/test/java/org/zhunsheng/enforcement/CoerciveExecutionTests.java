package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 行政机关强制执行: 行政强制法 第三十五条至第五十二条. */
class CoerciveExecutionTests {

    private Rehearsal<?> urged(String day, String duty, String since) {
        var file = Rehearsal.of("coercive-execution").on(day);
        file.does(
                "open-execution",
                "officer",
                Map.of("dutyKind", duty, "duePassedOn", "2024-09-26", "additionalSince", since));
        return file.does("urge", "officer", Map.of("urgedBy", "2024-10-11")).does("serve-urging", "officer");
    }

    private static final Map<String, Object> MONEY = Map.of("executionKind", "money");
    private static final Map<String, Object> SUBSTITUTE = Map.of("executionKind", "substitute");

    @Test
    void nothingIsDecidedBeforeTheUrgedTimeIsOver() {
        var file = urged("2024-09-27", "act", "");
        assertThat(file.due("urged")).isEqualTo("2024-10-11");
        assertThat(file.on("2024-10-11").refusal("decide-execution", "head", SUBSTITUTE))
                .contains("尚未届满");
        assertThat(file.on("2024-10-12")
                        .does("decide-execution", "head", SUBSTITUTE)
                        .state())
                .isEqualTo("decided");
    }

    @Test
    void aFineIsExecutedAfterItWasAddedToForMoreThanThirtyDays() {
        var file = urged("2024-09-27", "money", "2024-09-20");
        assertThat(file.due("additional-fine")).isEqualTo("2024-10-20");
        assertThat(file.on("2024-10-14").refusal("decide-execution", "head", MONEY))
                .contains("超过三十日");
        assertThat(file.silenceOn("2024-10-21")
                        .does("decide-execution", "head", MONEY)
                        .state())
                .isEqualTo("decided");
    }

    @Test
    void performanceByAnotherIsCalledThreeWorkingDaysAhead() {
        var file = urged("2024-09-27", "act", "")
                .on("2024-10-12")
                .does("decide-execution", "head", SUBSTITUTE)
                .does("serve-decision", "officer");
        assertThat(file.refusal("execute", "officer")).contains("三日前");
        // Saturday 12 is worked; 14, 15, 16
        assertThat(file.refusal("call-performance", "officer", Map.of("performanceOn", "2024-10-15")))
                .contains("2024-10-16");
        file.does("call-performance", "officer", Map.of("performanceOn", "2024-10-16"));
        assertThat(file.on("2024-10-16").does("execute", "officer").outcome()).isEqualTo("executed");
    }

    private Rehearsal<?> announced() {
        return urged("2024-09-27", "demolition", "")
                .does("announce-demolition", "officer", Map.of("removeBy", "2024-10-12"));
    }

    @Test
    void demolitionWaitsForTheReviewTheNoticeAndTheRemedies() {
        var file = announced().on("2024-10-14");
        var form = Map.<String, Object>of("executionKind", "demolition", "remedyPeriodOver", true);
        assertThat(file.refusal("decide-execution", "head", form)).contains("须先经法制审核");
        file.does("submit-review", "officer")
                .does("review-ended", "system", Map.of("child", Map.of("outcome", "corrected")));
        assertThat(file.refusal("decide-execution", "head", form)).contains("须先经法制审核");
        file.does("submit-review", "officer")
                .does("review-ended", "system", Map.of("child", Map.of("outcome", "passed")));
        assertThat(file.does("decide-execution", "head", form).state()).isEqualTo("decided");
    }

    @Test
    void demolitionWithoutNoticeIsRefused() {
        var file = urged("2024-09-27", "demolition", "").on("2024-10-14").does("submit-review", "officer");
        file.does("review-ended", "system", Map.of("child", Map.of("outcome", "passed")));
        var form = Map.<String, Object>of("executionKind", "demolition", "remedyPeriodOver", true);
        assertThat(file.refusal("decide-execution", "head", form)).contains("须先公告");
    }

    /** 第四十四条: the fifteen days that the notice leaves end on Saturday 12 October, which is worked. */
    @Test
    void theBuilderMayTakeItDownHimselfUntilTheDayOfTheNoticeIsOver() {
        var file = announced().does("submit-review", "officer");
        file.does("review-ended", "system", Map.of("child", Map.of("outcome", "passed")));
        var form = Map.<String, Object>of("executionKind", "demolition", "remedyPeriodOver", true);
        assertThat(file.due("removal")).isEqualTo("2024-10-12");
        assertThat(file.on("2024-10-12").refusal("decide-execution", "head", form))
                .contains("自行拆除期限尚未届满");
        assertThat(file.on("2024-10-13").does("decide-execution", "head", form).state())
                .isEqualTo("decided");
        assertThat(urged("2024-09-27", "demolition", "")
                        .refusal("announce-demolition", "officer", Map.of("removeBy", "2024-09-27")))
                .contains("须在今天以后");
    }

    /** 第三十七条第三款. */
    @Test
    void whoHidesHisGoodsIsExecutedUponBeforeTheUrgedTimeIsOver() {
        var hidden = Map.<String, Object>of("executionKind", "substitute", "hidingEvidence", "正在转移设备");
        var file = urged("2024-09-27", "act", "").on("2024-09-30");
        assertThat(file.refusal("decide-execution", "head", SUBSTITUTE)).contains("转移或者隐匿");
        assertThat(file.does("decide-execution", "head", hidden).state()).isEqualTo("decided");
    }

    /** 第三十四条: on the last day itself there is still time to perform. */
    @Test
    void nothingIsOpenedOnTheLastDayForPerforming() {
        var file = Rehearsal.of("coercive-execution").on("2024-09-27");
        assertThat(file.refusal("open-execution", "officer", Map.of("dutyKind", "act", "duePassedOn", "2024-09-27")))
                .contains("尚未届满");
        assertThat(file.does("open-execution", "officer", Map.of("dutyKind", "act", "duePassedOn", "2024-09-26"))
                        .state())
                .isEqualTo("due");
    }

    /** 第五十一条第一款第二项. */
    @Test
    void whoPerformsAfterTheLastCallStopsTheExecution() {
        var file = urged("2024-09-27", "act", "")
                .on("2024-10-12")
                .does("decide-execution", "head", SUBSTITUTE)
                .does("serve-decision", "officer")
                .does("call-performance", "officer", Map.of("performanceOn", "2024-10-16"))
                .on("2024-10-15")
                .does("perform-after-decision", "addressee");
        assertThat(file.outcome()).isEqualTo("performed");
        assertThat(file.on("2024-10-16").refusal("execute", "officer")).contains("环节");
        assertThat(file.refusal("close", "head"))
                .as("the decision is still public")
                .contains("尚未公开");
        assertThat(file.does("publish", "officer").does("close", "head").state())
                .isEqualTo("closed");
    }

    @Test
    void whatIsSuspendedForThreeYearsIsNotResumed() {
        var file = urged("2024-09-27", "act", "").on("2024-10-12").does("decide-execution", "head", SUBSTITUTE);
        file.on("2024-10-14").does("suspend", "head", Map.of("suspensionGround", "hardship", "harmless", true));
        assertThat(file.due("unresumed")).isEqualTo("2027-10-14");
        assertThat(file.silenceOn("2027-10-15").outcome()).isEqualTo("stopped-for-good");
    }

    @Test
    void whoPerformsWhenUrgedEndsTheCase() {
        assertThat(urged("2024-09-27", "act", "").does("perform", "addressee").outcome())
                .isEqualTo("performed");
    }

    @Test
    void theDecisionIsPublishedWithinTwentyWorkingDays() {
        var file = urged("2024-09-27", "act", "").on("2024-10-12").does("decide-execution", "head", SUBSTITUTE);
        assertThat(file.due("publication")).isEqualTo("2024-11-08");
    }
}
