package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 受理审查: 行政复议法(2023) 第三十条; (2017) 第十七条、第十八条. */
class AcceptanceTests {

    @Test
    void fiveWorkingDaysAcrossTheNationalDay() {
        // 27, Sunday 29 worked, 30 September, 8, 9 October
        assertThat(aCase().registeredOn("2024-09-26").due("acceptance")).isEqualTo("2024-10-09");
    }

    @Test
    void fiveWorkingDaysAcrossTheSpringFestival() {
        // 8, 9 February, Sunday 18 worked, 19, 20
        assertThat(aCase().registeredOn("2024-02-07").due("acceptance")).isEqualTo("2024-02-20");
    }

    @Test
    void silenceIsAcceptance() {
        var file = aCase().registeredOn("2024-09-26").silenceOn("2024-10-09");
        assertThat(file.state()).isEqualTo("received");
        file.silenceOn("2024-10-10");
        assertThat(file.state()).isEqualTo("reviewing");
        assertThat(file.file().done("deem-accept")).isTrue();
        assertThat(file.papers()).containsExactly("行政复议申请受理通知书");
        assertThat(file.ended("acceptance").result()).isEqualTo(Result.LAPSED);
        // sixty days from the last of the five, 9 October; Sunday 8 December rolls over
        assertThat(file.due("decision")).isEqualTo("2024-12-09");
    }

    @Test
    void nobodyDeemsAnythingAcceptedButTheClock() {
        assertThat(aCase().registeredOn("2024-09-26").refusal("deem-accept", "head"))
                .contains("身份不能办理");
        var file = aCase().registeredOn("2024-09-26").does("refuse-acceptance", "legal");
        assertThat(file.papers()).containsExactly("不予受理行政复议申请决定书");
        assertThat(file.silenceOn("2024-10-10").state()).isEqualTo("decided");
    }

    @Test
    void aRefusalGivesReasonsAndIsServed() {
        var file =
                aCase().registeredOn("2024-09-26").does("refuse-acceptance", "legal", Map.of("refusalGround", "late"));
        assertThat(file.outcome()).isEqualTo("refused");
        assertThat(file.deliveredOn("2024-09-30").due("suit")).isEqualTo("2024-10-15");
    }

    @Test
    void theClerkWhoRegistersCannotAcceptAlone() {
        assertThat(aCase().registeredOn("2024-09-26").refusal("accept", "clerk"))
                .contains("您的身份不能办理");
    }

    @Test
    void underTheTextOfTwentySeventeenTheCountyForwardsWithinSevenWorkingDays() {
        var file = aCase().registeredOn("2023-09-25", Map.of("belongsElsewhere", true));
        // 26, 27, 28 September, 7 and 8 October worked at the weekend, 9, 10
        assertThat(file.due("forwarding")).isEqualTo("2023-10-10");
        assertThat(file.does("forward", "clerk").outcome()).isEqualTo("forwarded");
    }

    @Test
    void competingAuthoritiesAgreeWithinTenDaysThatAreNotCounted() {
        var file = aCase().registeredOn("2023-09-25").on("2023-09-26").does("start-forum-talks", "clerk");
        // 6 October is a holiday; Saturday the 7th is worked
        assertThat(file.due("forum-agreement")).isEqualTo("2023-10-07");
        file.on("2023-10-07").does("agree-forum", "clerk");
        // sixty days and the eleven from 26 September until 7 October
        assertThat(file.due("decision")).isEqualTo("2023-12-05");
    }
}
