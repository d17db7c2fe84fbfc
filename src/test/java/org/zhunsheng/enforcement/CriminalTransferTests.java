package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 涉嫌犯罪案件移送: 国务院令第310号 第五条至第九条. */
class CriminalTransferTests {

    private Rehearsal<?> reported() {
        return Rehearsal.of("criminal-transfer").on("2024-09-27").does("report", "officer");
    }

    private Rehearsal<?> declined() {
        return reported()
                .on("2024-09-29")
                .does("approve", "head")
                .does("hand-over", "officer")
                .on("2024-09-30")
                .does("police-decline", "legal");
    }

    @Test
    void theHeadDecidesWithinThreeDaysAndTheFileIsHandedOverTheNextDay() {
        assertThat(reported().due("decision")).isEqualTo("2024-09-30");
        assertThat(reported().on("2024-09-30").does("approve", "head").due("hand-over"))
                .isEqualTo("2024-10-01");
    }

    @Test
    void thePoliceDecideWithinThreeDays() {
        var file =
                reported().does("approve", "head").does("hand-over", "officer", Map.of("handedOverOn", "2024-09-27"));
        assertThat(file.due("police")).isEqualTo("2024-09-30");
        assertThat(file.does("police-file", "legal").outcome()).isEqualTo("filed");
    }

    @Test
    void withinThreeDaysTheAgencyObjects() {
        assertThat(declined().due("objection")).as("3 October is a holiday").isEqualTo("2024-10-08");
        var reviewed = declined().does("ask-review", "legal");
        assertThat(reviewed.due("review")).isEqualTo("2024-10-08");
        assertThat(reviewed.does("review-uphold", "legal")
                        .does("ask-supervision", "legal")
                        .does("police-file", "legal")
                        .outcome())
                .isEqualTo("filed");
    }

    @Test
    void whatThePoliceDoNotTakeIsDealtWithByLaw() {
        assertThat(declined().does("take-back", "head").outcome()).isEqualTo("returned");
        assertThat(reported().does("refuse", "head").outcome()).isEqualTo("not-transferred");
    }
}
