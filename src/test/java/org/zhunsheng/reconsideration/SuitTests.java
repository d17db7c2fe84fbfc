package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 起诉: 行政复议法(2023) 第三十四条; (2017) 第十九条; 行政诉讼法 第四十五条. */
class SuitTests {

    private static ReconsiderationCase delivered(String filed, String deliveredOn) {
        return aCase().registeredOn(filed)
                .accepted()
                .proposed()
                .does("maintain", "head")
                .deliveredOn(deliveredOn);
    }

    @Test
    void aSuitWithinTheFifteenDaysIsEnteredAndEndsThem() {
        var file = delivered("2024-08-05", "2024-09-22");
        // 7 October is the last day of the holiday
        assertThat(file.due("suit")).isEqualTo("2024-10-08");
        file.on("2024-10-08").does("record-suit", "clerk", Map.of("suitOn", "2024-10-08"));
        assertThat(file.ended("suit").result()).isEqualTo(Result.MET);
        assertThat(file.refusal("record-suit", "clerk")).contains("只能办理一次");
        assertThat(file.silenceOn("2024-10-09").file().done("suit-lapsed")).isFalse();
    }

    @ParameterizedTest(name = "filed {0}")
    @ValueSource(strings = {"2023-09-25", "2024-09-23"})
    void fromThenOnTheDecisionStands(String filed) {
        var file = delivered(filed, filed);
        file.silenceOn(filed.replace("-09-", "-10-"));
        assertThat(file.file().done("suit-lapsed")).isTrue();
        assertThat(file.ended("suit").result()).isEqualTo(Result.LAPSED);
        assertThat(file.refusal("suit-lapsed", "clerk")).contains("身份不能办理");
    }

    @Test
    void nobodySuesOverADecisionThatWasNotServed() {
        var file = aCase().registeredOn("2024-08-05").accepted().proposed().does("maintain", "head");
        assertThat(file.refusal("record-suit", "clerk")).isNotBlank();
    }

    /** 逾期未决定: the court can be asked once the sixty days are over, and the case goes on. */
    @Test
    void whoGetsNoDecisionInTimeMaySueOverTheSilence() {
        var file = aCase().registeredOn("2024-08-05", Map.of("mandatory", "disclosure"))
                .accepted("normal");
        // 4 October; the holiday ends on the 7th
        assertThat(file.due("decision")).isEqualTo("2024-10-08");
        var form = Map.<String, Object>of("periodEndedOn", "2024-10-08", "suitOn", "2024-10-10");
        assertThat(file.on("2024-10-08").refusal("record-silence-suit", "clerk", form))
                .contains("复议期限尚未届满");
        var early = Map.<String, Object>of("periodEndedOn", "2024-10-08", "suitOn", "2024-10-08");
        assertThat(file.on("2024-10-10").refusal("record-silence-suit", "clerk", early))
                .contains("复议期限届满之后");
        file.does("record-silence-suit", "clerk", form);
        assertThat(file.state()).isEqualTo("reviewing");
        assertThat(file.due("decision")).isEqualTo("2024-10-08");
        assertThat(file.refusal("record-silence-suit", "clerk", form)).contains("只能办理一次");
    }
}
