package org.zhunsheng.popularisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 普法活动 (谁执法谁普法): the days are local defaults. */
class ActivityTests {

    private static Rehearsal<?> plannedFor(String day) {
        return Rehearsal.of("popularisation-activity")
                .on("2024-09-02")
                .does("plan", "clerk", Map.of("kind", "troupe", "plannedFor", day));
    }

    @Test
    void itIsHeldByTheDayThatWasPlannedOrPutOff() {
        assertThat(plannedFor("2024-09-20").due("holding")).isEqualTo("2024-09-20");
        assertThat(plannedFor("2024-09-20")
                        .does("change", "clerk", Map.of("plannedFor", "2024-10-18"))
                        .due("holding"))
                .isEqualTo("2024-10-18");
    }

    @Test
    void nothingIsHeldInTheFuture() {
        assertThat(plannedFor("2024-09-20").refusal("hold", "clerk", Map.of("heldOn", "2024-09-20")))
                .contains("不能在今天以后");
    }

    @Test
    void whatWasNotPlannedIsEnteredOnceItWasHeld() {
        assertThat(Rehearsal.of("popularisation-activity")
                        .on("2024-09-26")
                        .refusal("record", "clerk", Map.of("heldOn", "2024-09-27")))
                .contains("不能在今天以后");
        var held = Rehearsal.of("popularisation-activity")
                .on("2024-09-26")
                .does("record", "clerk", Map.of("kind", "lecture", "target", "officials", "heldOn", "2024-09-25"));
        assertThat(held.state()).isEqualTo("held");
        assertThat(held.file().running()).doesNotContainKey("holding");
        // 26, 27, Sunday 29 worked, 30 (4); 8–12 October (9); 14
        assertThat(held.due("report")).isEqualTo("2024-10-14");
        assertThat(held.does("report", "clerk").papers()).containsExactly("普法活动情况报告");
    }

    @Test
    void whatIsPlannedIsCancelledForAReasonButNotOnceHeld() {
        assertThat(plannedFor("2024-09-20").refusal("cancel", "clerk", Map.of("cancelReason", "")))
                .contains("取消理由");
        var cancelled = plannedFor("2024-09-20").does("cancel", "clerk", Map.of("cancelReason", "疫情防控"));
        assertThat(cancelled.outcome()).isEqualTo("cancelled");
        assertThat(cancelled.file().running()).isEmpty();
        assertThat(plannedFor("2024-09-02")
                        .does("hold", "clerk", Map.of("heldOn", "2024-09-02"))
                        .refusal("cancel", "clerk"))
                .contains("须在");
    }

    @Test
    void itIsReportedWithinTenWorkingDaysOfTheDayItWasHeld() {
        var held = plannedFor("2024-09-25").on("2024-09-26").does("hold", "clerk", Map.of("heldOn", "2024-09-25"));
        // 26, 27, Sunday 29 worked, 30 (4); 8–12 October (9); 14
        assertThat(held.due("report")).isEqualTo("2024-10-14");
        assertThat(held.does("report", "clerk", Map.of("audience", 300)).outcome())
                .isEqualTo("held");
    }

    @Test
    void theLegalOfficeCountsItsPoints() {
        var reported = plannedFor("2024-09-02")
                .does("hold", "clerk", Map.of("heldOn", "2024-09-02"))
                .does("report", "clerk");
        assertThat(reported.refusal("count", "clerk")).contains("身份不能办理");
        assertThat(reported.does("return", "legal")
                        .does("report", "clerk")
                        .does("count", "legal")
                        .state())
                .isEqualTo("closed");
    }

    @Test
    void pointsAreGivenWithinTwentyWorkingDaysOfTheReport() {
        var held = plannedFor("2024-09-25").on("2024-09-26").does("hold", "clerk", Map.of("heldOn", "2024-09-25"));
        // 27, Sunday 29 worked, 30 (3), 8–12 October (8), 14–18 (13), 21–25 (18), 28, 29
        assertThat(held.does("report", "clerk", Map.of("audience", 300)).due("points"))
                .isEqualTo("2024-10-29");
    }
}
