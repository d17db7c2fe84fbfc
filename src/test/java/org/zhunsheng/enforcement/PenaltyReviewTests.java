package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import org.junit.jupiter.api.Test;

/** 法制审核: 行政处罚法 第五十八条、内蒙古自治区政府令第244号第二十九条至第三十二条. */
class PenaltyReviewTests {

    private PenaltyCase submitted() {
        return aPenalty()
                .filedOn("2024-09-02")
                .concludedAsMajor()
                .on("2024-09-27")
                .does("submit-review", "officer");
    }

    @Test
    void theReviewTakesFiveWorkingDaysAndFiveMoreWithApproval() {
        // Sunday 29 September worked, 30; 8, 9, 10 October
        assertThat(submitted().due("legality-review")).isEqualTo("2024-10-10");
        // 11, Saturday 12 worked, 14, 15, 16
        assertThat(submitted().does("extend-review", "head").due("legality-review"))
                .isEqualTo("2024-10-16");
    }

    @Test
    void theTimeForSupplementingIsNotCounted() {
        var file = submitted()
                .on("2024-09-30")
                .does("request-supplement", "legal")
                .on("2024-10-11")
                .does("supplement", "officer");
        // Sunday 29 used; from the 11th: 11, 12, 14, 15
        assertThat(file.due("legality-review")).isEqualTo("2024-10-15");
    }

    @Test
    void whatMustBeReviewedIsNotNotifiedBefore() {
        var file = aPenalty().filedOn("2024-09-02").concludedAsMajor();
        assertThat(file.refusal("notify", "officer")).contains("法制审核");
        assertThat(file.reviewed().notified(true).state()).isEqualTo("noticed");
    }

    @Test
    void whoHandledTheCaseDoesNotReviewIt() {
        var file = aPenalty().filedOn("2024-09-02").concludedAsMajor().does("submit-review", "officer");
        assertThat(file.refusal("pass-review", "officer")).contains("身份");
    }

    @Test
    void whatDidNotPassGoesBackAndTheHeadSettlesTheDispute() {
        var file = submitted().does("return-review", "legal");
        assertThat(file.state()).isEqualTo("investigating");
        assertThat(file.does("settle-review", "head").concludedAsMajor().refusal("notify", "officer"))
                .contains("审核通过");
    }

    @Test
    void afterAHearingItIsReviewedOnceMore() {
        var file =
                aPenalty().filedOn("2024-03-04").concludedAsMajor().reviewed().notified(true);
        file.does("request-hearing", "offender")
                .does("notify-hearing", "legal", java.util.Map.of("hearingOn", "2024-03-13"));
        file.on("2024-03-13").does("hold-hearing", "legal");
        assertThat(file.refusal("penalise", "head", PenaltyCase.fine(1000))).contains("环节");
        assertThat(file.reviewed().penalised().outcome()).isEqualTo("penalised");
    }
}
