package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.OFFICERS;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;
import static org.zhunsheng.enforcement.PenaltyCase.fine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

    /** 第四十四条: what was told was content, facts, reasons and basis; a signature that was wanting is none of them. */
    @Test
    void aReportSentBackForItsFormAloneIsNotToldTwice() {
        var file = aPenalty().filedOn("2024-09-02").concluded().on("2024-09-26").notified();
        // 27; Sunday 29 September worked, 30; 8, 9 October
        assertThat(file.due("statement")).isEqualTo("2024-10-09");
        file.on("2024-09-27").does("reinvestigate", "head");
        assertThat(file.refusal("report-again", "officer", OFFICERS)).contains("告知以后的程序");
        assertThat(file.refusal("carry-on", "officer", told(false))).isNotBlank();
        file.does("carry-on", "officer", OFFICERS);
        assertThat(file.state()).isEqualTo("noticed");
        assertThat(file.due("statement")).as("the time runs on").isEqualTo("2024-10-09");
        assertThat(file.refusal("penalise", "head", fine(1000))).contains("尚未听取陈述申辩");
        assertThat(file.heard().penalised().state()).isEqualTo("decided");
    }

    @Test
    void whoWasToldOfAHearingMayStillAskForItAfterTheMending() {
        var file = aPenalty().filedOn("2024-09-02").concludedAsMajor().reviewed();
        file.on("2024-09-05").notified(true).on("2024-09-06").does("reinvestigate", "head");
        file.does("carry-on", "officer", OFFICERS);
        assertThat(file.refusal("penalise", "head", fine(1000))).contains("要求听证的期限未满");
        assertThat(file.does("request-hearing", "offender").state()).isEqualTo("hearing");
    }

    /** One new statement of a witness, and the old report has lost its ground. */
    @Test
    void whatWasFoundAfterTheReturnLeavesNoWayButToTellItAnew() {
        var file = aPenalty().filedOn("2024-09-02").concluded().notified().heard();
        file.does("reinvestigate", "head").investigated();
        assertThat(file.refusal("carry-on", "officer", OFFICERS)).contains("调查终结");
        assertThat(file.refusal("report-again", "officer", OFFICERS)).contains("调查终结");
        file.concluded();
        assertThat(file.refusal("penalise", "head", fine(1000))).contains("环节");
    }

    /** A review that did not pass is still owed; the notice before it is not asked for again. */
    @Test
    void aReviewThatFailedForTheFormIsPassedBeforeTheFirstNotice() {
        var file = aPenalty().filedOn("2024-09-02").concludedAsMajor();
        file.does("submit-review", "officer").does("return-review", "legal");
        assertThat(file.refusal("carry-on", "officer", OFFICERS)).contains("处罚前告知");
        file.does("report-again", "officer", OFFICERS);
        assertThat(file.state()).isEqualTo("reported");
        assertThat(file.refusal("notify", "officer")).contains("审核通过");
        assertThat(file.reviewed().notified(true).state()).isEqualTo("noticed");
    }

    /** 第五十八条第一款第二项: after a hearing the review is owed once more, and what was heard stays heard. */
    @Test
    void afterAHearingTheMendedReportIsReviewedButNotHeardAgain() {
        var file = aPenalty()
                .filedOn("2024-09-02")
                .concludedAsMajor()
                .reviewed()
                .on("2024-09-05")
                .notified(true)
                .does("request-hearing", "offender")
                .on("2024-09-06")
                .does("notify-hearing", "legal", Map.of("hearingOn", "2024-09-20", "chair", "听证主持人"))
                .on("2024-09-20")
                .does("hold-hearing", "approver")
                .does("submit-review", "officer")
                .does("return-review", "legal");
        assertThat(file.refusal("carry-on", "officer", OFFICERS)).contains("法制审核尚未通过");
        file.does("report-again", "officer", OFFICERS);
        assertThat(file.refusal("penalise", "head", fine(1000))).contains("环节");
        assertThat(file.reviewed().penalised().state()).isEqualTo("decided");
    }

    private static Map<String, Object> told(boolean unchanged) {
        var form = new HashMap<String, Object>(OFFICERS);
        form.put("proposalUnchanged", unchanged);
        return form;
    }

    @Test
    void whatIsDecidedIsNotSentBack() {
        assertThat(aPenalty().penalisedOn("2024-03-04").refusal("reinvestigate", "head"))
                .contains("环节");
    }
}
