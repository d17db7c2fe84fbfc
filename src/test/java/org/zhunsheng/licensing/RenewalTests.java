package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 延续: 行政许可法第五十条; 变更、延续申请的视为受理: 第三十二条第一款第四项. */
class RenewalTests {

    private static Rehearsal<?> about(String procedure, String validTo, String day) {
        return Rehearsal.of(procedure)
                .knowing("licence", Map.of("identifier", "L-1", "validTo", validTo))
                .on(day);
    }

    private static Rehearsal<?> asked(String day) {
        return about("licence-renewal", "2024-11-15", day).does("apply", "resident");
    }

    @Test
    void itIsAskedForThirtyWorkingDaysBeforeTheLicenceRunsOut() {
        var file = about("licence-renewal", "2024-11-15", "2024-09-30");
        // 8–12 October with Saturday worked (5), 14–18 (10), 21–25 (15), 28 October – 1 November (20), 4–8 (25), 11–15
        assertThat(file.does("apply", "resident").due("decision")).isEqualTo("2024-11-15");
        assertThat(about("licence-renewal", "2024-11-15", "2024-10-08").refusal("apply", "resident"))
                .contains("须提前至少30个工作日");
    }

    @ParameterizedTest
    @CsvSource({"licence-renewal", "licence-change"})
    void whoseApplicationIsMetWithSilenceIsAcceptedAfterFiveWorkingDays(String procedure) {
        var file = about(procedure, "2024-11-15", "2024-09-26").does("apply", "resident");
        assertThat(file.refusal("deem-accept", "clerk")).contains("身份不能办理");
        // 27, Sunday 29 worked, 30 September (3), 8, 9 October
        assertThat(file.silenceOn("2024-10-09").state()).isEqualTo("received");
        file.silenceOn("2024-10-10");
        assertThat(file.file().done("deem-accept")).isTrue();
        assertThat(file.state()).isEqualTo("reviewing");
        assertThat(file.papers()).containsExactly("受理通知书");
        assertThat(file.ended("acceptance").result()).isEqualTo(Result.LAPSED);
    }

    @Test
    void aChangeThatIsDeemedAcceptedIsDecidedInTwentyDaysOfItsReceipt() {
        var file = about("licence-change", "2026-11-15", "2024-09-26").does("apply", "resident");
        file.silenceOn("2024-10-10");
        // 27, 29, 30 September (3), 8–12 (8), 14–18 (13), 21–25 (18), 28, 29
        assertThat(file.due("decision")).isEqualTo("2024-10-29");
    }

    @Test
    void onlyTimeRenewsAndItIsToldAndPublishedAsIfTheOfficeHad() {
        var file = asked("2024-09-26").does("accept", "clerk").does("review", "approver");
        assertThat(file.refusal("deem-renew", "head")).contains("身份不能办理");
        assertThat(file.silenceOn("2024-11-15").state()).isEqualTo("reviewing");
        file.silenceOn("2024-11-16");
        assertThat(file.file().done("deem-renew")).isTrue();
        assertThat(file.outcome()).isEqualTo("deemed-renewed");
        assertThat(file.papers()).containsExactly("视为准予延续通知书");
        // 18–22 November (5), 25–29
        assertThat(file.due("delivery")).isEqualTo("2024-11-29");
        assertThat(file.due("publication")).isEqualTo("2024-11-26");
    }

    @Test
    void whatIsDeniedInTimeIsNotDeemedRenewed() {
        var file = asked("2024-09-26").does("accept", "clerk").does("review", "approver");
        file.on("2024-11-15").does("deny", "head");
        assertThat(file.silenceOn("2024-11-18").outcome()).isEqualTo("denied");
    }

    @Test
    void whoStillOwesACorrectionIsNotRenewedBySilence() {
        var file = asked("2024-09-26").does("ask-correction", "clerk", Map.of("correctBy", "2024-10-31"));
        assertThat(file.silenceOn("2024-11-18").state()).isEqualTo("correcting");
        assertThat(file.refusal("correct", "applicant")).contains("有效期已经届满");
    }
}
