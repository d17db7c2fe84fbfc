package org.zhunsheng.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 收费检查: 优化营商环境条例 第二十五条, 第二十八条, 第二十九条; 价格法 第三十三条, 第三十四条, 第四十一条. */
class FeeCheckTests {

    private static Rehearsal<?> checkedOn(String day, boolean violation) {
        return Rehearsal.of("fee-check")
                .on(day)
                .does("plan", "clerk", Map.of("target", "bank"))
                .does("check", "officer", Map.of("violationFound", violation));
    }

    @Test
    void twoOfficersCheck() {
        var planned = Rehearsal.of("fee-check").does("plan", "clerk");
        assertThat(planned.refusal("check", "officer", Map.of("officers", List.of("cert-1", "cert-1"))))
                .contains("2名以上");
    }

    @Test
    void theResultIsPublishedWithinTwentyWorkingDays() {
        // 25, 26, 27, Sunday 29 worked, 30 (5); 8–12 October (10), 14–18 (15), 21–25 (20)
        assertThat(checkedOn("2024-09-24", false).due("publication")).isEqualTo("2024-10-25");
        assertThat(checkedOn("2024-09-24", false)
                        .does("publish", "officer")
                        .does("close", "officer")
                        .state())
                .isEqualTo("closed");
    }

    @Test
    void whereNothingWasFoundNothingIsOrdered() {
        assertThat(checkedOn("2024-09-24", false).refusal("order-refund", "head"))
                .contains("没有发现违规收费");
    }

    @Test
    void whatWasChargedWronglyIsPaidBackBeforeTheResultIsPublished() {
        var check = checkedOn("2024-09-24", true);
        assertThat(check.refusal("publish", "officer")).contains("整改或者退还以后");
        check.does("order-refund", "head", Map.of("refundAmount", 500, "refundBy", "2024-10-31"));
        assertThat(check.due("refund")).isEqualTo("2024-10-31");
        assertThat(check.outcome()).isEqualTo("violation");
        assertThat(check.refusal("report-refund", "officer", Map.of("refundedAmount", 600)))
                .contains("不能多于应退还");
        assertThat(check.does("report-refund", "officer", Map.of("refundedAmount", 500))
                        .state())
                .isEqualTo("rectified");
    }

    @Test
    void whatWasMendedIsLookedAtAgainWithinThreeMonths() {
        var check = checkedOn("2024-09-24", true)
                .does("order-rectification", "officer", Map.of("rectifyBy", "2024-10-31"))
                .on("2024-11-01")
                .does("report-rectification", "clerk");
        // 1 February 2025 lies in the Spring Festival, which ends on the 4th
        assertThat(check.due("recheck")).isEqualTo("2025-02-05");
    }

    @Test
    void whatIsToBePutRightIsPutRightByTheDayNamedAndThenPublishedWithinTwentyWorkingDays() {
        var file = checkedOn("2024-09-24", true).does("order-rectification", "head", Map.of("rectifyBy", "2024-10-15"));
        assertThat(file.due("rectification")).isEqualTo("2024-10-15");
        // 27, Sunday 29 worked, 30 (3), 8–12 October (8), 14–18 (13), 21–25 (18), 28, 29
        assertThat(file.on("2024-09-26").does("report-rectification", "clerk").due("publication-after"))
                .isEqualTo("2024-10-29");
    }

    @Test
    void aCheckMayBeAnnouncedInWritingBeforeItIsMade() {
        var planned = Rehearsal.of("fee-check").on("2024-09-24").does("plan", "clerk");
        assertThat(planned.refusal("notify", "checked")).contains("身份不能办理");
        planned.does("notify", "officer", Map.of("checkOn", "2024-09-26"));
        assertThat(planned.papers()).containsExactly("收费检查通知书");
        assertThat(planned.state()).isEqualTo("notified");
        assertThat(planned.file().running())
                .as("nothing is owed before the check")
                .isEmpty();
        planned.on("2024-09-26").does("check", "officer");
        assertThat(planned.papers()).containsExactly("收费检查记录");
        assertThat(planned.refusal("notify", "officer")).contains("须在“列入计划”环节办理");
    }

    @Test
    void whatDeservesAPenaltyIsTransferredFromWhateverStageItIsIn() {
        var rectifyBy = Map.<String, Object>of("rectifyBy", "2024-10-31");
        var refundBy = Map.<String, Object>of("refundAmount", 500, "refundBy", "2024-10-31");
        assertThat(checkedOn("2024-09-24", true).does("transfer", "officer").outcome())
                .isEqualTo("transferred");
        assertThat(checkedOn("2024-09-24", true)
                        .does("order-rectification", "head", rectifyBy)
                        .does("transfer", "head")
                        .ended("rectification")
                        .result())
                .isEqualTo(Result.MET);
        var refunding = checkedOn("2024-09-24", true).does("order-refund", "head", refundBy);
        assertThat(refunding.does("transfer", "head").file().closed()).isTrue();
        assertThat(refunding.file().running()).isEmpty();
    }

    @Test
    void nothingIsTransferredWhereNothingWasFoundOrByWhomItDoesNotConcern() {
        assertThat(checkedOn("2024-09-24", false).refusal("transfer", "officer"))
                .contains("没有发现违规收费");
        assertThat(checkedOn("2024-09-24", true).refusal("transfer", "clerk")).contains("身份不能办理");
    }
}
