package org.zhunsheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.decision.DecisionCase.decidedOn;
import static org.zhunsheng.decision.DecisionCase.executingFrom;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 依法不予公开、调整、停止执行: 重大行政决策程序暂行条例 第三十二条、第三十七条. */
class ExecutionTests {

    @Test
    void whatTheLawKeepsSecretIsExecutedUnpublishedForAReason() {
        var decision = decidedOn("2024-04-03");
        assertThat(decision.refusal("withhold-publication", "leader")).contains("须先办理“向同级党委请示报告”");
        decision.does("report-party", "leader");
        assertThat(decision.refusal("withhold-publication", "clerk")).contains("身份不能办理");
        assertThat(decision.refusal("withhold-publication", "leader", Map.of("withholdReason", "")))
                .contains("不予公开的理由");
        decision.on("2024-05-06").does("withhold-publication", "leader");
        assertThat(decision.state()).isEqualTo("executing");
        assertThat(decision.ended("publication").result()).isEqualTo(Result.MET);
        // 6 August
        assertThat(decision.due("archive")).isEqualTo("2024-08-06");
        assertThat(decision.refusal("publish-decision", "leader")).contains("须在");
    }

    @Test
    void itIsAdjustedOnlyByItsOwnProcedureAlsoAfterASuspension() {
        var decision = executingFrom("2024-04-03");
        assertThat(decision.refusal("adjust", "clerk")).contains("身份不能办理");
        assertThat(decision.refusal("adjust", "leader", Map.of("adjustmentProcedure", "")))
                .contains("已履行的程序");
        decision.does("suspend", "leader").does("adjust", "leader");
        assertThat(decision.state()).isEqualTo("executing");
        assertThat(decidedOn("2024-04-03").refusal("adjust", "leader")).contains("须在");
    }

    @Test
    void nobodyStopsItAtWill() {
        var decision = executingFrom("2024-04-03").does("suspend", "leader");
        assertThat(decision.refusal("stop", "leader", Map.of("stoppingProcedure", "")))
                .contains("已履行的法定程序");
        assertThat(decision.refusal("stop", "head")).contains("身份不能办理");
        decision.does("stop", "leader", Map.of("stoppingProcedure", "经县政府常务会议讨论"));
        assertThat(decision.outcome()).isEqualTo("stopped");
        assertThat(decision.file().running()).isEmpty();
        assertThat(decidedOn("2024-04-03").refusal("stop", "leader")).contains("须在");
    }
}
