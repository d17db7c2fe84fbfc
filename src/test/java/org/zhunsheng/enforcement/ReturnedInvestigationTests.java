package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;
import static org.zhunsheng.enforcement.PenaltyCase.fine;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 退回补充调查: 行政处罚法 第五十七条. */
class ReturnedInvestigationTests {

    @Test
    void theHeadSendsAReportBackAndTheNinetyDaysRunOn() {
        var file = aPenalty().filedOn("2024-03-04").concluded();
        LocalDate due = file.due("decision");
        assertThat(file.refusal("reinvestigate", "officer")).contains("身份");
        file.on("2024-04-01").does("reinvestigate", "head");
        assertThat(file.state()).isEqualTo("investigating");
        assertThat(file.due("decision")).isEqualTo(due);
    }

    @Test
    void whatIsFoundAnewIsReportedAndToldAnewBeforeItIsDecided() {
        var file = aPenalty().filedOn("2024-03-04").concluded().notified().heard();
        file.does("reinvestigate", "head");
        assertThat(file.refusal("penalise", "head", fine(1000))).contains("环节");
        file.concluded();
        assertThat(file.refusal("penalise", "head", fine(1000))).contains("环节");
        assertThat(file.notified().heard().penalised().state()).isEqualTo("decided");
    }

    @Test
    void whatIsDecidedIsNotSentBack() {
        assertThat(aPenalty().penalisedOn("2024-03-04").refusal("reinvestigate", "head"))
                .contains("环节");
    }
}
