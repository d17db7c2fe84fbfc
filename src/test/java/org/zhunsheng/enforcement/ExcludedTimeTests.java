package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 不计入办案期限的时间: 市场监管规定第六十四条、农业规定第五十八条、住建规定第二十九条、医保规定第四十五条. */
class ExcludedTimeTests {

    private static PenaltyCase tested(String procedure) {
        var file = PenaltyCase.under(procedure)
                .filedOn("2024-03-04")
                .on("2024-03-11")
                .does("commission-appraisal", "officer", Map.of("appraisalUntil", "2024-03-25"));
        return file.on("2024-03-21").does("receive-appraisal", "officer");
    }

    @Test
    void anAppraisalStopsTheClockWhereTheFieldSaysSo() {
        assertThat(tested("penalty-market").due("decision"))
                .as("ten days after Sunday 2 June 2024")
                .isEqualTo("2024-06-12");
        assertThat(tested("penalty-agriculture").due("decision")).isEqualTo("2024-06-12");
        assertThat(tested("penalty-housing").due("decision")).isEqualTo("2024-06-12");
        assertThat(tested("penalty-medical-insurance").due("decision")).isEqualTo("2024-06-12");
        assertThat(tested("penalty-transport").due("decision"))
                .as("2 June is a Sunday")
                .isEqualTo("2024-06-03");
        assertThat(tested("administrative-penalty").due("decision")).isEqualTo("2024-06-03");
    }

    @Test
    void twoThatOverlapAreNotCountedTwice() {
        var file = PenaltyCase.under("penalty-market")
                .filedOn("2024-03-04")
                .on("2024-03-11")
                .does("commission-appraisal", "officer", Map.of("appraisalUntil", "2024-03-25"));
        file.on("2024-03-15").does("exclude", "officer", Map.of("exclusionKind", "public-notice"));
        file.on("2024-03-21").does("receive-appraisal", "officer");
        assertThat(file.running("decision").paused()).isTrue();
        assertThat(file.on("2024-03-25").does("end-exclusion", "officer").due("decision"))
                .as("fourteen days after 2 June is a Sunday")
                .isEqualTo("2024-06-17");
    }

    @Test
    void aSuspendedInvestigationAndAHearingStopItToo() {
        var file = PenaltyCase.under("penalty-market")
                .filedOn("2024-03-04")
                .on("2024-03-11")
                .does("suspend", "head")
                .on("2024-03-21")
                .does("resume", "head");
        assertThat(file.due("decision")).isEqualTo("2024-06-12");
        file.concludedAsMajor().reviewed().notified(true).does("request-hearing", "offender");
        assertThat(file.running("decision").paused()).isTrue();
    }

    @Test
    void eachFieldNamesItsOwnGrounds() {
        var agriculture = PenaltyCase.under("penalty-agriculture").filedOn("2024-03-04");
        assertThat(agriculture.refusal("exclude", "officer", Map.of("exclusionKind", "refund")))
                .isNotBlank();
        var housing = PenaltyCase.under("penalty-housing").filedOn("2024-03-04");
        assertThat(housing.file().definition().acts()).doesNotContainKey("exclude");
        var medical = PenaltyCase.under("penalty-medical-insurance").filedOn("2024-03-04");
        assertThat(medical.does("exclude", "officer", Map.of("exclusionKind", "expert"))
                        .running("decision")
                        .paused())
                .isTrue();
    }
}
