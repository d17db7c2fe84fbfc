package org.zhunsheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.decision.DecisionCase.decidedOn;
import static org.zhunsheng.decision.DecisionCase.executingFrom;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 请示报告, 公布, 归档, 执行, 后评估: 重大行政决策程序暂行条例 第三十一条至第三十七条. */
class PublicationOfDecisionTests {

    @Test
    void thePartyCommitteeIsAskedBeforeItIsIssued() {
        assertThat(decidedOn("2024-04-03").refusal("publish-decision", "leader"))
                .contains("须先办理“向同级党委请示报告”");
    }

    @Test
    void itIsPublishedWithinTwentyWorkingDays() {
        // Sunday 7 worked, 8–12 (6), 15–19 (11), 22–26 (16), Sunday 28 worked, 29, 30 (19); 6 May
        assertThat(decidedOn("2024-04-03").due("publication")).isEqualTo("2024-05-06");
    }

    @Test
    void whoAssessedItBeforeDoesNotEvaluateItAfterwards() {
        var decision = DecisionCase.aDecision()
                .needing("expertRequired")
                .draftedOn("2024-03-01")
                .argued()
                .submittedWanting("2024-03-12")
                .does("pass-legality", "legal")
                .onTheAgenda()
                .does("discuss", "leader", DecisionCase.discussion("head:for"))
                .does("report-party", "leader")
                .does("publish-decision", "leader");
        assertThat(decision.refusal("evaluate", "legal", Map.of("evaluator", "设计院")))
                .contains("不得承担后评估");
        assertThat(decision.does("evaluate", "legal", Map.of("evaluator", "大学")).state())
                .isEqualTo("executing");
    }

    @Test
    void theHeadSuspendsItAtOnceAndResumesIt() {
        var decision = executingFrom("2024-04-03").does("suspend", "leader");
        assertThat(decision.refusal("complete", "clerk")).contains("执行中");
        assertThat(decision.does("resume", "leader").state()).isEqualTo("executing");
    }

    @Test
    void itIsClosedWhenItWasReportedOnAndArchived() {
        var decision = executingFrom("2024-04-03");
        assertThat(decision.refusal("complete", "clerk")).contains("报告执行情况", "归档");
        decision.does("report-execution", "clerk").does("archive-process", "clerk");
        assertThat(decision.does("complete", "clerk").outcome()).isEqualTo("executed");
    }

    @Test
    void theRecordIsArchivedWithinThreeMonthsAndItsExecutionReportedEachYear() {
        var decision = executingFrom("2024-11-01");
        // 1 February 2025 lies in the Spring Festival, which ends on the 4th
        assertThat(decision.due("archive")).isEqualTo("2025-02-05");
        assertThat(decision.due("execution-report")).isEqualTo("2025-11-03");
    }
}
