package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 交付、解除、销毁、期满、音像记录: 行政强制法 第十九条、第二十五条至第三十三条、内蒙古自治区政府令第244号 第二十条. */
class CoerciveMeasureEndsTests {

    private static final Map<String, Object> RECORDED = Map.of("recordedOnVideo", true);

    private static Rehearsal<?> imposed(String day, String kind) {
        return Rehearsal.of("coercive-measure")
                .on(day)
                .does("propose", "officer", Map.of("measureKind", kind))
                .does("approve", "head")
                .does("impose", "officer", RECORDED);
    }

    private static Rehearsal<?> emergency() {
        return Rehearsal.of("coercive-measure")
                .on("2024-09-30")
                .does("impose-at-once", "officer", Map.of("measureKind", "seize"));
    }

    @Test
    void whatTheHeadWouldNotHaveOrderedIsLiftedAtOnce() {
        var file = emergency();
        assertThat(file.refusal("lift-at-once", "officer")).contains("身份");
        file.does("lift-at-once", "head");
        assertThat(file.outcome()).isEqualTo("lifted");
        assertThat(file.ended("approval").result()).isEqualTo(Result.MET);
        assertThat(file.file().running()).doesNotContainKeys("sealing", "approval");
        assertThat(file.papersOf("lift-at-once")).containsExactly("解除行政强制措施决定书");
        assertThat(imposed("2024-09-30", "seize").refusal("lift-at-once", "head"))
                .contains("环节");
    }

    @Test
    void aFreezingIsDeliveredWithinThreeWorkingDays() {
        // 7, 8, 9 February; 10–17 festival
        var file = imposed("2024-02-06", "freeze");
        assertThat(file.due("freezing-delivery")).isEqualTo("2024-02-09");
        file.on("2024-02-09").does("deliver-freezing", "officer");
        assertThat(file.ended("freezing-delivery").result()).isEqualTo(Result.MET);
        assertThat(file.papersOf("deliver-freezing")).containsExactly("送达回证");
        assertThat(file.refusal("deliver-freezing", "officer")).contains("只能办理一次");
    }

    /** 第三十条: the bank is served first; the party is not warned before, and has the decision within three days. */
    @Test
    void aFreezingIsServedOnTheBankNotOnThePartyOnTheSpot() {
        var file = Rehearsal.of("coercive-measure")
                .on("2024-02-06")
                .does("propose", "officer", Map.of("measureKind", "freeze"))
                .does("approve", "head");
        assertThat(file.refusal("impose", "officer", Map.of("recordedOnVideo", true, "bankServed", false)))
                .isNotBlank();
        file.does("impose", "officer", RECORDED);
        assertThat(file.file().facts())
                .containsEntry("bankServed", true)
                .doesNotContainKeys("handedOver", "rightsTold");
        assertThat(file.refusal("lift", "head", Map.of("bankTold", false))).isNotBlank();
        assertThat(file.does("lift", "head").file().facts())
                .containsEntry("bankTold", true)
                .doesNotContainKey("goodsReturned");
    }

    /** 第二十条. */
    @Test
    void aPersonIsHeldNoLongerThanTheStatuteAllowsAndHisFamilyIsTold() {
        var file = Rehearsal.of("coercive-measure")
                .on("2024-09-30")
                .does("propose", "officer", Map.of("measureKind", "restrict-person"))
                .does("approve", "head");
        assertThat(file.refusal("impose", "officer", Map.of("recordedOnVideo", true, "familyTold", false)))
                .isNotBlank();
        file.does("impose", "officer", Map.of("recordedOnVideo", true, "restrictedUntil", "2024-10-01"));
        assertThat(file.due("restriction")).as("a holiday, all the same").isEqualTo("2024-10-01");
        assertThat(file.on("2024-10-01")
                        .does("lift", "head")
                        .ended("restriction")
                        .result())
                .isEqualTo(Result.MET);
        assertThat(imposed("2024-09-30", "seal").file().running()).doesNotContainKey("restriction");
    }

    /** 244号令 第十九条: what was not recorded is explained and there is nothing to store. */
    @Test
    void whereNothingWasRecordedNothingIsStored() {
        var file = Rehearsal.of("coercive-measure")
                .on("2024-09-30")
                .does("impose-at-once", "officer", Map.of("recordedOnVideo", false, "recordingGap", "设备故障"));
        assertThat(file.file().running()).doesNotContainKey("recording");
        assertThat(file.refusal("upload-recording", "officer")).contains("没有进行音像记录");
        var recorded = Rehearsal.of("coercive-measure").on("2024-09-30").does("impose-at-once", "officer", RECORDED);
        assertThat(recorded.due("recording")).isEqualTo("2024-10-01");
    }

