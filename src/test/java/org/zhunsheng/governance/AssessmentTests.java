package org.zhunsheng.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 法治督查评估: 法治政府建设与责任落实督察工作规定. */
class AssessmentTests {

    private static Rehearsal<?> visited() {
        return Rehearsal.of("rule-of-law-assessment")
                .on("2024-09-10")
                .does("plan", "legal")
                .does("notify", "legal", Map.of("visitsBy", "2024-09-27"))
                .does("visit", "legal", Map.of("body", "乌兰镇", "bodyKind", "town"))
                .does("visit", "legal", Map.of("body", "司法局", "bodyKind", "department"));
    }

    @Test
    void theGroupsAreDoneByTheDayTheyTold() {
        assertThat(visited().due("visits")).isEqualTo("2024-09-27");
    }

    @Test
    void nothingIsReportedOfBodiesThatNobodyVisited() {
        var round = Rehearsal.of("rule-of-law-assessment").does("plan", "legal").does("notify", "legal");
        assertThat(round.refusal("report", "legal")).contains("须先办理");
    }

    @Test
    void whatWasFoundIsToldWithinTwentyWorkingDays() {
        // 25, 26, 27, Sunday 29 worked, 30 (5); 8–12 October (10), 14–18 (15), 21–25 (20)
        assertThat(visited().on("2024-09-24").does("report", "legal").due("feedback"))
                .isEqualTo("2024-10-25");
    }

    @Test
    void aRoundWithFindingsEndsOnlyWhenSomethingWasPutRight() {
        var round = visited().does("report", "legal").does("feed-back", "legal", Map.of("rectifyBy", "2024-12-31"));
        assertThat(round.due("rectification")).isEqualTo("2024-12-31");
        assertThat(round.refusal("close", "legal")).contains("尚无单位报告整改");
        round.does("rectify", "legal", Map.of("body", "乌兰镇")).does("recheck", "legal");
        assertThat(round.does("close", "legal").outcome()).isEqualTo("closed");
    }

    @Test
    void whoPutsNothingRightIsTalkedToAndTheClockRunsOn() {
        assertThat(visited().refusal("talk", "legal")).contains("须在");
        var round = visited().does("report", "legal").does("feed-back", "legal", Map.of("rectifyBy", "2024-12-31"));
        assertThat(round.refusal("talk", "clerk")).contains("身份不能办理");
        round.on("2024-12-02").does("talk", "leader", Map.of("body", "乌兰镇", "talkSummary", "限期整改"));
        assertThat(round.state()).isEqualTo("rectifying");
        assertThat(round.due("rectification")).isEqualTo("2024-12-31");
        assertThat(round.refusal("close", "legal")).contains("尚无单位报告整改");
    }
}
