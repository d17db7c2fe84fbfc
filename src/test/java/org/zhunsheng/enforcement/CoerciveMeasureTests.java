package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 行政强制措施: 行政强制法 第十八条至第三十三条. */
class CoerciveMeasureTests {

    private Rehearsal<?> imposed(String day, String kind) {
        return Rehearsal.of("coercive-measure")
                .on(day)
                .does("propose", "officer", Map.of("measureKind", kind))
                .does("approve", "head")
                .does("impose", "officer", Map.of("recordedOnVideo", true));
    }

    @Test
    void nothingIsImposedBeforeTheHeadApproves() {
        var file = Rehearsal.of("coercive-measure").on("2024-03-04").does("propose", "officer");
        assertThat(file.refusal("impose", "officer")).contains("环节");
        assertThat(file.does("reject", "head").outcome()).isEqualTo("rejected");
    }

    @Test
    void inAnEmergencyApprovalIsMadeUpWithinTwentyFourHours() {
        var file = Rehearsal.of("coercive-measure").on("2024-09-30").does("impose-at-once", "officer");
        assertThat(file.due("approval"))
                .as("hours do not wait for the holidays")
                .isEqualTo("2024-10-01");
        assertThat(file.on("2024-10-01")
                        .does("approve-after", "head")
                        .ended("approval")
                        .result())
                .isEqualTo(Result.MET);
    }

    @Test
    void goodsAreHeldThirtyCalendarDaysThatEndEvenOnAHoliday() {
        assertThat(imposed("2024-09-05", "seal").due("sealing")).isEqualTo("2024-10-05");
    }

    @Test
    void theHeadProlongsOnceByThirtyDays() {
        var file = imposed("2024-09-05", "seize").does("extend", "head");
        assertThat(file.due("sealing")).isEqualTo("2024-11-04");
        assertThat(file.refusal("extend", "head")).contains("只能办理一次");
    }

    @Test
    void testingStopsTheClockOfHeldGoods() {
        var file = imposed("2024-09-05", "seize")
                .on("2024-09-10")
                .does("start-test", "officer", Map.of("testUntil", "2024-09-20"));
        file.on("2024-09-20").does("end-test", "officer");
        // 6–9 September are four days; 26 more from the 20th
        assertThat(file.due("sealing")).isEqualTo("2024-10-15");
    }

    @Test
    void butNotOfFrozenDeposits() {
        assertThat(imposed("2024-09-05", "freeze").refusal("start-test", "officer", Map.of("testUntil", "2024-09-20")))
                .contains("只有查封、扣押");
    }

    @Test
    void aFreezingIsDeliveredWithinThreeWorkingDaysAndEndsOfItself() {
        var file = imposed("2024-09-27", "freeze");
        // Sunday 29 September worked, 30; 8 October
        assertThat(file.due("freezing-delivery")).isEqualTo("2024-10-08");
        assertThat(file.due("freezing")).isEqualTo("2024-10-27");
        assertThat(file.silenceOn("2024-10-28").outcome()).isEqualTo("expired");
    }

    @Test
    void theDecisionIsPublishedWithinTwentyWorkingDaysAndTheVideoStoredInADay() {
        var file = imposed("2024-02-05", "seal");
        assertThat(file.due("recording")).isEqualTo("2024-02-06");
        // 6–9 (4); Sunday 18 worked (5), 19–23 (10), 26 February–1 March (15), 4–8
        assertThat(file.due("publication")).isEqualTo("2024-03-08");
        file.does("confiscate", "head");
        assertThat(file.refusal("close", "head")).contains("尚未公开");
        assertThat(file.does("publish", "officer").does("close", "head").outcome())
                .isEqualTo("confiscated");
    }

    @Test
    void theTimeOfATestIsFixedAndToldAndTheGoodsWaitNoLonger() {
        var file = imposed("2024-09-05", "seal").does("start-test", "officer", Map.of("testUntil", "2024-09-30"));
        assertThat(file.due("test")).isEqualTo("2024-09-30");
        assertThat(file.on("2024-09-30").does("end-test", "officer").state()).isEqualTo("imposed");
    }

    /** 第二十五条第三款: six to nine September are four days; 21–30 are ten, sixteen more in October, a Wednesday. */
    @Test
    void aTestThatTakesLongerThanToldHoldsTheGoodsNoLonger() {
        var file = imposed("2024-09-05", "seize")
                .on("2024-09-10")
                .does("start-test", "officer", Map.of("testUntil", "2024-09-20"));
        assertThat(file.silenceOn("2024-09-20").state()).isEqualTo("testing");
        assertThat(file.silenceOn("2024-09-21").state()).isEqualTo("imposed");
        assertThat(file.file().done("test-over")).isTrue();
        assertThat(file.ended("test").result()).isEqualTo(Result.LAPSED);
        assertThat(file.due("sealing")).isEqualTo("2024-10-16");
        assertThat(file.on("2024-09-25").does("end-test", "officer").due("sealing"))
                .as("the result comes late and changes nothing")
                .isEqualTo("2024-10-16");
        assertThat(file.refusal("end-test", "officer")).contains("只能办理一次");
        file.does("start-test", "officer", Map.of("testUntil", "2024-09-29")).on("2024-09-29");
        assertThat(file.does("end-test", "officer").state())
                .as("another test is another period")
                .isEqualTo("imposed");
    }
}
