package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 送达、罚缴分离、延期分期、加处罚款: 行政处罚法 第六十一条、第六十六条、第六十七条、第七十二条. */
class PenaltyPaymentTests {

    private PenaltyCase penalised() {
        return aPenalty().penalisedOn("2024-09-26");
    }

    @Test
    void theDecisionIsServedWithinSevenWorkingDays() {
        // 27, Sunday 29 worked, 30; 8–11 October
        assertThat(penalised().due("service")).isEqualTo("2024-10-11");
    }

    @Test
    void theFineIsPaidWithinFifteenCalendarDaysOfReceipt() {
        assertThat(penalised().on("2024-09-27").served().due("payment"))
                .as("12 October is a Saturday that is worked")
                .isEqualTo("2024-10-12");
        assertThat(aPenalty().penalisedOn("2024-09-19").served().due("payment"))
                .as("4 October is a holiday")
                .isEqualTo("2024-10-08");
    }

    @Test
    void theDayOfReceiptIsWhatTheReceiptSays() {
        var file = penalised().on("2024-09-30").does("serve", "officer", Map.of("serviceOn", "2024-09-27"));
        assertThat(file.due("payment")).isEqualTo("2024-10-12");
    }

    @Test
    void putUpPubliclyItCountsAsServedThirtyDaysOn() {
        var file = penalised().on("2024-09-27").does("serve", "officer", PenaltyCase.ANNOUNCED);
        assertThat(file.due("payment"))
                .as("served on 27 October, fifteen days on")
                .isEqualTo("2024-11-11");
    }

    @Test
    void electronicServiceNeedsConsent() {
        var form = Map.<String, Object>of("serviceMode", "electronic", "serviceConsent", false);
        assertThat(penalised().refusal("serve", "officer", form)).isNotBlank();
    }

    /** 第六十六条第二款、第六十七条: what is offered for paying depends on what was decided. */
    @Test
    void aWarningOffersNothingToPayNorToDefer() {
        var warning = Map.<String, Object>of("kinds", List.of("warning"), "mainKind", "warning");
        var file = aPenalty().filedOn("2024-09-26").concluded().notified().heard();
        file.does("penalise", "head", warning).on("2024-09-27").served();
        assertThat(file.file().running()).doesNotContainKey("payment");
        assertThat(file.refusal("pay", "offender")).contains("没有罚款，也没有没收");
        for (var act : List.of("collect", "ask-deferral"))
            assertThat(file.refusal(act, "officer", PenaltyCase.OFFICERS))
                    .as(act)
                    .contains("没有罚款");
        assertThat(file.does("settle", "officer").state()).isEqualTo("settled");
    }

    @Test
    void whatIsConfiscatedIsPaidButNotDeferred() {
        var confiscation = Map.<String, Object>of(
                "kinds", List.of("confiscation"), "mainKind", "confiscation", "confiscated", 800.0);
        var file = aPenalty().filedOn("2024-09-26").concluded().notified().heard();
        file.does("penalise", "head", confiscation).on("2024-09-27").served();
        assertThat(file.refusal("ask-deferral", "offender")).contains("没有罚款");
        assertThat(file.does("pay", "offender").ended("payment").result()).isEqualTo(Result.MET);
    }

    @Test
    void whoDoesNotPayIsAddedToAndMayBeTakenToCourt() {
        var file = penalised().on("2024-09-27").served();
        assertThat(file.refusal("add-fine", "head")).contains("须先办理“逾期未缴纳”");
        file.silenceOn("2024-10-13").does("add-fine", "head").does("urge", "officer", Map.of("urgedBy", "2025-04-25"));
        file.does("serve-urging", "officer").silenceOn("2025-03-28");
        assertThat(file.does("apply-court", "head").state()).isEqualTo("enforcing");
    }

    @Test
    void aDeferralSetsTheDayAnew() {
        var file = penalised().on("2024-09-27").served().does("ask-deferral", "offender");
        file.does("defer", "head", Map.of("payBy", "2024-12-31"));
        assertThat(file.due("deferred-payment")).isEqualTo("2024-12-31");
        assertThat(file.file().running()).doesNotContainKey("payment");
        assertThat(file.on("2024-12-30")
                        .does("pay", "offender")
                        .ended("deferred-payment")
                        .result())
                .isEqualTo(Result.MET);
    }

    @Test
    void theFileIsNotClosedBeforeTheFineIsPaid() {
        var file = penalised().on("2024-09-27").served();
        assertThat(file.refusal("settle", "officer")).contains("尚未缴清");
        assertThat(file.does("pay", "offender").does("settle", "officer").state())
                .isEqualTo("settled");
    }
}
