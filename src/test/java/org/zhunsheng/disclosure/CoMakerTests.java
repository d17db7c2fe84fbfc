package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 征求共同制作机关意见: 政府信息公开条例第三十四条、第三十三条第三款. */
class CoMakerTests {

    private static Rehearsal<?> searched() {
        return Rehearsal.of("disclosure-request")
                .on("2024-02-05")
                .does("register", "clerk", Map.of("receivedOn", "2024-02-05"))
                .does("start-search", "clerk");
    }

    private static Rehearsal<?> asked() {
        return searched().on("2024-02-06").does("consult-co-maker", "legal", Map.of("letterSentOn", "2024-02-06"));
    }

    private static Rehearsal<?> arrived() {
        return asked().on("2024-02-08")
                .does("co-maker-letter-received", "clerk", Map.of("letterReceivedOn", "2024-02-08"));
    }

    @Test
    void theOtherAgencyIsAskedInWritingAndTheAnswerWaits() {
        assertThat(asked().papers()).containsExactly("征求共同制作机关意见书");
        assertThat(asked().running("answer").paused()).isTrue();
        assertThat(asked().refusal("consult-co-maker", "clerk")).contains("须在“检索审查”环节办理");
    }

    @Test
    void itsFifteenDaysBeginWhenTheLetterReachesIt() {
        assertThat(asked().file().running()).doesNotContainKey("co-maker-opinion");
        // Friday 9, Sunday 18 worked (2), 19–23 (7), 26 February – 1 March (12), 4–6
        assertThat(arrived().due("co-maker-opinion")).isEqualTo("2024-03-06");
        assertThat(asked().on("2024-02-08")
                        .refusal("co-maker-letter-received", "clerk", Map.of("letterReceivedOn", "2024-02-05")))
                .contains("不能早于发出日期");
        assertThat(asked().refusal("co-maker-letter-received", "clerk", Map.of("letterReceivedOn", "2024-02-09")))
                .contains("不能在今天以后");
    }

    @Test
    void itsOpinionLetsTheClockRunOnFromThatDay() {
        var file = arrived().on("2024-02-20").does("co-maker-opinion", "clerk", Map.of("coMakerAgrees", false));
        // 20–23 (4), 26 February – 1 March (9), 4–8 (14), 11–15 (19), 18
        assertThat(file.due("answer")).isEqualTo("2024-03-18");
    }

    @Test
    void itsSilenceIsAgreementAndOnlyTimeMakesIt() {
        var file = arrived();
        assertThat(file.refusal("co-maker-silent", "clerk")).contains("身份不能办理");
        assertThat(file.silenceOn("2024-03-06").state()).isEqualTo("co-maker");
        assertThat(file.silenceOn("2024-03-07").state()).isEqualTo("searching");
    }

    @Test
    void anAgencyThatIsNoMoreIsNotWaitedFor() {
        assertThat(asked().does("end-consultation", "approver").state()).isEqualTo("searching");
    }
}
