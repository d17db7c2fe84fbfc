package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;

/** 补正: 政府信息公开条例 第三十条. */
class CorrectionTests extends OfficeTests {

    private DisclosureCase aCase() {
        return new DisclosureCase(office);
    }

    @Test
    void aCorrectionIsAskedForWithinSevenWorkingDays() {
        var file = aCase().registeredOn("2024-09-26");
        // 27, Sunday 29 worked, 30 September, 8, 9, 10, 11 October
        assertThat(file.due("correction-notice")).isEqualTo("2024-10-11");
        file.silenceOn("2024-10-12");
        assertThat(file.state()).isEqualTo("searching");
        assertThatThrownBy(() -> file.askedToCorrectBy("2024-10-31")).hasMessageContaining("须在“收到”环节办理");
    }

    @Test
    void aCorrectionMakesTheAnswerClockBeginAnew() {
        var file = aCase().registeredOn("2024-09-26").on("2024-09-30").askedToCorrectBy("2024-10-15");
        assertThat(file.running("answer").paused()).isTrue();
        file.correctedOn("2024-10-09");
        // 10, 11, Saturday 12 worked (3), 14–18 (8), 21–25 (13), 28 October – 1 November (18), 4, 5
        assertThat(file.due("answer")).isEqualTo("2024-11-05");
        assertThat(file.running("answer").pauses()).isEmpty();
    }

    @Test
    void whoDoesNotCorrectInTimeHasAbandonedTheRequest() {
        var file = aCase().registeredOn("2024-09-26")
                .askedToCorrectBy("2024-10-15")
                .on("2024-10-15");
        var form = java.util.Map.<String, Object>of("noGoodReason", true);
        assertThatThrownBy(() -> file.does("abandon-uncorrected", "clerk", form))
                .hasMessageContaining("补正期限尚未届满");
        file.on("2024-10-16").does("abandon-uncorrected", "clerk", form);
        assertThat(file.state()).isEqualTo("abandoned");
        assertThat(file.file().outcome()).isEqualTo("uncorrected");
    }

    @Test
    void whoeverIsNotToldInTimeHasAskedClearlyEnough() {
        var file = aCase().registeredOn("2024-09-26");
        assertThatThrownBy(() -> file.does("deem-clear", "clerk", java.util.Map.of()))
                .hasMessageContaining("身份不能办理");
        file.silenceOn("2024-10-11");
        assertThat(file.state()).as("the seventh day is not over").isEqualTo("received");
        file.silenceOn("2024-10-12");
        assertThat(file.file().done("deem-clear")).isTrue();
        assertThat(file.due("answer")).as("counted from receipt all the same").isEqualTo("2024-10-29");
    }
}
