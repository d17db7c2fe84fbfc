package org.zhunsheng.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 监督意见书、约谈、通报、监督决定和复查: 内蒙古自治区行政执法监督条例 第二十三条、第二十七条至第三十五条. */
class SupervisionMeasuresTests {

    private static final Map<String, Object> IN_TIME = Map.of("performBy", "2024-12-31");

    private static Rehearsal<?> found() {
        return Rehearsal.of("enforcement-supervision").on("2024-09-02").does("find", "auditor");
    }

    private static Rehearsal<?> issued() {
        return found().on("2024-09-03").does("issue-opinion", "auditor", Map.of("letterReceivedOn", "2024-09-03"));
    }

    private static Rehearsal<?> unreported() {
        return issued().silenceOn("2024-10-09");
    }

    private static Rehearsal<?> served() {
        return unreported()
                .does("order-performance", "legal", IN_TIME)
                .on("2024-10-10")
                .does("serve-decision", "legal", Map.of("serviceOn", "2024-10-10"));
    }

    @Test
    void twoSupervisorsFindAndWhereNothingIsWrongTheMatterIsDropped() {
        assertThat(Rehearsal.of("enforcement-supervision")
                        .refusal("find", "auditor", Map.of("supervisors", List.of("监督证1"))))
                .isNotBlank();
        assertThat(found().does("drop", "auditor").outcome()).isEqualTo("unfounded");
        assertThat(issued().refusal("drop", "auditor")).contains("环节");
    }

    @Test
    void anOpinionStartsTheThirtyDaysLikeANotice() {
        var file = issued();
        assertThat(file.papers()).containsExactly("行政执法监督意见书");
        assertThat(file.due("report")).as("3 October is a holiday").isEqualTo("2024-10-08");
        assertThat(file.silenceOn("2024-10-08").file().done("unreported")).isFalse();
        assertThat(file.silenceOn("2024-10-09").file().done("unreported")).isTrue();
        assertThat(file.ended("report").result()).isEqualTo(Result.LAPSED);
    }

    @Test
    void aLateReportIsStillTaken() {
        assertThat(unreported().does("report-result", "head").state()).isEqualTo("reported");
    }

    @Test
    void headsAreTalkedToAndCasesMadeKnownWithoutMovingTheMatter() {
        var file = found();
        assertThat(file.refusal("circulate", "auditor")).contains("环节");
        assertThat(file.does("interview", "auditor").papers()).containsExactly("行政执法监督约谈记录");
        assertThat(file.state()).isEqualTo("found");
        assertThat(issued().does("circulate", "auditor").state()).isEqualTo("issued");
        assertThat(issued().refusal("interview", "officer")).contains("身份");
        assertThat(served().refusal("interview", "auditor")).contains("环节");
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                Arguments.of("order-performance", "ordered"),
                Arguments.of("order-correction", "corrected"),
                Arguments.of("revoke", "revoked"),
                Arguments.of("confirm-unlawful", "confirmed-unlawful"));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void whatIsNotPutRightIsDecidedUponOnceTheTimeIsOver(String act, String outcome) {
        assertThat(issued().refusal(act, "legal", IN_TIME)).contains("期限未满");
        assertThat(unreported().refusal(act, "auditor", IN_TIME)).contains("身份");
        assertThat(found().refusal(act, "legal", IN_TIME)).contains("环节");
        var file = unreported().does(act, "legal", IN_TIME);
        assertThat(file.outcome()).isEqualTo(outcome);
        assertThat(file.papers()).containsExactly("行政执法监督决定书");
        assertThat(issued().does("report-result", "head")
                        .does(act, "legal", IN_TIME)
                        .state())
                .as("also on a report that does not satisfy")
                .isEqualTo("decided");
    }

    @Test
    void anOrderToPerformNamesTheDay() {
        assertThat(unreported().refusal("order-performance", "legal")).contains("履行期限");
        assertThat(unreported().refusal("order-performance", "legal", Map.of("performBy", "2024-10-09")))
                .contains("履行期限");
        assertThat(served().due("performance")).isEqualTo("2024-12-31");
    }

    @Test
    void whoDoesNotAskForAReviewInThirtyDaysAcceptsTheDecision() {
        var file = served();
        assertThat(file.due("review-request")).as("9 November is a Saturday").isEqualTo("2024-11-11");
        assertThat(file.silenceOn("2024-11-11").state()).isEqualTo("decided");
        file.silenceOn("2024-11-12");
        assertThat(file.file().done("lapse-review")).isTrue();
        assertThat(file.state()).isEqualTo("final");
        assertThat(file.refusal("ask-review", "head")).contains("环节");
        assertThat(file.on("2024-12-20")
                        .does("carry-out", "auditor")
                        .ended("performance")
                        .result())
                .isEqualTo(Result.MET);
    }

    static Stream<Arguments> reviews() {
        return Stream.of(
                Arguments.of("uphold", "final"), Arguments.of("change", "final"), Arguments.of("withdraw", "closed"));
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void aReviewUpholdsChangesOrWithdrawsWithinTenCalendarDays(String act, String state) {
        var file = served().on("2024-10-21").does("ask-review", "head");
        assertThat(file.due("review")).isEqualTo("2024-10-31");
        assertThat(file.refusal(act, "auditor")).contains("身份");
        file.on("2024-11-01").does(act, "legal");
        assertThat(file.state()).isEqualTo(state);
        assertThat(file.ended("review").result()).isEqualTo(Result.LATE);
        assertThat(file.papers()).containsExactly("行政执法监督复查决定书");
        assertThat(served().refusal(act, "legal")).contains("环节");
    }
}
