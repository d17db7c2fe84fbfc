package org.zhunsheng.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 突发事件应对: 突发事件应对法 第十二条, 第十七条, 第六十一条至第七十二条, 第八十六条至第九十二条. */
class EmergencyResponseTests {

    private static Rehearsal<?> occurredAt(String day, String time) {
        return Rehearsal.of("emergency-response")
                .on(day)
                .does("register", "clerk", Map.of("occurredOn", day, "occurredTime", time));
    }

    private static Map<String, Object> phoned(String day, String time) {
        return Map.of("reportedOn", day, "reportedTime", time);
    }

    private static Rehearsal<?> ended(Map<String, Object> how) {
        return occurredAt("2024-11-04", "23:50")
                .does("start-response", "leader")
                .does("requisition", "leader", Map.of("requisitioned", List.of("挖掘机")))
                .does("end-response", "leader", how);
    }

    @Test
    void aWarningHasItsLevelMayBeAdjustedAndIsLifted() {
        var event = Rehearsal.of("emergency-response").on("2025-06-10").does("monitor", "clerk");
        event.does("warn", "leader", Map.of("warningLevel", "yellow"));
        event.does("adjust-warning", "leader", Map.of("warningLevel", "red"));
        assertThat(event.file().facts()).containsEntry("warningLevel", "red");
        assertThat(event.does("lift-warning", "leader").outcome()).isEqualTo("lifted");
    }

    private static Rehearsal<?> watched() {
        return Rehearsal.of("emergency-response").on("2025-06-10").does("monitor", "clerk");
    }

    @Test
    void whatProvesHarmlessIsDismissedWithAReason() {
        assertThat(watched().refusal("dismiss", "clerk", Map.of("dismissReason", "")))
                .contains("理由");
        var event = watched().does("dismiss", "clerk", Map.of("dismissReason", "水位回落"));
        assertThat(event.outcome()).isEqualTo("dismissed");
        assertThat(event.file().running()).isEmpty();
        assertThat(watched().does("warn", "leader").refusal("dismiss", "clerk")).contains("须在");
    }

    @Test
    void whatWasWatchedOrWarnedOfAndHappensStartsTheClocksOfReportAndResponse() {
        for (var event : List.of(watched(), watched().does("warn", "leader"))) {
            event.on("2025-06-11").does("occur", "clerk", Map.of("occurredOn", "2025-06-11", "occurredTime", "08:30"));
            assertThat(event.state()).isEqualTo("occurred");
            for (var term : List.of("first-report", "written-report", "response"))
                assertThat(event.due(term)).isEqualTo("2025-06-11");
            assertThat(event.refusal("lift-warning", "leader")).contains("须在");
        }
    }

    @Test
    void furtherReportsFollowAsLongAsItLasts() {
        var event = occurredAt("2024-11-04", "10:00").does("report-follow-up", "clerk");
        event.does("start-response", "leader").does("report-follow-up", "officer");
        assertThat(event.state()).isEqualTo("responding");
        assertThat(event.does("end-response", "leader").refusal("report-follow-up", "clerk"))
                .contains("须在");
        assertThat(watched().refusal("report-follow-up", "clerk")).contains("须在");
    }

    @Test
    void whatIsTooSmallForAResponseIsSettledButReported() {
        var event = occurredAt("2024-11-04", "10:00");
        assertThat(event.refusal("settle-minor", "leader")).contains("须先办理");
        event.does("report-phone", "clerk", phoned("2024-11-04", "10:20"));
        assertThat(event.refusal("settle-minor", "clerk")).contains("身份不能办理");
        event.does("settle-minor", "leader");
        assertThat(event.outcome()).isEqualTo("settled");
        assertThat(event.ended("response").result()).isEqualTo(Result.MET);
        assertThat(occurredAt("2024-11-04", "10:00")
                        .does("start-response", "leader")
                        .refusal("settle-minor", "leader"))
                .contains("须在");
    }

