package org.zhunsheng.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 差评整改: contact, verify, put right, feed back, ask again, appeal; the days are local defaults. */
class RectificationTests {

    private static Rehearsal<?> ratedOn(String day) {
        return Rehearsal.of("rating-rectification").on(day).does("register", "system");
    }

    private static Rehearsal<?> verified() {
        return ratedOn("2024-09-26").does("contact", "clerk").does("verify", "clerk");
    }

    @Test
    void whoRatedIsContactedWithinOneWorkingDay() {
        // Saturday 28 rests, Sunday 29 is worked
        assertThat(ratedOn("2024-09-27").due("contact")).isEqualTo("2024-09-29");
    }

    @Test
    void itIsVerifiedWithinThreeWorkingDaysOfTheContact() {
        assertThat(ratedOn("2024-09-26").does("contact", "clerk").due("verification"))
                .isEqualTo("2024-09-30");
    }

    @Test
    void itIsPutRightWithinFifteenWorkingDays() {
        // 27, Sunday 29 worked, 30 (3); 8–12 October (8), 14–18 (13), 21, 22
        assertThat(ratedOn("2024-09-26").due("rectification")).isEqualTo("2024-10-22");
    }

    @Test
    void whatIsComplexIsExplainedOnceAndGetsTenDaysMore() {
        var file = verified().does("explain", "clerk");
        // 23, 24, 25 October, 28–31, 1 November, 4, 5
        assertThat(file.due("rectification")).isEqualTo("2024-11-05");
        assertThat(file.refusal("explain", "clerk")).contains("只能办理一次");
    }

    @Test
    void aMistakeIsDismissedOnlyIfTheRaterSaysSo() {
        var file = ratedOn("2024-03-01").does("contact", "clerk");
        assertThat(file.refusal("dismiss-mistaken", "head", Map.of("raterConfirms", false)))
                .contains("由评价人确认");
        assertThat(file.does("dismiss-mistaken", "head", Map.of("raterConfirms", true))
                        .outcome())
                .isEqualTo("mistaken");
    }

    @Test
    void aMaliciousRatingIsDismissedByTheHead() {
        var file = ratedOn("2024-03-01").does("contact", "clerk");
        assertThat(file.refusal("dismiss-malicious", "clerk")).contains("身份不能办理");
        assertThat(file.does("dismiss-malicious", "head").outcome()).isEqualTo("malicious");
    }

    @Test
    void whoWasRatedAppealsOnceAndTheClockStandsStill() {
        var file = verified().does("appeal", "clerk");
        assertThat(file.running("rectification").paused()).isTrue();
        // 27, Sunday 29 worked, 30; 8, 9 October
        assertThat(file.due("appeal")).isEqualTo("2024-10-09");
        assertThat(file.does("uphold", "head").refusal("appeal", "clerk")).contains("只能办理一次");
    }

    @Test
    void anAppealThatIsRightEndsIt() {
        assertThat(verified().does("appeal", "clerk").does("overturn", "head").outcome())
                .isEqualTo("dismissed");
    }

    @Test
    void anotherThanTheOneWhoPutItRightAsksAgain() {
        var file = verified().does("rectify", "clerk");
        assertThat(file.due("feedback")).isEqualTo("2024-10-09");
        file.does("feed-back", "clerk");
        assertThat(file.due("revisit")).isEqualTo("2024-10-09");
        assertThat(file.refusal("revisit", "clerk")).contains("请换一人办理");
        assertThat(file.does("revisit", "head").outcome()).isEqualTo("rectified");
    }

    @Test
    void whoIsStillDissatisfiedSendsItBackForFiveDays() {
        var file =
                verified().does("rectify", "clerk").does("feed-back", "clerk").does("return", "head");
        assertThat(file.due("again")).isEqualTo("2024-10-09");
        assertThat(file.state()).isEqualTo("verified");
    }

    private static Rehearsal<?> ratedBefore2022() {
        return Rehearsal.of("rating-rectification").on("2021-09-24").does("register", "system");
    }

    @Test
    void beforeTheRegionsRulesOnlyTheHeadDismissedAMistakenOrMaliciousRating() {
        var file = ratedBefore2022();
        assertThat(file.file().definition().effective()).isEqualTo("2019-12-03");
        assertThat(file.refusal("dismiss", "clerk")).contains("身份不能办理");
        // Sunday 26 September worked, 27, 28
        assertThat(file.due("verification")).isEqualTo("2021-09-28");
        file.on("2021-09-28").does("dismiss", "head");
        assertThat(file.outcome()).isEqualTo("dismissed");
        assertThat(file.ended("verification").result()).isEqualTo(Result.MET);
        assertThat(file.ended("rectification").result()).isEqualTo(Result.MET);
    }

    @Test
    void orWhenItWasVerifiedButNotOnceItWasPutRight() {
        assertThat(ratedBefore2022()
                        .does("verify", "clerk")
                        .does("dismiss", "head")
                        .state())
                .isEqualTo("dismissed");
        assertThat(ratedBefore2022()
                        .does("verify", "clerk")
                        .does("rectify", "clerk")
                        .refusal("dismiss", "head"))
                .contains("须在“待核实”或“待整改”环节办理");
    }
}
