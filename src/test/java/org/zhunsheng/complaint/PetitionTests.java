package org.zhunsheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
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

    @Test
    void whatBelongsBeforeACourtIsToldSo() {
        var file = registered("2024-09-20").on("2024-09-23").does("redirect", "clerk", Map.of("redirectTo", "suit"));
        assertThat(file.outcome()).isEqualTo("redirected");
        assertThat(file.papers()).containsExactly("信访事项告知其他途径书");
        assertThat(file.ended("transfer").result()).isEqualTo(Result.MET);
        assertThat(registered("2024-09-20").refusal("redirect", "petitioner")).contains("身份不能办理");
        assertThat(answered("2024-09-05").refusal("redirect", "clerk")).contains("须在“登记”或“已转送交办”环节办理");
    }

    @Test
    void whoHasItTransferredToHimMayRedirectItToo() {
        var file = registered("2024-09-09").on("2024-09-20").does("transfer", "clerk");
        file.does("redirect", "officer");
        assertThat(file.ended("acknowledgement").result()).isEqualTo(Result.MET);
        assertThat(file.file().running()).isEmpty();
    }

    @Test
    void whoDoesNotAskForReviewWithinThirtyDaysIsContent() {
        var file = answered("2024-09-05");
        assertThat(file.refusal("review-lapsed", "clerk")).contains("身份不能办理");
        // 5 October lies in the holidays, which end on the 7th
        assertThat(file.silenceOn("2024-10-08").state()).isEqualTo("answered");
        file.silenceOn("2024-10-09");
        assertThat(file.file().done("review-lapsed")).isTrue();
        assertThat(file.refusal("request-review", "petitioner")).isNotBlank();
        assertThat(answered("2024-09-05")
                        .does("request-review", "petitioner")
                        .silenceOn("2024-10-09")
                        .file()
                        .done("review-lapsed"))
                .isFalse();
    }

    @Test
    void norWhoDoesNotAskForTheRecheck() {
        var file = answered("2024-08-20").does("request-review", "petitioner").on("2024-09-05");
        file.does("review", "head", Map.of("reviewReceivedOn", "2024-09-05"));
        assertThat(file.papers()).containsExactly("信访事项复查复核意见书");
        assertThat(file.refusal("recheck-lapsed", "head")).contains("身份不能办理");
        assertThat(file.silenceOn("2024-10-08").state()).isEqualTo("reviewed");
        file.silenceOn("2024-10-09");
        assertThat(file.file().done("recheck-lapsed")).isTrue();
        assertThat(file.file().closed()).isTrue();
        assertThat(file.outcome()).as("the review stands").isEqualTo("reviewed");
    }
}
