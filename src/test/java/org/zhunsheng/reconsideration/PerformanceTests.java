package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 送达、起诉、意见书、履行和公开: 行政复议法(2023) 第三十四条、第七十六条、第七十七条、第七十九条; 行政诉讼法 第四十五条. */
class PerformanceTests {

    private static ReconsiderationCase decided(String act) {
        return aCase().registeredOn("2024-08-05")
                .accepted("normal")
                .proposed()
                .on("2024-09-20")
                .does(act, "head");
    }

    @Test
    void theCourtCanBeAskedWithinFifteenDaysOfService() {
        var file = decided("maintain").deliveredOn("2024-09-22");
        // 7 October is a holiday
        assertThat(file.due("suit")).isEqualTo("2024-10-08");
        file.silenceOn("2024-10-09");
        assertThat(file.ended("suit").result()).isEqualTo(Result.LAPSED);
        assertThat(file.does("close", "clerk").file().closed()).isTrue();
    }

    @Test
    void electronicServiceNeedsConsent() {
        var form = Map.<String, Object>of("deliveredBy", "electronic", "electronicConsent", false);
        assertThat(decided("maintain").refusal("deliver", "clerk", form)).contains("须经受送达人同意");
    }

    @Test
    void theCorrectionAfterAnOpinionIsReportedWithinSixtyDays() {
        var file = decided("revoke").does("issue-opinion", "legal").deliveredOn("2024-09-22");
        file.on("2024-12-12").does("opinion-received", "clerk", Map.of("opinionReceivedOn", "2024-12-12"));
        assertThat(file.due("opinion-report")).isEqualTo("2025-02-10");
        assertThat(file.refusal("close", "clerk")).contains("意见书的纠正情况");
        assertThat(file.does("report-opinion", "clerk")
                        .does("close", "clerk")
                        .file()
                        .closed())
                .isTrue();
    }

    @Test
    void whoDoesNotPerformIsOrderedToTalkedToAndCriticised() {
        var file =
                aCase().registeredOn("2024-08-05").accepted("normal").proposed().on("2024-09-20");
        file.does("order-duty", "head", Map.of("performBy", "2024-10-15")).deliveredOn("2024-09-22");
        assertThat(file.due("performance")).isEqualTo("2024-10-15");
        assertThat(file.refusal("close", "clerk")).contains("尚未履行");
        file.on("2024-10-16").does("order-performance", "leader", Map.of("orderedBy", "2024-10-31"));
        assertThat(file.due("ordered-performance")).isEqualTo("2024-10-31");
        file.on("2024-11-01")
                .does("summon", "leader")
                .does("criticise", "leader")
                .does("perform", "clerk");
        assertThat(file.ended("ordered-performance").result()).isEqualTo(Result.LATE);
    }

    @Test
    void nobodyIsPressedWhoOwesNothingHasPerformedOrStillHasTime() {
        var maintained = decided("maintain").deliveredOn("2024-09-22");
        for (var act : new String[] {"order-performance", "summon", "criticise"})
            assertThat(maintained.refusal(act, "leader")).contains("没有要求被申请人履行");
        var owing =
                aCase().registeredOn("2024-08-05").accepted("normal").proposed().on("2024-09-20");
        owing.does("order-duty", "head", Map.of("performBy", "2024-10-15")).deliveredOn("2024-09-22");
        owing.on("2024-10-15");
        assertThat(owing.refusal("summon", "leader")).contains("履行的期限尚未届满");
        owing.on("2024-10-16").does("perform", "clerk");
        assertThat(owing.refusal("criticise", "leader")).contains("已经履行");
    }

    @Test
    void underTheTextOfTwentySeventeenNobodyIsOrderedToDoWhatIsNotOwedEither() {
        var file = aCase().registeredOn("2023-08-07").accepted().proposed().does("maintain", "head");
        file.deliveredOn("2023-09-04");
        assertThat(file.refusal("order-performance", "leader")).contains("没有要求被申请人履行的行政复议决定、调解书");
    }

    @Test
    void anOpinionThatIsNotReportedOnIsPressedForToo() {
        var file = decided("maintain").does("issue-opinion", "legal").deliveredOn("2024-09-22");
        assertThat(file.on("2024-12-02").does("summon", "leader").papers()).containsExactly("约谈通知书");
    }

    @Test
    void aDecisionIsMadePublicAndCopiedToTheSuperior() {
        var file = decided("revoke").deliveredOn("2024-09-22").does("publish", "clerk", Map.of("actOpenness", true));
        assertThat(file.does("copy-superior", "clerk").refusal("publish", "clerk"))
                .contains("只能办理一次");
    }

    @Test
    void whereNothingWasDecidedThereIsNothingToPublish() {
        var file = aCase().registeredOn("2024-08-05")
                .accepted("normal")
                .does("mediate", "legal", Map.of("mediationSigned", true));
        assertThat(file.deliveredOn("2024-08-06").refusal("publish", "clerk")).contains("没有可以公开的决定书");
    }

    @Test
    void underTheTextOfTwentySeventeenMajorDecisionsAreFiledWithTheSuperior() {
        var file =
                aCase().registeredOn("2023-08-07").accepted().proposed().does("revoke", "head", Map.of("redo", false));
        assertThat(file.does("file-major", "legal").state()).isEqualTo("decided");
    }
}
