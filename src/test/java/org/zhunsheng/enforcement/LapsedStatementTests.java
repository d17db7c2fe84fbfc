package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;
import static org.zhunsheng.enforcement.PenaltyCase.fine;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 陈述、申辩: 行政处罚法 第四十五条, and what silence on it means. */
class LapsedStatementTests {

    private static PenaltyCase told() {
        return aPenalty()
                .filedOn("2024-09-02")
                .concluded(Map.of("proposedFine", 1000))
                .on("2024-09-27")
                .notified();
    }

    @Test
    void beforeTheTimeIsOverNothingIsDecided() {
        // Sunday 29 September worked, 30; 8, 9, 10 October
        assertThat(told().due("statement")).isEqualTo("2024-10-10");
        assertThat(told().on("2024-10-10").refusal("penalise", "head", fine(1000)))
                .contains("尚未听取陈述申辩");
    }

    @Test
    void whoSaysNothingIsTakenNotToWantTo() {
        var file = told().silenceOn("2024-10-11");
        assertThat(file.file().done("lapse-statement")).isTrue();
        assertThat(file.ended("statement").result()).isEqualTo(Result.LAPSED);
        assertThat(file.penalised().state()).isEqualTo("decided");
    }

    @Test
    void theClockOnlyLapsesByItself() {
        assertThat(told().refusal("lapse-statement", "officer")).contains("身份");
    }

    @Test
    void whoComesLateIsStillHeard() {
        assertThat(told().silenceOn("2024-10-11").heard().file().done("hear-statement"))
                .isTrue();
    }

    @Test
    void whoSpokeIsNotPunishedMoreHeavilyForIt() {
        assertThat(told().refusal("hear-statement", "officer", Map.of("notHeavier", false)))
                .isNotBlank();
        assertThat(told().heard().refusal("penalise", "head", fine(1000.01))).contains("不得因陈述申辩、听证加重处罚");
        assertThat(told().heard().penalised().state()).isEqualTo("decided");
    }
}
