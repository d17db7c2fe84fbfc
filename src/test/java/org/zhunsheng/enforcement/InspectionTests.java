package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 行政检查: 国办发〔2024〕54号、行政处罚法 第四十二条、第五十五条、内蒙古自治区政府令第244号. */
class InspectionTests {

    private static final Map<String, Object> RECORDED = Map.of("recordedOnVideo", true);

    private static Map<String, Object> plan(String kind, int done, int cap) {
        return Map.of("inspectionKind", kind, "inspectedThisYear", done, "yearlyCap", cap);
    }

    private Rehearsal<?> told(String day, String result) {
        var file = Rehearsal.of("administrative-inspection")
                .on(day)
                .does("plan", "officer", plan("daily", 0, 2))
                .does("approve", "head");
        file.does("notify", "officer").does("enter", "officer").does("record", "officer", RECORDED);
        return file.does("tell-result", "officer", Map.of("result", result));
    }

    @Test
    void nobodyIsInspectedWithoutApprovalAndNotice() {
        var file =
                Rehearsal.of("administrative-inspection").on("2025-03-03").does("plan", "officer", plan("daily", 0, 2));
        assertThat(file.refusal("notify", "officer")).contains("环节");
        assertThat(file.does("approve", "head").refusal("enter", "officer")).contains("环节");
    }

    @Test
    void theYearlyNumberIsNotExceededButByACaseInspection() {
        var file = Rehearsal.of("administrative-inspection").on("2025-03-03");
        assertThat(file.refusal("plan", "officer", plan("special", 2, 2))).contains("年度检查频次上限");
        assertThat(file.does("plan", "officer", plan("case", 2, 2)).state()).isEqualTo("planned");
    }

    @Test
    void whatIsUrgentIsApprovedTheDayAfterAtTheLatest() {
        var file = Rehearsal.of("administrative-inspection").on("2025-09-30").does("enter-at-once", "officer");
        assertThat(file.due("approval-after")).isEqualTo("2025-10-01");
    }

    @Test
    void theVideoIsStoredWithinTwentyFourHours() {
        var file = Rehearsal.of("administrative-inspection")
                .on("2025-09-30")
                .does("enter-at-once", "officer")
                .does("record", "officer", RECORDED);
        assertThat(file.due("recording")).isEqualTo("2025-10-01");
        assertThat(file.due("result")).as("9, 10, Saturday 11 worked, 13, 14").isEqualTo("2025-10-14");
    }

    @Test
    void theResultIsPublishedWithinTwentyWorkingDays() {
        // 2025-01-20: 21–24 (4), Sunday 26 worked, 27 (6), holiday to 4 February; 5–7 (9), Saturday 8 worked (10),
        // 10–14 (15), 17–21
        assertThat(told("2025-01-20", "clean").due("publication")).isEqualTo("2025-02-21");
    }

    @Test
    void aCleanInspectionEndsAtOnceAndIsClosedWhenPublished() {
        var file = told("2025-03-03", "clean").does("finish-clean", "officer");
        assertThat(file.refusal("close", "officer")).contains("尚未公开");
        assertThat(file.does("publish", "officer").does("close", "officer").outcome())
                .isEqualTo("clean");
    }

    @Test
    void whereNothingWasFoundNothingIsOrderedNorFiled() {
        var file = told("2025-09-28", "clean"); // a Sunday that is worked
        assertThat(file.refusal("order-rectification", "officer", Map.of("rectifyBy", "2025-10-09")))
                .contains("没有发现问题");
        assertThat(file.refusal("file-case", "head")).contains("没有发现问题");
    }

    @Test
    void whatIsNotOnTheListIsNotInspectedInAHurryEither() {
        var file = Rehearsal.of("administrative-inspection").on("2025-09-30");
        assertThat(file.refusal("enter-at-once", "officer", Map.of("listed", false)))
                .isNotBlank();
    }

