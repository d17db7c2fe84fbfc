package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/**
 * 变更、延续、撤销、撤回、注销: 行政许可法第八条、第四十九条、第五十条、第六十九条、第七十条. Their limits around the Spring Festival (10–17 February
 * 2024, the 18th worked) and the National Day (1–7 October 2024; Sunday 29 September and Saturday 12 October worked).
 */
class EndsAndChangesOfALicenceTests {

    private static Rehearsal<?> about(String procedure, String day) {
        var licence = Map.<String, Object>of("identifier", "L-1", "validFrom", "2019-10-01", "validTo", "2024-11-15");
        return Rehearsal.of(procedure).knowing("licence", licence).on(day);
    }

    private static Rehearsal<?> changing(String day) {
        var file = about("licence-change", day).does("apply", "resident").does("accept", "clerk");
        assertThat(file.due("decision"))
                .isEqualTo("2024-10-29"); // 27, 29, 30 September (3), 8–12 (8), 14–18, 21–25, 28, 29
        return file.does("review", "approver");
    }

    @Test
    void aChangeIsDecidedInTwentyDeliveredInTenAndPublishedInSevenWorkingDays() {
        var file = changing("2024-09-26").does("change-licence", "head");
        assertThat(file.due("delivery")).isEqualTo("2024-10-15");
        assertThat(file.due("publication")).isEqualTo("2024-10-11");
        assertThat(changing("2024-09-26").does("deny", "head").due("delivery-of-denial"))
                .isEqualTo("2024-10-15");
    }

    @Test
    void aRenewalIsDecidedBeforeTheLicenceRunsOutAndThenToldAndPublished() {
        var file =
                about("licence-renewal", "2024-09-25").does("apply", "resident").does("accept", "clerk");
        assertThat(file.due("decision")).isEqualTo("2024-11-15");
        file.on("2024-09-26").does("review", "approver");
        var renewed = file.does("renew", "head");
        assertThat(renewed.due("delivery")).isEqualTo("2024-10-15");
        assertThat(renewed.due("publication")).isEqualTo("2024-10-11");
    }

    @Test
    void aRefusalToRenewIsDeliveredInTenWorkingDays() {
        var file =
                about("licence-renewal", "2024-09-26").does("apply", "resident").does("accept", "clerk");
        assertThat(file.does("review", "approver").does("deny", "head").due("delivery-of-denial"))
                .isEqualTo("2024-10-15");
    }

    @Test
    void silenceUntilTheLastDayRenews() {
        var file =
                about("licence-renewal", "2024-09-26").does("apply", "resident").does("accept", "clerk");
        assertThat(file.silenceOn("2024-11-15").state()).isEqualTo("reviewing");
        assertThat(file.silenceOn("2024-11-18").state()).isEqualTo("renewed");
    }

    private static Rehearsal<?> suspected(String day) {
        return about("licence-revocation", day).does("initiate", "officer").does("investigate", "officer");
    }

    @Test
    void aRevocationIsDecidedInSixtyDaysWithoutADecisionInTheHolidays() {
        // 60 days after 5 August is 4 October, in the holidays
        assertThat(suspected("2024-08-05").due("decision")).isEqualTo("2024-10-08");
    }

    @Test
    void whoseLicenceIsToBeRevokedHasFiveWorkingDaysToSpeak() {
        var file = suspected("2024-02-05").does("notify-party", "officer");
        assertThat(file.due("statement")).isEqualTo("2024-02-18"); // 6–9, Sunday 18 worked
        assertThat(file.silenceOn("2024-02-18").state()).isEqualTo("notified");
        assertThat(file.silenceOn("2024-02-19").state()).isEqualTo("heard");
    }

    @Test
    void aRevocationIsDeliveredInTenAndPublishedInSevenWorkingDays() {
        var file = suspected("2024-09-26").does("notify-party", "officer").does("hear-party", "officer");
        file.does("review-legality", "legal", Map.of("legality", "passed")).does("revoke", "head");
        assertThat(file.due("delivery")).isEqualTo("2024-10-15");
        assertThat(file.due("publication")).isEqualTo("2024-10-11");
    }

    @Test
    void aWithdrawalForThePublicGoodFollowsTheSameDays() {
        var file = about("licence-withdrawal", "2024-02-05")
                .does("initiate", "officer")
                .does("notify-party", "officer");
        assertThat(file.due("statement")).isEqualTo("2024-02-18");
        file.does("hear-party", "officer").does("review-legality", "legal", Map.of("legality", "passed"));
        file.does("withdraw-licence", "head");
        assertThat(file.due("delivery")).isEqualTo("2024-02-23"); // 6–9 (4), 18 (5), 19–23
        assertThat(file.due("publication")).isEqualTo("2024-02-20");
    }

    @Test
    void aCancellationIsDealtWithInTwentyWorkingDaysDeliveredInTenAndPublishedInSeven() {
        var file = about("licence-cancellation", "2024-09-26").does("apply", "resident");
        assertThat(file.due("decision")).isEqualTo("2024-10-29");
        file.does("verify", "clerk").does("cancel", "head");
        assertThat(file.due("delivery")).isEqualTo("2024-10-15");
        assertThat(file.due("publication")).isEqualTo("2024-10-11");
    }
}
