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
    void theSecondNoticeGivesTheWholeTimeAgain() {
        var file = aPenalty().filedOn("2024-09-02").concluded().on("2024-09-05").notified();
        file.silenceOn("2024-09-13").does("reinvestigate", "head").concluded();
        file.on("2024-09-27").notified();
        // Sunday 29 September worked, 30; 8, 9, 10 October
        assertThat(file.due("statement")).isEqualTo("2024-10-10");
        assertThat(file.refusal("penalise", "head", fine(1000))).contains("尚未听取陈述申辩");
        assertThat(file.does("waive-rights", "offender").penalised().state()).isEqualTo("decided");
    }

    @Test
    void andTheRightToAHearingOnceMore() {
        var file = aPenalty()
                .filedOn("2024-09-02")
                .concludedAsMajor()
                .reviewed()
                .on("2024-09-05")
                .notified(true);
        file.silenceOn("2024-09-13").does("reinvestigate", "head").concludedAsMajor();
        assertThat(file.refusal("notify", "officer")).as("and is reviewed anew").contains("审核通过");
        file.reviewed();
        assertThat(file.refusal("penalise", "head", fine(1000))).contains("送达告知书");
        assertThat(file.on("2024-09-27").notified(true).due("hearing-request")).isEqualTo("2024-10-10");
        assertThat(file.does("request-hearing", "offender").state()).isEqualTo("hearing");
    }

    @Test
    void aNoticeStillRunningEndsWithTheNewReport() {
        var file = aPenalty().filedOn("2024-09-02").concluded().on("2024-09-26").notified();
        file.on("2024-09-27").does("reinvestigate", "head").concluded();
        assertThat(file.file().running()).doesNotContainKey("statement");
        assertThat(file.on("2024-10-12").notified().due("statement"))
                .as("14–18 October")
                .isEqualTo("2024-10-18");
    }

    @Test
    void whatIsDecidedIsNotSentBack() {
        assertThat(aPenalty().penalisedOn("2024-03-04").refusal("reinvestigate", "head"))
                .contains("环节");
    }
}
