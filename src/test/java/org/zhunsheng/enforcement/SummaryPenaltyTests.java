package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 当场处罚: 行政处罚法 第五十一条、第五十二条、第六十七条至第七十一条. */
class SummaryPenaltyTests {

    private Rehearsal<?> fined(String day, String who, double amount) {
        return Rehearsal.of("summary-penalty")
                .on(day)
                .does("penalise-on-spot", "officer", Map.of("offenderKind", who, "kind", "fine", "fine", amount));
    }

    private String refused(String who, double amount) {
        var file = Rehearsal.of("summary-penalty").on("2024-03-04");
        return file.refusal("penalise-on-spot", "officer", Map.of("offenderKind", who, "kind", "fine", "fine", amount));
    }

    @Test
    void aCitizenIsFinedAtMostTwoHundredAnOrganisationThreeThousand() {
        assertThat(fined("2024-03-04", "natural", 200).outcome()).isEqualTo("penalised");
        assertThat(fined("2024-03-04", "organisation", 3000).state()).isEqualTo("served");
        assertThat(refused("natural", 200.01)).contains("二百元");
        assertThat(refused("organisation", 3000.5)).contains("三千元");
    }

    @Test
    void itIsReportedToTheAgencyWithinSevenWorkingDays() {
        // Sunday 29 September worked, 30; 8–11 October, Saturday 12 worked
        assertThat(fined("2024-09-27", "natural", 100).due("report-back")).isEqualTo("2024-10-12");
    }

    @Test
    void theFineIsPaidWithinFifteenDays() {
        assertThat(fined("2024-09-20", "natural", 100).due("payment"))
                .as("5 October is a holiday")
                .isEqualTo("2024-10-08");
    }

    @Test
    void onTheSpotNoMoreThanAHundredIsCollectedWithoutAnotherGround() {
        assertThat(fined("2024-03-04", "natural", 150)
                        .refusal("collect", "officer", Map.of("collectionGround", "small")))
                .contains("一百元");
        assertThat(fined("2024-03-04", "natural", 150)
                        .does("collect", "officer", Map.of("collectionGround", "remote"))
                        .file()
                        .done("collect"))
                .isTrue();
    }

    @Test
    void whatWasCollectedReachesTheAgencyInTwoWorkingDaysAndTheBankInTwoMore() {
        var file = fined("2024-09-30", "natural", 100).does("collect", "officer");
        assertThat(file.due("hand-in")).isEqualTo("2024-10-09");
        assertThat(file.on("2024-10-09").does("hand-in", "officer").due("pay-in"))
                .isEqualTo("2024-10-11");
    }

    @Test
    void itIsPublishedWithinSevenWorkingDaysAndThenClosed() {
        var file = fined("2024-04-29", "natural", 100);
        // 30 April; 6–10 May, Saturday 11 worked
        assertThat(file.due("publication")).isEqualTo("2024-05-11");
        file.does("report-back", "officer").does("pay", "offender").does("settle", "officer");
        assertThat(file.refusal("close", "head")).contains("尚未公开");
        assertThat(file.does("publish", "officer").does("close", "head").file().closed())
                .isTrue();
    }

    @Test
    void whoHasNotPaidAfterFifteenDaysIsLate() {
        var file = fined("2024-09-20", "natural", 100);
        assertThat(file.silenceOn("2024-10-08").file().done("lapse-payment")).isFalse();
        file.silenceOn("2024-10-09");
        assertThat(file.file().done("lapse-payment")).isTrue();
        assertThat(file.ended("payment").result()).isEqualTo(Result.LAPSED);
        assertThat(file.does("report-back", "officer").refusal("settle", "officer"))
                .contains("尚未缴纳");
    }

    @Test
    void aWarningOwesNothing() {
        var file = Rehearsal.of("summary-penalty")
                .on("2024-09-20")
                .does("penalise-on-spot", "officer", Map.of("offenderKind", "natural", "kind", "warning"));
        assertThat(file.file().running()).doesNotContainKey("payment");
        assertThat(file.silenceOn("2024-10-09").file().done("lapse-payment")).isFalse();
        assertThat(file.refusal("pay", "offender")).contains("没有罚款");
        assertThat(file.refusal("collect", "officer")).contains("没有罚款");
    }

    @Test
    void aFineIsPaidOrCollectedNotBoth() {
        assertThat(fined("2024-09-20", "natural", 100).does("pay", "offender").refusal("collect", "officer"))
                .contains("已经缴纳");
        assertThat(fined("2024-09-20", "natural", 100)
                        .does("collect", "officer")
                        .refusal("pay", "offender"))
                .contains("已经当场收缴");
        assertThat(fined("2024-09-20", "natural", 100).refusal("pay", "offender", Map.of("paidOn", "2024-09-21")))
                .contains("不能在今天以后");
    }

    @Test
    void theCardIsShownThePartyHeardAndTheDecisionHandedOver() {
        for (var duty : List.of("certain", "cardShown", "defenceHeard", "handedOver"))
            assertThat(Rehearsal.of("summary-penalty")
                            .on("2024-03-04")
                            .refusal("penalise-on-spot", "officer", Map.of("kind", "warning", duty, false)))
                    .as(duty)
                    .isNotBlank();
    }
}
