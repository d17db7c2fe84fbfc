package org.zhunsheng.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 法律顾问、公职律师法律意见: 中办发〔2016〕30号; 重大行政决策程序暂行条例 第二十八条. The days are defaults. */
class OpinionTests {

    private static Rehearsal<?> requestedOn(String day, Map<String, Object> form) {
        return Rehearsal.of("counsel-opinion").on(day).does("request", "clerk", form);
    }

    @Test
    void itIsGivenWithinFiveWorkingDaysOrThoseThatWereAsked() {
        // 6, 7, 8, 9; Sunday 18 worked
        assertThat(requestedOn("2024-02-05", Map.of()).due("opinion")).isEqualTo("2024-02-18");
        assertThat(requestedOn("2024-02-05", Map.of("workingDays", 3)).due("opinion"))
                .isEqualTo("2024-02-08");
    }

    @Test
    void itStandsStillWhileMaterialsAreMissing() {
        var request = requestedOn("2024-02-05", Map.of())
                .does("assign", "legal")
                .on("2024-02-06")
                .does("ask-supplement", "legal");
        assertThat(request.running("opinion").paused()).isTrue();
        // nothing counts until the 18th: 19, 20, 21, 22 after Sunday 18 worked
        assertThat(request.on("2024-02-18").does("supplement", "clerk").due("opinion"))
                .isEqualTo("2024-02-22");
    }

    @Test
    void whoHasAConflictStepsBackAndAnotherIsNamed() {
        var request = requestedOn("2024-03-01", Map.of())
                .does("assign", "legal")
                .does("recuse", "head", Map.of("recused", "legal"));
        assertThat(request.due("assignment")).isEqualTo("2024-03-04");
        request.does("assign", "legal/bayar");
        assertThat(request.refusal("give-opinion", "legal")).contains("回避");
        assertThat(request.does("give-opinion", "legal/bayar").outcome()).isEqualTo("given");
    }

    @Test
    void whoDoesNotFollowItSaysWhy() {
        var given = requestedOn("2024-03-01", Map.of()).does("assign", "legal").does("give-opinion", "legal");
        // 29 March is the twentieth working day
        assertThat(given.due("adoption")).isEqualTo("2024-03-29");
        assertThat(given.refusal("adopt", "clerk", Map.of("adopted", "none", "adoptionNote", "")))
                .isNotBlank();
        assertThat(given.does("adopt", "clerk").state()).isEqualTo("closed");
    }
}
