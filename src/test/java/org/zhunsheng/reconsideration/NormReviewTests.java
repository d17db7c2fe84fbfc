package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 附带审查: 行政复议法(2023) 第五十六条至第六十条; (2017) 第二十六条、第二十七条. */
class NormReviewTests {

    private static ReconsiderationCase stayed(boolean power) {
        return aCase().registeredOn("2024-09-23")
                .accepted("normal")
                .on("2024-09-26")
                .stayedForNorm(power);
    }

    @Test
    void whoHasThePowerHandlesItWithinThirtyDays() {
        // 26 October is a Saturday
        assertThat(stayed(true).due("norm-handling")).isEqualTo("2024-10-28");
        assertThat(stayed(true).refusal("forward-norm", "legal")).contains("应当由本机关处理");
    }

    @Test
    void whoHasNotForwardsItWithinSevenWorkingDays() {
        // 27, Sunday 29 worked, 30 September (3), 8–11 October
        assertThat(stayed(false).due("norm-forwarding")).isEqualTo("2024-10-11");
        assertThat(stayed(false).refusal("handle-norm", "legal")).contains("应当转送");
    }

    @Test
    void theMakerIsAskedWithinThreeWorkingDaysAndRepliesWithinTen() {
        var file = stayed(true);
        // 27, Sunday 29 worked, 30
        assertThat(file.due("maker-letter")).isEqualTo("2024-09-30");
        file.on("2024-09-30").does("ask-maker", "legal");
        file.does("maker-letter-received", "clerk", Map.of("makerReceivedOn", "2024-09-30"));
        // 8–12 October with Saturday worked (5), 14–18
        assertThat(file.due("maker-reply")).isEqualTo("2024-10-18");
    }

    @Test
    void whoReceivesItRepliesWithinSixtyDays() {
        var file = stayed(false).does("forward-norm", "legal").on("2024-10-09");
        file.does("norm-forwarding-received", "clerk", Map.of("normReceivedOn", "2024-10-09"));
        // 8 December is a Sunday
        assertThat(file.due("norm-reply")).isEqualTo("2024-12-09");
    }

    @Test
    void theMakersReplyEndsItsTenDaysAndTheAuthorityJudgesItself() {
        var file = stayed(true).on("2024-09-30").does("ask-maker", "legal");
        assertThat(file.papers()).containsExactly("规范性文件制定机关书面答复通知书");
        assertThat(stayed(true).refusal("maker-replied", "clerk")).isNotBlank();
        file.does("maker-letter-received", "clerk", Map.of("makerReceivedOn", "2024-09-30"));
        file.on("2024-10-18").does("maker-replied", "clerk");
        assertThat(file.ended("maker-reply").result()).isEqualTo(Result.MET);
        assertThat(file.refusal("maker-replied", "clerk")).contains("只能办理一次");
        file.does("handle-norm", "legal", Map.of("normLegal", false));
        assertThat(file.ended("norm-handling").result()).isEqualTo(Result.MET);
        assertThat(file.does("resume", "legal").state()).isEqualTo("reviewing");
    }

    @ParameterizedTest(name = "filed {0}")
    @CsvSource({"2024-09-23, 2024-09-26", "2023-09-20, 2023-09-25"})
    void whoRepliesToAForwardingEndsItsSixtyDaysAndTheCaseGoesOn(String filed, String day) {
        var file = aCase().registeredOn(filed).accepted().on(day).stayedForNorm(false);
        assertThat(file.refusal("norm-replied", "clerk")).isNotBlank();
        file.does("forward-norm", "legal");
        assertThat(file.papers()).containsExactly("规范性文件转送函");
        file.does("norm-forwarding-received", "clerk", Map.of("normReceivedOn", day));
        file.does("norm-replied", "clerk", Map.of("normLegal", true));
        assertThat(file.ended("norm-reply").result()).isEqualTo(Result.MET);
        assertThat(file.running("decision").paused()).isTrue();
        assertThat(file.does("resume", "legal").running("decision").paused()).isFalse();
    }

    @Test
    void theTextOfTwentySeventeenHasTheSameThirtySevenAndSixty() {
        var own = aCase().registeredOn("2023-09-20").accepted().on("2023-09-25");
        assertThat(own.stayedForNorm(true).due("norm-handling")).isEqualTo("2023-10-25");
        var other =
                aCase().registeredOn("2023-09-20").accepted().on("2023-09-25").stayedForNorm(false);
        // 26–28 September (3), 7 and 8 October worked at the weekend (5), 9, 10
        assertThat(other.due("norm-forwarding")).isEqualTo("2023-10-10");
    }
}