    /** 244号令 第十九条. */
    @Test
    void whereNothingWasRecordedNothingIsStored() {
        var file = Rehearsal.of("administrative-inspection")
                .on("2025-09-30")
                .does("enter-at-once", "officer")
                .does("record", "officer", Map.of("recordedOnVideo", false, "recordingGap", "设备故障"));
        assertThat(file.file().running()).doesNotContainKey("recording");
        assertThat(file.refusal("upload-recording", "officer")).contains("没有进行音像记录");
    }

    @Test
    void whatIsWrongIsPutRightInTimeOrFiled() {
        var file = told("2025-03-03", "minor");
        assertThat(file.refusal("finish-clean", "officer")).contains("发现了问题");
        file.does("order-rectification", "officer", Map.of("rectifyBy", "2025-03-20"));
        assertThat(file.due("rectification")).isEqualTo("2025-03-20");
        file.on("2025-03-18").does("recheck", "officer", Map.of("rectified", false));
        assertThat(file.refusal("finish-rectified", "officer")).contains("整改没有完成");
        assertThat(file.does("file-case", "head").outcome()).isEqualTo("case-filed");
    }

    @Test
    void theRecordingIsUploadedOnceAndNotBeforeThereIsARecord() {
        var file = Rehearsal.of("administrative-inspection").on("2025-09-30").does("enter-at-once", "officer");
        assertThat(file.refusal("upload-recording", "officer")).contains("环节");
        file.does("record", "officer", RECORDED).on("2025-10-01").does("upload-recording", "officer");
        assertThat(file.ended("recording").result()).isEqualTo(Result.MET);
        assertThat(file.refusal("upload-recording", "officer")).contains("只能办理一次");
    }

    @Test
    void whatIsStillWrongIsOrderedAgainWithANewDay() {
        var file = told("2025-03-03", "minor");
        file.does("order-rectification", "officer", Map.of("rectifyBy", "2025-03-20"));
        assertThat(file.refusal("order-again", "officer", Map.of("rectifyBy", "2025-03-31")))
                .contains("环节");
        file.on("2025-03-18").does("recheck", "officer", Map.of("rectified", false));
        assertThat(file.refusal("order-again", "officer", Map.of("rectifyBy", "2025-03-17")))
                .contains("不能早于今天");
        file.does("order-again", "officer", Map.of("rectifyBy", "2025-03-31"));
        assertThat(file.state()).isEqualTo("rectifying");
        assertThat(file.due("rectification")).isEqualTo("2025-03-31");
        assertThat(file.papersOf("order-again")).containsExactly("责令整改通知书");
        file.on("2025-03-31").does("recheck", "officer", Map.of("rectified", true));
        assertThat(file.does("finish-rectified", "officer").outcome()).isEqualTo("rectified");
    }

    @Test
    void onlyWhatIsOnTheListIsInspectedAndOnlyWhereAVisitIsNeeded() {
        var file = Rehearsal.of("administrative-inspection").on("2025-03-03");
        for (var duty : List.of("listed", "visitNeeded")) {
            var form = new HashMap<>(plan("daily", 0, 2));
            form.put(duty, false);
            assertThat(file.refusal("plan", "officer", form)).as(duty).isNotBlank();
        }
        var alone = new HashMap<>(plan("daily", 0, 2));
        alone.put("officers", List.of("cert-1"));
        assertThat(file.refusal("plan", "officer", alone)).isNotBlank();
    }

    @Test
    void theNoticeTellsTheRightsAndTheCardIsShown() {
        var file = Rehearsal.of("administrative-inspection")
                .on("2025-03-03")
                .does("plan", "officer", plan("daily", 0, 2))
                .does("approve", "head");
        assertThat(file.refusal("notify", "officer", Map.of("rightsTold", false)))
                .isNotBlank();
        assertThat(file.does("notify", "officer").refusal("enter", "officer", Map.of("cardShown", false)))
                .isNotBlank();
        assertThat(file.papersOf("plan")).containsExactly("行政检查审批表");
        assertThat(file.papersOf("notify")).containsExactly("行政检查通知书");
        assertThat(file.papersOf("record")).containsExactly("现场检查笔录");
        assertThat(file.papersOf("tell-result")).containsExactly("行政检查结果告知书");
    }
}
