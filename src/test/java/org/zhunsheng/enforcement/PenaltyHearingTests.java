package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 告知和听证: 行政处罚法 第四十四条、第六十三条、第六十四条. */
class PenaltyHearingTests {

    private PenaltyCase told() {
        return aPenalty()
                .filedOn("2024-09-02")
                .concludedAsMajor()
                .reviewed()
                .on("2024-09-27")
                .notified(true);
    }

    @Test
    void aHearingIsAskedForWithinFiveWorkingDaysOfTheNotice() {
        // Sunday 29 September worked, 30; 8, 9, 10 October
        assertThat(told().due("hearing-request")).isEqualTo("2024-10-10");
    }

    @Test
    void whatIsSubjectToAHearingMustBeToldSo() {
        var file = aPenalty().filedOn("2024-09-02").concludedAsMajor().reviewed();
        assertThat(file.refusal("notify", "officer", Map.of("hearingTold", false)))
                .contains("须一并告知");
    }

    @Test
    void silenceWaivesIt() {
        var file = told().silenceOn("2024-10-11");
        assertThat(file.ended("hearing-request").result()).isEqualTo(Result.LAPSED);
        assertThat(file.refusal("request-hearing", "offender")).contains("期限已过");
        assertThat(file.penalised().outcome()).isEqualTo("penalised");
    }

    @Test
    void noDecisionWhileTheTimeRunsOrTheHearingIsOpen() {
        assertThat(told().heard().refusal("penalise", "head", PenaltyCase.fine(1000)))
                .contains("要求听证的期限未满");
        assertThat(told().does("request-hearing", "offender").refusal("penalise", "head", PenaltyCase.fine(1000)))
                .contains("环节");
        assertThat(told().does("waive-rights", "offender").penalised().outcome())
                .isEqualTo("penalised");
    }

    @Test
    void theHearingIsAnnouncedSevenWorkingDaysAhead() {
        var file = told().on("2024-09-30").does("request-hearing", "offender");
        // 8–11 October, Saturday 12 worked, 14, 15
        assertThat(file.refusal("notify-hearing", "legal", Map.of("hearingOn", "2024-10-14")))
                .contains("最早可定为2024-10-15");
        file.does("notify-hearing", "legal", Map.of("hearingOn", "2024-10-15"));
        assertThat(file.on("2024-10-14").refusal("hold-hearing", "legal")).contains("未到通知的听证日期");
        assertThat(file.on("2024-10-15").does("hold-hearing", "legal").state()).isEqualTo("heard");
    }

    @Test
    void whoInvestigatesDoesNotChair() {
        var file = told().does("request-hearing", "offender");
        var form = Map.<String, Object>of("hearingOn", "2024-11-15", "chair", "cert-1");
        assertThat(file.refusal("notify-hearing", "legal", form)).isNotBlank();
    }

    @Test
    void whoWithdrawsHisRequestLetsTheCaseGoOn() {
        var file = told().does("request-hearing", "offender").does("withdraw-hearing", "offender");
        assertThat(file.penalised().state()).isEqualTo("decided");
    }
}
