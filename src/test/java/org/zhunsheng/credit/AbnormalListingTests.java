package org.zhunsheng.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 经营异常名录: 企业经营异常名录管理暂行办法 第六条至第十六条. */
class AbnormalListingTests {

    private Rehearsal<?> unreported() {
        return Rehearsal.of("abnormal-listing")
                .on("2024-07-01")
                .does("find-unreported", "officer", Map.of("reportPeriodEndedOn", "2024-06-30"));
    }

    private Rehearsal<?> listed() {
        return unreported().on("2024-07-05").does("list", "head");
    }

    @Test
    void whoDidNotReportIsListedWithinTenWorkingDaysOfTheEndOfJune() {
        assertThat(unreported().due("listing-unreported")).isEqualTo("2024-07-12");
    }

    @Test
    void whoDoesNotDiscloseIsOrderedToInTenDaysAndThenListedInTenWorkingDays() {
        var file = Rehearsal.of("abnormal-listing").on("2024-09-10").does("find-undisclosed", "officer");
        assertThat(file.refusal(
                        "order-disclosure",
                        "officer",
                        Map.of("orderReceivedOn", "2024-09-12", "orderEndsOn", "2024-09-21")))
                .contains("十日");
        file.does("order-disclosure", "officer", Map.of("orderReceivedOn", "2024-09-12", "orderEndsOn", "2024-09-22"));
        assertThat(file.due("order")).as("Sunday 22 September").isEqualTo("2024-09-23");
        file.silenceOn("2024-09-24");
        // 23–27 (5), Sunday 29 worked, 30 (7); 8, 9, 10 October
        assertThat(file.due("listing-undisclosed")).isEqualTo("2024-10-10");
    }

    @Test
    void falsehoodAndUnreachableAddressAreListedTenWorkingDaysAfterTheyAreVerified() {
        var file = Rehearsal.of("abnormal-listing")
                .on("2024-09-26")
                .does("find-false", "officer")
                .does("verify", "officer");
        // 27, Sunday 29 worked, 30 (3); 8–11 (7), Saturday 12 worked, 14, 15
        assertThat(file.due("listing-verified")).isEqualTo("2024-10-15");
    }

    @Test
    void twoLettersFifteenToThirtyDaysApartProveThatNobodyIsThere() {
        var file = Rehearsal.of("abnormal-listing").on("2024-04-26").does("find-unreachable", "officer");
        assertThat(file.refusal("verify", "officer", mailed("2024-03-15", "2024-03-29")))
                .contains("间隔十五日");
        assertThat(file.refusal("verify", "officer", mailed("2024-03-15", "2024-04-15")))
                .contains("间隔十五日");
        assertThat(file.does("verify", "officer", mailed("2024-03-15", "2024-03-30"))
                        .state())
                .isEqualTo("verified");
    }

    private static Map<String, Object> mailed(String first, String second) {
        return Map.of("verifiedBy", "mail", "firstMailedOn", first, "secondMailedOn", second);
    }

    @Test
    void whoMakesUpForItIsRemovedWithinFiveWorkingDays() {
        var file = listed().on("2024-09-30").does("apply-removal", "enterprise");
        assertThat(file.due("removal-asked")).as("8–12 October").isEqualTo("2024-10-12");
        assertThat(file.does("remove", "head").outcome()).isEqualTo("removed");
    }

    @Test
    void whatWasCorrectedIsRemovedFiveWorkingDaysAfterItIsVerified() {
        assertThat(listed().on("2024-09-30")
                        .does("verify-correction", "officer")
                        .due("removal-verified"))
                .isEqualTo("2024-10-12");
    }

    @Test
    void theThreeYearsAreAnnouncedAtLeastSixtyDaysAhead() {
        // listed on 2024-07-05: three years end on 2027-07-05, sixty days before is 2027-05-06
        assertThat(listed().due("warning")).isEqualTo("2027-05-06");
        assertThat(listed().due("three-years")).isEqualTo("2027-07-05");
        assertThat(listed().silenceOn("2027-07-06").outcome()).isEqualTo("three-years");
    }

    @Test
    void anErrorIsCorrected() {
        assertThat(listed().does("correct-error", "head").outcome()).isEqualTo("corrected");
    }
}