    @Test
    void theFirstReportIsMadeByTelephoneWithinHalfAnHourEvenOverMidnight() {
        var event = occurredAt("2024-11-04", "23:50");
        assertThat(event.due("first-report")).isEqualTo("2024-11-04");
        assertThat(event.refusal("report-phone", "clerk", phoned("2024-11-05", "00:21")))
                .contains("已超过三十分钟");
        assertThat(event.does("report-phone", "clerk", phoned("2024-11-05", "00:20"))
                        .state())
                .isEqualTo("occurred");
    }

    @Test
    void whoIsLateSaysWhyAndNobodyReportsBeforeTheEvent() {
        var event = occurredAt("2024-11-04", "10:00");
        assertThat(event.refusal("report-phone", "clerk", phoned("2024-11-04", "09:00")))
                .contains("不能早于");
        var late = Map.<String, Object>of("reportedOn", "2024-11-04", "reportedTime", "12:00", "lateReason", "通信中断");
        assertThat(event.does("report-phone", "clerk", late).state()).isEqualTo("occurred");
    }

    @Test
    void theWrittenReportFollowsWithinTwoHours() {
        var event = occurredAt("2024-11-04", "10:00");
        assertThat(event.refusal("report-written", "clerk", Map.of("writtenOn", "2024-11-04", "writtenTime", "12:01")))
                .contains("已超过两小时");
        assertThat(event.does("report-written", "clerk", Map.of("writtenOn", "2024-11-04", "writtenTime", "12:00"))
                        .ended("written-report")
                        .result())
                .hasToString("MET");
    }

    @Test
    void theResponseStartsTheSameDayAndItsLevelMayChange() {
        var event = occurredAt("2024-11-04", "10:00");
        assertThat(event.due("response")).isEqualTo("2024-11-04");
        event.does("start-response", "leader", Map.of("responseLevel", "four"));
        assertThat(event.does("adjust-response", "leader", Map.of("responseLevel", "two"))
                        .state())
                .isEqualTo("responding");
    }

    @Test
    void damageIsAssessedAndLessonsAreReported() {
        var event = ended(Map.of());
        // 5–8 November (4), 11–15 (9), 18–22 (14), 25–29 (19), 2 December
        assertThat(event.due("damage")).isEqualTo("2024-12-02");
        assertThat(event.due("summary")).isEqualTo("2025-01-03");
        event.does("assess-damage", "clerk").does("summarise", "clerk");
        assertThat(event.refusal("close", "clerk")).contains("征用的财产尚未返还");
        assertThat(event.due("requisition")).isEqualTo("2024-12-04");
        assertThat(event.does("return-requisitioned", "clerk")
                        .does("close", "clerk")
                        .state())
                .isEqualTo("closed");
    }

    @Test
    void whatWasDecidedIsReportedToTheStandingCommittee() {
        assertThat(ended(Map.of("congressDue", true)).due("congress")).isEqualTo("2024-12-04");
        assertThat(ended(Map.of()).file().running()).doesNotContainKey("congress");
        var event = ended(Map.of("congressDue", true)).on("2024-12-04");
        event.does("assess-damage", "clerk").does("summarise", "clerk").does("return-requisitioned", "clerk");
        assertThat(event.refusal("close", "clerk")).contains("尚未报本级人大常委会备案", "尚未向本级人大常委会作专项报告");
        event.does("file-decision", "leader", Map.of("filedDecisions", List.of("交通管制决定")));
        assertThat(event.refusal("close", "clerk")).doesNotContain("备案").contains("专项报告");
        event.does("report-congress", "leader");
        assertThat(event.ended("congress").result()).isEqualTo(Result.MET);
        assertThat(event.refusal("report-congress", "leader")).contains("只能办理一次");
        assertThat(event.does("close", "clerk").file().closed()).isTrue();
        assertThat(occurredAt("2024-11-04", "10:00").refusal("file-decision", "leader"))
                .contains("须在");
        assertThat(occurredAt("2024-11-04", "10:00").refusal("report-congress", "leader"))
                .contains("须在");
    }
}
