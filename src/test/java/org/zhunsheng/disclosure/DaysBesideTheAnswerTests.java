package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 确认收到、补正、说明理由、送达: 政府信息公开条例第三十条、第三十一条、第三十五条 and the house's own days. */
class DaysBesideTheAnswerTests {

    private static Rehearsal<?> registered(String day) {
        return Rehearsal.of("disclosure-request").on(day).does("register", "clerk", Map.of("receivedOn", day));
    }

    @Test
    void whatComesOverTheInternetIsConfirmedOnTheNextWorkingDay() {
        var file = Rehearsal.of("disclosure-request").on("2024-02-09").does("submit", "resident");
        // Friday before the festival; Sunday 18 February is worked
        assertThat(file.due("confirmation")).isEqualTo("2024-02-18");
    }

    @Test
    void aCorrectionIsOwedByTheDayThatTheNoticeNamesAndThenTheRequestIsAbandoned() {
        var file = registered("2024-09-26").does("ask-correction", "clerk", Map.of("correctBy", "2024-10-10"));
        assertThat(file.due("correction")).isEqualTo("2024-10-10");
        assertThat(file.on("2024-10-10").refusal("abandon-uncorrected", "clerk"))
                .contains("尚未届满");
        assertThat(file.on("2024-10-11").does("abandon-uncorrected", "clerk").outcome())
                .isEqualTo("uncorrected");
    }

    @Test
    void reasonsForManyRequestsAreOwedByTheDayThatTheLetterNames() {
        var file = registered("2024-09-26")
                .does("start-search", "clerk")
                .does("ask-reasons", "clerk", Map.of("reasonsBy", "2024-10-14"));
        assertThat(file.due("reasons")).isEqualTo("2024-10-14");
        assertThat(file.on("2024-10-14").refusal("answer", "approver")).contains("尚未届满");
    }

    @Test
    void theAnswerIsDeliveredWithinFiveWorkingDays() {
        var answer = Map.<String, Object>of("reply", "open", "result", "disclosed");
        var file = registered("2024-09-20")
                .does("start-search", "clerk")
                .on("2024-09-30")
                .does("answer", "approver", answer);
        // 8–11 October, Saturday 12 worked
        assertThat(file.due("delivery")).isEqualTo("2024-10-12");
    }
}