    @Test
    void theHeadLiftsAndTheGoodsGoBack() {
        var file = imposed("2024-09-05", "seal");
        assertThat(file.refusal("lift", "officer")).contains("身份");
        assertThat(file.refusal("lift", "head", Map.of("goodsReturned", false))).isNotBlank();
        file.on("2024-09-20").does("lift", "head", Map.of("liftingGround", "unrelated"));
        assertThat(file.outcome()).isEqualTo("lifted");
        assertThat(file.ended("sealing").result()).isEqualTo(Result.MET);
        assertThat(file.papersOf("lift")).containsExactly("解除行政强制措施决定书");
    }

    @Test
    void goodsHeldLongerThanTheThirtyDaysAreHeldTooLongAndThereIsNoProlongingThem() {
        var file = imposed("2024-09-05", "seal").on("2024-10-06");
        assertThat(file.refusal("extend", "head")).contains("已经届满，不能再延长");
        assertThat(file.does("lift", "head").ended("sealing").result()).isEqualTo(Result.LATE);
    }

    @Test
    void aFreezingThatNobodyProlongsThawsOfItself() {
        var file = imposed("2024-09-05", "freeze");
        assertThat(file.silenceOn("2024-10-05").state()).isEqualTo("imposed");
        file.silenceOn("2024-10-06");
        assertThat(file.file().done("thaw-by-lapse")).isTrue();
        assertThat(file.outcome()).isEqualTo("expired");
        assertThat(file.refusal("extend", "head")).contains("环节");
    }

    @Test
    void aProlongedOneThirtyDaysLater() {
        var file = imposed("2024-09-05", "freeze").does("extend", "head");
        assertThat(file.silenceOn("2024-11-04").state()).isEqualTo("imposed");
        assertThat(file.silenceOn("2024-11-05").outcome()).isEqualTo("expired");
    }

    @Test
    void goodsDoNotThaw() {
        assertThat(imposed("2024-09-05", "seal").silenceOn("2024-12-01").state())
                .isEqualTo("imposed");
    }

    @Test
    void whatMustBeDestroyedIsDestroyedByTheHeadsDecision() {
        var file = imposed("2024-09-05", "seize");
        assertThat(file.refusal("destroy", "officer")).contains("身份");
        file.does("destroy", "head");
        assertThat(file.outcome()).isEqualTo("destroyed");
        assertThat(file.file().running()).doesNotContainKey("sealing");
        assertThat(file.papersOf("destroy")).containsExactly("查封（扣押）财物处理决定书");
    }

    @Test
    void theRecordingIsStoredTheNextDayAtTheLatestAndOnce() {
        var file = imposed("2024-09-30", "seal");
        assertThat(file.on("2024-10-01")
                        .does("upload-recording", "officer")
                        .ended("recording")
                        .result())
                .as("the holidays do not count it off")
                .isEqualTo(Result.MET);
        assertThat(file.refusal("upload-recording", "officer")).contains("只能办理一次");
        assertThat(imposed("2024-09-30", "seal")
                        .on("2024-10-02")
                        .does("upload-recording", "officer")
                        .ended("recording")
                        .result())
                .isEqualTo(Result.LATE);
    }

    @Test
    void whoDidNotRecordSaysWhy() {
        var file = Rehearsal.of("coercive-measure")
                .on("2024-09-30")
                .does("propose", "officer")
                .does("approve", "head");
        var silent = Map.<String, Object>of("recordedOnVideo", false, "recordingGap", "");
        assertThat(file.refusal("impose", "officer", silent)).isNotBlank();
        var said = Map.<String, Object>of("recordedOnVideo", false, "recordingGap", "设备故障");
        assertThat(file.does("impose", "officer", said).state()).isEqualTo("imposed");
    }

    @Test
    void theDecisionAndTheListAreHandedOverOnTheSpot() {
        var file = Rehearsal.of("coercive-measure")
                .on("2024-09-30")
                .does("propose", "officer")
                .does("approve", "head");
        var kept = Map.<String, Object>of("recordedOnVideo", true, "handedOver", false);
        assertThat(file.refusal("impose", "officer", kept)).isNotBlank();
        assertThat(file.papersOf("impose")).containsExactly("实施行政强制措施决定书", "行政强制措施现场笔录");
    }
}
