package org.zhunsheng.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 公平竞争审查举报: 公平竞争审查条例 第二十二条, 第二十四条; 公告2024年第45号. */
class CompetitionComplaintTests {

    private static Rehearsal<?> reportedOn(String day) {
        return Rehearsal.of("fair-competition-complaint").on(day).does("report", "resident");
    }

    private static Rehearsal<?> orderedBy(String day) {
        return reportedOn("2025-01-20").does("verify", "legal").does("order", "legal", Map.of("rectifyBy", day));
    }

    @Test
    void itIsHandledOrPassedOnWithinSevenWorkingDays() {
        // 21–24 (4), Sunday 26 worked, 27 (6); the festival until 4 February; 5
        assertThat(reportedOn("2025-01-20").due("handling")).isEqualTo("2025-02-05");
        assertThat(reportedOn("2025-01-20").does("transfer", "clerk").outcome()).isEqualTo("transferred");
    }

    @Test
    void theRulesAreThoseInForceFromTheThirteenthOfOctober() {
        assertThat(Rehearsal.versions("fair-competition-complaint"))
                .extracting(version -> version.effective().toString())
                .containsExactly("2024-10-13");
    }

    @Test
    void whatItIsAboutCountsFromTheCompleteReport() {
        assertThat(reportedOn("2025-01-20")
                        .on("2025-02-10")
                        .does("complete", "clerk")
                        .due("handling"))
                .isEqualTo("2025-02-19");
    }

    @Test
    void whoHasNoPowerTellsTheReporterWhereToGo() {
        assertThat(reportedOn("2025-01-20").refusal("decline", "clerk", Map.of("declineGround", "no-power")))
                .contains("应当告知有处理权限的机关");
        assertThat(reportedOn("2025-01-20")
                        .does("decline", "clerk", Map.of("declineGround", "no-power", "whereToGo", "市市场监督管理局"))
                        .outcome())
                .isEqualTo("not-handled");
    }

    @Test
    void itIsVerifiedWithinSixtyDaysAndThirtyMoreOnce() {
        var report = reportedOn("2025-08-04").on("2025-08-11").does("verify", "legal");
        // sixty days of the report: 3 October is a holiday until the 8th
        assertThat(report.due("verification")).isEqualTo("2025-10-09");
        report.does("extend", "head");
        assertThat(report.due("verification")).isEqualTo("2025-11-03");
        assertThat(report.refusal("extend", "head")).contains("只能办理一次");
    }

    @Test
    void theSixtyDaysTooCountFromTheCompleteReport() {
        var report = reportedOn("2025-08-04").on("2025-08-06").does("complete", "reporter");
        // 5 October is a holiday until the 8th
        assertThat(report.due("verification")).isEqualTo("2025-10-09");
        assertThat(reportedOn("2025-09-30")
                        .on("2025-10-09")
                        .does("complete", "reporter")
                        .due("verification"))
                .isEqualTo("2025-12-08");
    }

    @Test
    void whatIsFoundToComplyIsToldToTheReporter() {
        assertThat(reportedOn("2025-01-20").refusal("find-compliance", "legal")).contains("须在");
        var report = reportedOn("2025-01-20").does("verify", "legal").on("2025-02-10");
        assertThat(report.refusal("find-compliance", "clerk")).contains("身份不能办理");
        report.does("find-compliance", "legal");
        assertThat(report.outcome()).isEqualTo("complies");
        assertThat(report.ended("verification").result()).isEqualTo(Result.MET);
        // 11–14 (4), 17, 18, 19
        assertThat(report.due("telling")).isEqualTo("2025-02-19");
        assertThat(report.does("tell", "clerk").papers()).containsExactly("举报处理结果告知书");
    }

    @Test
    void whoDoesNotRectifyInTimeIsTalkedTo() {
        var report = orderedBy("2025-03-31");
        assertThat(report.silenceOn("2025-03-31").state()).isEqualTo("ordered");
        assertThat(report.silenceOn("2025-04-01").state()).isEqualTo("overdue");
        assertThat(report.file().done("overdue")).isTrue();
        assertThat(report.does("interview", "head").does("rectify", "clerk").outcome())
                .isEqualTo("rectified");
    }

    @Test
    void theReporterIsToldWithinSevenWorkingDays() {
        var report = orderedBy("2025-03-31").on("2025-03-31").does("rectify", "clerk");
        // 1, 2, 3; 4 April is Tomb-Sweeping Day; 7, 8, 9, 10
        assertThat(report.due("telling")).isEqualTo("2025-04-10");
        assertThat(report.does("tell", "clerk").state()).isEqualTo("closed");
    }
}
