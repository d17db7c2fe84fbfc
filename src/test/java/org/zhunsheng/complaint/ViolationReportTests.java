package org.zhunsheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 举报: 市场监督管理投诉举报处理暂行办法 第二十四条至第三十二条, 市场监督管理行政处罚程序规定 第十八条. */
class ViolationReportTests {

    private static final Map<String, Object> TWO = Map.of("officers", List.of("蒙K1", "蒙K2"));

    private static Rehearsal<?> registered(String day, boolean realName) {
        var form = new HashMap<String, Object>(Map.of("receivedOn", day, "realName", realName));
        return Rehearsal.of("violation-report").on(day).does("register", "clerk", form);
    }

    @Test
    void filingIsDecidedWithinFifteenWorkingDaysAndFifteenMore() {
        var file = registered("2024-09-05", true);
        // 6 (1), 9–13 (6), Saturday 14 worked (7), 18–20 (10), 23–27
        assertThat(file.due("verification")).isEqualTo("2024-09-27");
        // Sunday 29 worked, 30 (17), 8–12 October (22), 14–18 (27), 21–23
        assertThat(file.does("extend", "head").due("verification")).isEqualTo("2024-10-23");
    }

    @Test
    void theTimeOfATestIsLeftOut() {
        var file = registered("2024-09-05", true).on("2024-09-09").does("start-appraisal", "officer");
        // 6 (1), 19, 20 (3), 23–27 (8), 29, 30 (10), 8–12 October
        assertThat(file.on("2024-09-19").does("end-appraisal", "officer").due("verification"))
                .isEqualTo("2024-10-12");
    }

    @Test
    void theInformantWhoGaveHisNameIsToldWithinFiveWorkingDays() {
        var file = registered("2024-09-05", true)
                .does("verify", "officer", TWO)
                .on("2024-09-27")
                .does("file-case", "head");
        // Sunday 29 worked, 30 September, 8–10 October
        assertThat(file.due("telling")).isEqualTo("2024-10-10");
        assertThat(file.refusal("close", "clerk")).contains("应当告知举报人");
        assertThat(file.does("tell-informant", "clerk").does("close", "clerk").outcome())
                .isEqualTo("filed");
    }

    @Test
    void nobodyIsToldWhoGaveNoName() {
        var file =
                registered("2024-09-05", false).does("verify", "officer", TWO).does("dismiss", "head");
        assertThat(file.file().running()).doesNotContainKey("telling");
        assertThat(file.does("close", "clerk").outcome()).isEqualTo("not-filed");
    }

    @Test
    void aDisputeOfJurisdictionIsSettledWithinSevenWorkingDays() {
        var file = registered("2024-09-24", true).on("2024-09-25").does("dispute-jurisdiction", "clerk");
        // 26, 27, Sunday 29 worked, 30 September (4), 8–10 October
        assertThat(file.due("jurisdiction")).isEqualTo("2024-10-10");
        assertThat(file.does("forward", "clerk").outcome()).isEqualTo("forwarded");
    }

    @Test
    void oneOfficerDoesNotVerify() {
        assertThat(registered("2024-09-05", true).refusal("verify", "officer", Map.of("officers", List.of("蒙K1"))))
                .isNotBlank();
    }

    @Test
    void theNewRuleKnowsRepeatedReports() {
        var file = registered("2026-04-15", true).does("mark-repeated", "clerk", Map.of("noNewClue", true));
        assertThat(file.outcome()).isEqualTo("repeated");
        assertThat(registered("2026-04-14", true).file().definition().acts()).doesNotContainKey("mark-repeated");
    }

    @Test
    void whoReportsHimselfGetsAReceiptAndNeedNotGiveHisName() {
        var file =
                Rehearsal.of("violation-report").on("2024-09-05").does("report", "resident", Map.of("realName", false));
        assertThat(file.papers()).containsExactly("举报登记单");
        assertThat(file.due("verification")).isEqualTo("2024-09-27");
        assertThat(Rehearsal.of("violation-report").refusal("report", "clerk")).contains("身份不能办理");
    }

    @Test
    void whoseBusinessItIsIsAgreedAndTheFifteenDaysRanOn() {
        assertThat(registered("2024-09-05", true).refusal("agree-jurisdiction", "clerk"))
                .contains("须在“管辖争议”环节办理");
        var file = registered("2024-09-05", true).on("2024-09-09").does("dispute-jurisdiction", "clerk");
        assertThat(file.running("verification").paused())
                .as("only tests and appraisals are left out")
                .isFalse();
        file.on("2024-09-18").does("agree-jurisdiction", "clerk");
        assertThat(file.ended("jurisdiction").result()).isEqualTo(Result.MET);
        assertThat(file.state()).isEqualTo("reported");
        assertThat(file.due("verification")).isEqualTo("2024-09-27");
        assertThat(file.refusal("dispute-jurisdiction", "clerk")).contains("只能办理一次");
    }

    @Test
    void theHeadRewardsWhatProvedTrueOnce() {
        var file = registered("2024-09-05", true).does("verify", "officer", TWO);
        assertThat(file.refusal("reward", "head")).contains("须在“已决定是否立案”环节办理");
        file.does("file-case", "head");
        assertThat(file.refusal("reward", "officer")).contains("身份不能办理");
        file.does("reward", "head", Map.of("rewardAmount", 500));
        assertThat(file.papers()).containsExactly("举报奖励通知书");
        assertThat(file.refusal("reward", "head")).contains("只能办理一次");
    }

    @Test
    void whatWasNotFiledIsNotRewarded() {
        var file = registered("2024-09-05", true).does("verify", "officer", TWO).does("dismiss", "head");
        assertThat(file.refusal("reward", "head")).contains("须先办理“立案”");
    }

    @Test
    void theNewRuleRewardsAndAgreesAsTheOldDidAndTellsWhyNothingIsFiled() {
        var file = registered("2026-04-15", true)
                .does("dispute-jurisdiction", "clerk")
                .does("agree-jurisdiction", "clerk");
        assertThat(file.does("verify", "officer", TWO)
                        .does("file-case", "head")
                        .does("reward", "head")
                        .papers())
                .containsExactly("举报奖励通知书");
        assertThat(registered("2026-04-15", true)
                        .does("verify", "officer", TWO)
                        .does("dismiss", "head", Map.of("dismissalGround", "abuse"))
                        .papers())
                .containsExactly("不予立案告知书");
        var online = Rehearsal.of("violation-report").on("2026-04-15").does("report", "enterprise");
        assertThat(online.file().definition().act("report").article()).isEmpty();
    }
}
