package org.zhunsheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 信访: 信访工作条例 第二十二条、第二十三条、第三十四条至第三十六条. */
class PetitionTests {

    private static Rehearsal<?> registered(String day) {
        return Rehearsal.of("petition").on(day).does("register", "clerk", Map.of("receivedOn", day));
    }

    private static Rehearsal<?> answered(String day) {
        return registered("2024-08-05")
                .does("acknowledge", "clerk")
                .on(day)
                .does("answer", "head", Map.of("answerReceivedOn", day));
    }

    @Test
    void itIsTransferredAndAcknowledgedWithinFifteenDaysEach() {
        // 5 October is a holiday until the 7th
        assertThat(registered("2024-09-20").due("transfer")).isEqualTo("2024-10-08");
        assertThat(registered("2024-09-09")
                        .on("2024-09-20")
                        .does("transfer", "clerk")
                        .due("acknowledgement"))
                .isEqualTo("2024-10-08");
    }

    @Test
    void anObjectionIsRaisedWithinFiveWorkingDays() {
        var file = registered("2024-09-20").on("2024-09-24").does("transfer", "clerk");
        // 25–27, Sunday 29 worked, 30
        assertThat(file.due("objection")).isEqualTo("2024-09-30");
        file.silenceOn("2024-10-08");
        assertThat(file.file().done("objection-lapsed")).isTrue();
        assertThat(registered("2024-09-20")
                        .does("transfer", "clerk")
                        .does("object", "clerk")
                        .state())
                .isEqualTo("registered");
    }

    @Test
    void itIsDoneWithinSixtyDaysAndThirtyMore() {
        var file = registered("2024-08-05").does("acknowledge", "clerk");
        // 4 October is a holiday until the 7th; 3 November is a Sunday
        assertThat(file.due("handling")).isEqualTo("2024-10-08");
        assertThat(file.does("extend", "head").due("handling")).isEqualTo("2024-11-04");
    }

    @Test
    void reviewIsAskedForWithinThirtyDaysAndGivenWithinThirty() {
        assertThat(answered("2024-09-05").due("review-request")).isEqualTo("2024-10-08");
        assertThat(answered("2024-09-05").does("request-review", "petitioner").due("review"))
                .isEqualTo("2024-10-08");
        assertThat(answered("2024-09-05").silenceOn("2024-10-09").file().closed())
                .isTrue();
    }

    @Test
    void soIsTheRecheckWhichIsTheLastWord() {
        var file = answered("2024-08-20").does("request-review", "petitioner").on("2024-09-05");
        file.does("review", "head", Map.of("reviewReceivedOn", "2024-09-05"));
        assertThat(file.due("recheck-request")).isEqualTo("2024-10-08");
        assertThat(file.does("request-recheck", "petitioner").due("recheck")).isEqualTo("2024-10-08");
        assertThat(file.does("recheck", "head").outcome()).isEqualTo("rechecked");
    }
}
