package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 行业规定对核查、审核、办案期限的改动（法定事实表2.1）. */
class SectorClockTests {

    private static PenaltyCase under(String procedure) {
        return PenaltyCase.under(procedure);
    }

    private static String checked(String procedure) {
        return under(procedure).clueOn("2024-09-27").due("filing").toString();
    }

    private static String decided(String procedure) {
        return under(procedure).filedOn("2024-07-05").due("decision").toString();
    }

    private static String reviewed(String procedure) {
        return under(procedure)
                .filedOn("2024-09-02")
                .concludedAsMajor()
                .on("2024-09-27")
                .does("submit-review", "officer")
                .due("legality-review")
                .toString();
    }

    @Test
    void eachFieldChecksAClueWithinItsOwnTime() {
        // Sunday 29 September worked, 30 (2); 8–11 October (6), Saturday 12 worked (7), 14–18 (12), 21, 22, 23
        assertThat(checked("penalty-market")).isEqualTo("2024-10-23");
        assertThat(checked("penalty-agriculture")).isEqualTo("2024-10-12");
        assertThat(checked("penalty-natural-resources")).isEqualTo("2024-10-16");
        assertThat(checked("penalty-housing")).isEqualTo("2024-10-23");
        assertThat(checked("penalty-medical-insurance")).isEqualTo("2024-10-23");
        assertThat(checked("penalty-health")).as("4 October is a holiday").isEqualTo("2024-10-08");
        assertThat(checked("penalty-cultural-relics"))
                .as("2 October is a holiday")
                .isEqualTo("2024-10-08");
    }

    @Test
    void somePutItOff() {
        assertThat(under("penalty-market")
                        .clueOn("2024-09-27")
                        .does("extend-check", "head")
                        .due("filing"))
                .isEqualTo("2024-11-13");
        assertThat(under("penalty-housing")
                        .clueOn("2024-09-27")
                        .does("extend-check", "head")
                        .due("filing"))
                .isEqualTo("2024-11-06");
        assertThat(under("penalty-agriculture")
                        .clueOn("2024-09-27")
                        .does("extend-check", "head")
                        .due("filing"))
                .isEqualTo("2024-10-22");
        assertThat(under("penalty-health")
                        .clueOn("2024-09-27")
                        .file()
                        .definition()
                        .acts())
                .doesNotContainKey("extend-check");
    }

    @Test
    void theReviewTakesTenWorkingDaysInSomeAndFiveInOthers() {
        assertThat(reviewed("penalty-market")).isEqualTo("2024-10-16");
        assertThat(reviewed("penalty-housing")).isEqualTo("2024-10-16");
        assertThat(reviewed("penalty-medical-insurance")).isEqualTo("2024-10-16");
        assertThat(reviewed("penalty-agriculture")).isEqualTo("2024-10-10");
        assertThat(reviewed("penalty-transport")).isEqualTo("2024-10-10");
    }

    @Test
    void andIsProlongedAsEachSays() {
        var agriculture = under("penalty-agriculture")
                .filedOn("2024-09-02")
                .concludedAsMajor()
                .on("2024-09-27")
                .does("submit-review", "officer");
        assertThat(agriculture.does("extend-review", "head").due("legality-review"))
                .as("fifteen calendar days after 10 October")
                .isEqualTo("2024-10-25");
        var medical = under("penalty-medical-insurance")
                .filedOn("2024-09-02")
                .concludedAsMajor()
                .on("2024-09-27")
                .does("submit-review", "officer");
        assertThat(medical.does("extend-review", "head").due("legality-review")).isEqualTo("2024-10-30");
    }

    @Test
    void theDecisionIsDueInNinetyDaysInNaturalResourcesInSixtyInHealthInThreeMonths() {
        for (var ninety : new String[] {
            "penalty-market",
            "penalty-agriculture",
            "penalty-transport",
            "penalty-housing",
            "penalty-medical-insurance",
            "penalty-cultural-relics"
        }) assertThat(decided(ninety)).as(ninety).isEqualTo("2024-10-08");
        assertThat(decided("penalty-natural-resources")).isEqualTo("2024-09-03");
        assertThat(decided("penalty-health")).as("5 October is a holiday").isEqualTo("2024-10-08");
    }

    @Test
    void theHeadAddsThirtyDays() {
        for (var thirty : new String[] {
            "penalty-market", "penalty-agriculture", "penalty-transport", "penalty-housing", "penalty-medical-insurance"
        })
            assertThat(under(thirty)
                            .filedOn("2024-07-05")
                            .does("extend-decision", "head")
                            .due("decision"))
                    .as(thirty)
                    .isEqualTo("2024-11-04");
        assertThat(under("penalty-natural-resources")
                        .filedOn("2024-07-05")
                        .does("extend-decision", "head")
                        .due("decision"))
                .as("3 October is a holiday")
                .isEqualTo("2024-10-08");
    }

    @Test
    void afterThatTheyDecideTogetherOnAFurtherPeriodInMedicalInsuranceAtMostSixtyDays() {
        var market = under("penalty-market").filedOn("2024-07-05");
        assertThat(market.refusal("extend-further", "head", Map.of("furtherDays", 90)))
                .contains("须先办理“延长办案期限”");
        assertThat(market.does("extend-decision", "head")
                        .does("extend-further", "head", Map.of("furtherDays", 90))
                        .due("decision"))
                .as("2 February 2025 is in the Spring Festival")
                .isEqualTo("2025-02-05");
        var medical = under("penalty-medical-insurance").filedOn("2024-07-05").does("extend-decision", "head");
        assertThat(medical.refusal("extend-further", "head", Map.of("furtherDays", 61)))
                .contains("不超过六十日");
        assertThat(medical.does("extend-further", "head", Map.of("furtherDays", 60))
                        .due("decision"))
                .as("the first of January is a holiday")
                .isEqualTo("2025-01-02");
    }

    @Test
    void inHealthTheHigherAuthoritySaysByHowMuch() {
        var file = under("penalty-health")
                .filedOn("2024-07-05")
                .does("extend-decision", "head", Map.of("extendedDays", 30));
        assertThat(file.due("decision")).as("thirty days after 8 October").isEqualTo("2024-11-07");
    }
}
