package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 申请人民法院强制执行: 行政强制法 第五十三条至第五十九条. */
class CourtEnforcementTests {

    private Rehearsal<?> urged() {
        var file = Rehearsal.of("court-enforcement")
                .on("2024-09-26")
                .does("open-application", "officer", Map.of("remedyEndedOn", "2024-07-05"));
        return file.does("urge", "officer").on("2024-09-27").does("serve-urging", "officer");
    }

    private Rehearsal<?> applied() {
        return urged().silenceOn("2024-10-17").does("apply", "head");
    }

    @Test
    void theAgencyAppliesWithinThreeMonthsOfTheEndOfTheRemedies() {
        assertThat(urged().due("application")).as("5 October is a holiday").isEqualTo("2024-10-08");
    }

    @Test
    void butNotBeforeTenWorkingDaysAfterTheCallWasServed() {
        // Sunday 29 September worked, 30; 8–11 October (6), 12 worked, 14, 15, 16
        assertThat(urged().due("waiting")).isEqualTo("2024-10-16");
        assertThat(urged().on("2024-10-16").refusal("apply", "head")).contains("催告送达十日后仍未履行");
        assertThat(applied().state()).isEqualTo("applied");
    }

    @Test
    void theCourtAcceptsInFiveWorkingDaysAndRulesInSeven() {
        assertThat(applied().due("acceptance")).isEqualTo("2024-10-24");
        assertThat(applied().on("2024-10-24").does("court-accept", "legal").due("ruling"))
                .isEqualTo("2024-11-04");
    }

    @Test
    void inADoubtfulCaseItRulesWithinThirtyCalendarDaysOfAcceptance() {
        var file = applied()
                .on("2024-10-24")
                .does("court-accept", "legal")
                .on("2024-10-30")
                .does("examine", "legal");
        assertThat(file.due("examination")).as("23 November is a Saturday").isEqualTo("2024-11-25");
    }

    @Test
    void againstARefusalTheAgencyTurnsToTheHigherCourtWithinFifteenDays() {
        var declined = applied().on("2024-10-23").does("court-decline", "legal");
        assertThat(declined.due("declining-objection")).isEqualTo("2024-11-07");
        var refused = applied().on("2024-10-23").does("court-accept", "legal").does("refuse", "legal");
        assertThat(refused.due("refusal-objection")).isEqualTo("2024-11-07");
        assertThat(refused.does("object-to-refusal", "legal")
                        .does("rule", "legal")
                        .does("executed", "legal")
                        .outcome())
                .isEqualTo("executed");
    }
}
