package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 申请人的沉默: 逾期不申请听证 (行政许可法第四十七条), 容缺材料逾期不补齐. Time alone makes it mean something. */
class SilenceTests {

    private static Rehearsal<?> applied(Map<String, Object> item) {
        return Rehearsal.of("administrative-licensing")
                .knowing("item", item)
                .on("2024-02-05")
                .does("apply", "resident");
    }

    private static Rehearsal<?> offered(String kind) {
        return applied(Map.of("code", "A1"))
                .does("accept", "clerk")
                .does("offer-hearing", "approver", Map.of("hearingKind", kind));
    }

    private static Rehearsal<?> tolerated() {
        return applied(Map.of("code", "A1", "tolerance", "5 working days")).does("accept-tolerant", "clerk");
    }

    @Test
    void fiveWorkingDaysAfterItWasToldTheHearingLapsesAndNotBefore() {
        var file = offered("on-request");
        assertThat(file.papers()).containsExactly("听证权利告知书");
        assertThat(file.refusal("lapse-hearing", "clerk")).contains("身份不能办理");
        // 6–9 (4), Sunday 18 worked
        assertThat(file.silenceOn("2024-02-18").state()).isEqualTo("hearing");
        file.silenceOn("2024-02-19");
        assertThat(file.file().done("lapse-hearing")).isTrue();
        assertThat(file.state()).isEqualTo("reviewing");
        assertThat(file.running("decision").paused()).isFalse();
    }

    @Test
    void afterThatItIsTooLateToAsk() {
        assertThat(offered("on-request").silenceOn("2024-02-19").refusal("request-hearing", "applicant"))
                .contains("须在“听证”环节办理");
    }

    @Test
    void whatWasAskedForOrMustBeHeldDoesNotLapse() {
        var asked = offered("on-request").on("2024-02-09").does("request-hearing", "interested");
        assertThat(asked.silenceOn("2024-03-01").file().done("lapse-hearing")).isFalse();
        assertThat(offered("own-initiative").silenceOn("2024-03-01").state()).isEqualTo("hearing");
    }

    @Test
    void gapsThatAreNotFilledEndTheApplicationInWriting() {
        var file = tolerated();
        assertThat(file.papers()).containsExactly("容缺受理通知书");
        assertThat(file.refusal("terminate-tolerance", "clerk")).contains("身份不能办理");
        assertThat(file.silenceOn("2024-02-18").state()).isEqualTo("reviewing");
        file.silenceOn("2024-02-19");
        assertThat(file.file().done("terminate-tolerance")).isTrue();
        assertThat(file.outcome()).isEqualTo("terminated");
        assertThat(file.papers()).containsExactly("终止办理通知书");
        assertThat(file.ended("decision").result()).isEqualTo(Result.MOOT);
    }

    @Test
    void whoWasAcceptedWithoutGapsHasNothingToFill() {
        var file = applied(Map.of("code", "A1")).does("accept", "clerk");
        assertThat(file.refusal("supplement", "applicant")).contains("须先办理“容缺受理”");
        assertThat(file.file().running()).doesNotContainKey("supplement");
    }
}
