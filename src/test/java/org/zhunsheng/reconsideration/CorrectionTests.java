package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 补正: 行政复议法(2023) 第三十一条; 实施条例 第二十九条. */
class CorrectionTests {

    private static ReconsiderationCase asked(String registered, String noticed) {
        return aCase().registeredOn(registered)
                .does("ask-correction", "clerk")
                .on(noticed)
                .does("correction-notice-received", "clerk", Map.of("correctionNoticeOn", noticed));
    }

    @Test
    void theApplicantHasTenWorkingDaysFromTheNotice() {
        // 29 Sunday worked, 30 September (2), 8–12 October with Saturday worked (7), 14–16
        assertThat(asked("2024-09-26", "2024-09-27").due("correction")).isEqualTo("2024-10-16");
    }

    @Test
    void theTenDaysAreExtendedForGoodReason() {
        var file = asked("2024-09-26", "2024-09-27")
                .does("extend-correction", "clerk", Map.of("correctionExtendBy", 3, "correctionExtendReason", "住院"));
        assertThat(file.due("correction")).isEqualTo("2024-10-21");
        assertThat(file.refusal("extend-correction", "clerk")).contains("只能办理一次");
    }

    @Test
    void allIsAskedForOnce() {
        var file = asked("2024-09-26", "2024-09-27").does("correct", "applicant");
        assertThat(file.refusal("ask-correction", "clerk")).contains("只能办理一次");
    }

    @Test
    void theAcceptanceClockBeginsAnewWithTheCorrection() {
        var file = asked("2024-09-26", "2024-09-27").on("2024-10-09").does("correct", "applicant");
        // 10, 11, Saturday 12 worked, 14, 15
        assertThat(file.due("acceptance")).isEqualTo("2024-10-15");
    }

    @Test
    void whoDoesNotCorrectHasAbandonedTheApplication() {
        var file = asked("2024-09-26", "2024-09-27").silenceOn("2024-10-17");
        assertThat(file.state()).isEqualTo("uncorrected");
        assertThat(file.file().done("note-uncorrected")).isTrue();
        assertThat(file.does("abandon", "clerk", Map.of("noGoodReason", true)).outcome())
                .isEqualTo("abandoned");
    }

    @Test
    void onTheLastDayNothingIsAbandonedYet() {
        var file = asked("2024-09-26", "2024-09-27").silenceOn("2024-10-16");
        assertThat(file.state()).isEqualTo("correcting");
        assertThat(file.refusal("note-uncorrected", "clerk")).contains("身份不能办理");
        assertThat(file.refusal("abandon", "clerk", Map.of("noGoodReason", true)))
                .isNotBlank();
    }

    @Test
    void aLateCorrectionWithGoodReasonIsTaken() {
        var file = asked("2024-09-26", "2024-09-27").silenceOn("2024-10-17").does("correct", "applicant");
        assertThat(file.state()).isEqualTo("received");
    }

    @Test
    void underTheTextOfTwentySeventeenThePeriodIsReasonableAndItsTimeIsLeftOut() {
        var file = aCase().registeredOn("2023-09-25")
                .on("2023-09-26")
                .does("ask-correction", "clerk", Map.of("correctWithin", 15))
                .does("correction-notice-received", "clerk", Map.of("correctionNoticeOn", "2023-09-26"));
        assertThat(file.due("correction")).isEqualTo("2023-10-11");
        file.on("2023-10-11").does("correct", "clerk", Map.of("receivedOn", "2023-10-11"));
        // sixty days from 25 September and the fifteen from the 26th until 11 October
        assertThat(file.due("decision")).isEqualTo("2023-12-11");
    }
}
