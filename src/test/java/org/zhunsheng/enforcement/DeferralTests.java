package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 延期、分期缴纳和逾期: 行政处罚法 第六十六条、第六十七条、第七十二条. */
class DeferralTests {

    private static PenaltyCase served() {
        return aPenalty().penalisedOn("2024-09-26").on("2024-09-27").served();
    }

    @Test
    void aRefusedDeferralLeavesTheFifteenDaysAsTheyAre() {
        var file = served().does("ask-deferral", "offender").does("refuse-deferral", "head");
        assertThat(file.due("payment")).isEqualTo("2024-10-12");
        assertThat(file.file().running()).doesNotContainKey("deferred-payment");
    }

    @Test
    void nobodyDecidesOnWhatWasNotAskedFor() {
        assertThat(served().refusal("refuse-deferral", "head")).contains("申请延期或者分期缴纳");
        assertThat(served().refusal("defer", "head", Map.of("payBy", "2024-12-31")))
                .contains("申请延期或者分期缴纳");
        assertThat(served().does("ask-deferral", "offender").refusal("refuse-deferral", "officer"))
                .contains("身份");
    }

    @Test
    void aDeferralLiesAhead() {
        assertThat(served().does("ask-deferral", "offender").refusal("defer", "head", Map.of("payBy", "2024-09-27")))
                .contains("必须在今天以后");
    }

    @Test
    void theDayAfterTheLastTheFineIsLate() {
        assertThat(served().silenceOn("2024-10-12").file().done("lapse-payment"))
                .isFalse();
        var file = served().silenceOn("2024-10-13");
        assertThat(file.file().done("lapse-payment")).isTrue();
        assertThat(file.ended("payment").result()).isEqualTo(Result.LAPSED);
        assertThat(file.does("add-fine", "head").papersOf("add-fine")).containsExactly("加处罚款决定书");
    }

    @Test
    void aDeferredFineIsLateOnlyAfterTheDeferredDay() {
        var file = served().does("ask-deferral", "offender").does("defer", "head", Map.of("payBy", "2024-12-30"));
        assertThat(file.silenceOn("2024-12-30").file().done("lapse-payment")).isFalse();
        assertThat(file.silenceOn("2024-12-31").ended("deferred-payment").result())
                .isEqualTo(Result.LAPSED);
    }

    @Test
    void whatIsNotMoneyIsRecordedAsPerformed() {
        var form =
                new java.util.HashMap<String, Object>(Map.of("kinds", java.util.List.of("stop"), "mainKind", "stop"));
        var file =
                aPenalty().filedOn("2024-09-02").concluded().notified().heard().does("penalise", "head", form);
        assertThat(file.refusal("perform-otherwise", "officer")).contains("环节");
        file.served().does("perform-otherwise", "officer");
        assertThat(file.file().running()).doesNotContainKey("payment");
        assertThat(file.refusal("perform-otherwise", "officer")).contains("只能办理一次");
        assertThat(file.does("settle", "officer").state()).isEqualTo("settled");
    }
}
