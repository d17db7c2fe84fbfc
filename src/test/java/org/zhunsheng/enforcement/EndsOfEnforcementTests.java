package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 检查、强制、当场处罚怎样收尾: refused, approved after the fact, handed on, kept back from the public (244号令第十一条), closed. */
class EndsOfEnforcementTests {

    private static final Map<String, Object> PLAN =
            Map.of("inspectionKind", "daily", "inspectedThisYear", 0, "yearlyCap", 2);

    @Test
    void anInspectionThatTheHeadRejectsIsOver() {
        var file = Rehearsal.of("administrative-inspection").on("2025-03-03").does("plan", "officer", PLAN);
        assertThat(file.refusal("reject", "officer")).contains("身份不能办理");
        assertThat(file.does("reject", "head").outcome()).isEqualTo("rejected");
        assertThat(file.file().closed()).isTrue();
    }

    @Test
    void onlyWhatWasUrgentIsApprovedAfterwardsAndOnce() {
        var file = Rehearsal.of("administrative-inspection").on("2025-09-30").does("enter-at-once", "officer");
        file.on("2025-10-01").does("approve-after", "head");
        assertThat(file.ended("approval-after").result()).isEqualTo(Result.MET);
        assertThat(file.refusal("approve-after", "head")).contains("只能办理一次");
        var announced = Rehearsal.of("administrative-inspection")
                .on("2025-03-03")
                .does("plan", "officer", PLAN)
                .does("approve", "head")
                .does("notify", "officer")
                .does("enter", "officer");
        assertThat(announced.refusal("approve-after", "head")).contains("须先办理“情况紧急先行检查”");
    }

    private static Rehearsal<?> executed() {
        var file = Rehearsal.of("coercive-execution")
                .on("2024-09-27")
                .does(
                        "open-execution",
                        "officer",
                        Map.of("dutyKind", "act", "duePassedOn", "2024-09-26", "additionalSince", ""))
                .does("urge", "officer", Map.of("urgedBy", "2024-10-11"))
                .does("serve-urging", "officer");
        assertThat(file.does("hear-statement", "officer").state()).isEqualTo("urged");
        return file.on("2024-10-12")
                .does("decide-execution", "head", Map.of("executionKind", "substitute"))
                .does("serve-decision", "officer")
                .does("call-performance", "officer", Map.of("performanceOn", "2024-10-16"))
                .on("2024-10-16")
                .does("execute", "officer");
    }

    @Test
    void anExecutionIsClosedWhenItIsPublishedOrKeptBack() {
        assertThat(executed().refusal("hear-statement", "officer")).contains("环节");
        assertThat(executed().refusal("close", "head")).contains("尚未公开");
        assertThat(executed().does("publish", "officer").does("close", "head").state())
                .isEqualTo("closed");
        var kept = executed().does("withhold-publication", "head");
        assertThat(kept.refusal("publish", "officer")).contains("已决定不予公开");
        assertThat(kept.does("close", "head").state()).isEqualTo("closed");
    }

    @Test
    void whatWasSeizedGoesWithTheCase() {
        var file = Rehearsal.of("coercive-measure")
                .on("2024-09-05")
                .does("propose", "officer", Map.of("measureKind", "seize"))
                .does("approve", "head")
                .does("impose", "officer", Map.of("recordedOnVideo", true));
        assertThat(file.refusal("transfer", "officer")).contains("身份不能办理");
        assertThat(file.does("transfer", "head").outcome()).isEqualTo("transferred");
        assertThat(file.refusal("transfer", "head")).contains("环节");
        file.does("withhold-publication", "head");
        assertThat(file.refusal("publish", "officer")).contains("已决定不予公开");
        assertThat(file.does("close", "head").state()).isEqualTo("closed");
    }

    /** 行政处罚法 第七十一条: collected on the Monday before National Day, handed in on 9, paid in by 11 October. */
    @Test
    void theAgencyPaysInWhatItsOfficersHandedIn() {
        var file = Rehearsal.of("summary-penalty")
                .on("2024-09-30")
                .does("penalise-on-spot", "officer", Map.of("offenderKind", "natural", "kind", "fine", "fine", 100.0))
                .does("collect", "officer");
        assertThat(file.refusal("pay-in", "clerk")).contains("须先办理“执法人员上交罚款”");
        file.on("2024-10-09").does("hand-in", "officer").on("2024-10-11").does("pay-in", "clerk");
        assertThat(file.ended("pay-in").result()).isEqualTo(Result.MET);
        file.does("withhold-publication", "head");
        assertThat(file.refusal("publish", "officer")).contains("已决定不予公开");
    }

    @Test
    void aMarketCaseIsFiledWithTwoOfficers() {
        var file = PenaltyCase.under("penalty-market").clueOn("2024-09-02");
        assertThat(file.refusal("file", "head", Map.of("officers", List.of("cert-1"))))
                .contains("不少于两名");
        assertThat(file.does("file", "head", PenaltyCase.OFFICERS).file().done("file"))
                .isTrue();
    }
}
