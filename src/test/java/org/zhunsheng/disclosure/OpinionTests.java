package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 征求意见不计入答复期限: 政府信息公开条例 第三十二条至第三十四条. */
class OpinionTests extends OfficeTests {

    private DisclosureCase searched() {
        return new DisclosureCase(office).registeredOn("2024-09-26").searched();
    }

    @Test
    void aThirdPartyHasFifteenWorkingDaysFromReceiptOfTheLetter() {
        var file = searched().asked("third-party", "2024-09-29").letterReceived("third-party", "2024-09-30");
        // 8–12 October with Saturday worked (5), 14–18 (10), 21–25
        assertThat(file.due("third-party-opinion")).isEqualTo("2024-10-25");
    }

    @Test
    void theWholeTimeOfAskingIsNotCounted() {
        var file = searched()
                .asked("third-party", "2024-09-29")
                .letterReceived("third-party", "2024-09-30")
                .silenceOn("2024-10-26");
        assertThat(file.state()).as("silence leaves the decision to the agency").isEqualTo("searching");
        assertThat(file.ended("third-party-opinion").result()).isEqualTo(Result.LAPSED);
        // 27 September (1); 28 October – 1 November (6), 4–8 (11), 11–15 (16), 18–21
        assertThat(file.due("answer")).isEqualTo("2024-11-21");
    }

    @Test
    void theClockRunsOnFromTheDayOfTheOpinion() {
        var file = searched()
                .asked("third-party", "2024-09-29")
                .letterReceived("third-party", "2024-09-30")
                .on("2024-10-09")
                .does("third-party-opinion", "clerk", Map.of("thirdPartyAgrees", true, "thirdPartyReasons", "无异议"));
        // 27 September (1); 9–12 October (5), 14–18 (10), 21–25 (15), 28 October – 1 November
        assertThat(file.due("answer")).isEqualTo("2024-11-01");
    }

    @Test
    void aSilentCoMakerAgrees() {
        var file = searched().asked("co-maker", "2024-09-29").letterReceived("co-maker", "2024-09-30");
        assertThat(file.due("co-maker-opinion")).isEqualTo("2024-10-25");
        file.silenceOn("2024-10-26");
        assertThat(file.state()).isEqualTo("searching");
        assertThat(file.file().done("co-maker-silent")).isTrue();
    }
}
