package org.zhunsheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.decision.DecisionCase.aDecision;
import static org.zhunsheng.decision.DecisionCase.gate;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 五步程序 before the meeting: 重大行政决策程序暂行条例 第二十五条, 第二十九条. */
class GateTests {

    private static DecisionCase reviewed(String... steps) {
        var decision = aDecision();
        for (var step : steps) decision.needing(step);
        return decision.draftedOn("2024-03-01")
                .viewsHeard()
                .argued()
                .riskAssessed(true)
                .submittedWanting("2024-03-12")
                .does("pass-legality", "legal");
    }

    @Test
    void eachStepThatIsRequiredIsDone() {
        var decision = reviewed("participationRequired", "expertRequired", "riskRequired");
        assertThat(decision.refusal("submit-discussion", "clerk", gate(false, false, false, false)))
                .contains("公众参与程序", "专家论证", "风险评估", "合法性审查");
        assertThat(decision.onTheAgenda().state()).isEqualTo("agenda");
    }

    @Test
    void whatIsSaidToBeDoneNamesItsProof() {
        var told = new HashMap<>(gate(true, true, true, true));
        told.put("risk", Map.of("done", true));
        assertThat(reviewed("riskRequired").refusal("submit-discussion", "clerk", told))
                .contains("风险评估", "写明依据材料");
        told = new HashMap<>(gate(true, true, true, true));
        told.put("legality", Map.of("done", true));
        assertThat(reviewed().refusal("submit-discussion", "clerk", told)).contains("写明依据材料");
    }

    @Test
    void whatIsNotRequiredMayBeLeftOutButNeverTheLegalityReview() {
        assertThat(reviewed().refusal("submit-discussion", "clerk", gate(false, false, false, false)))
                .isEqualTo("未经合法性审查或者经审查不合法的，不得提交决策机关讨论；审查意见须写明依据材料");
        assertThat(reviewed()
                        .does("submit-discussion", "clerk", gate(false, false, false, true))
                        .state())
                .isEqualTo("agenda");
    }

    @Test
    void whatTouchesTheMarketBringsItsReviewOfCompetition() {
        var decision = reviewed("marketRelated");
        assertThat(decision.refusal("submit-discussion", "clerk", gate(true, true, true, true)))
                .contains("公平竞争审查");
        assertThat(decision.does("review-competition", "legal").onTheAgenda().state())
                .isEqualTo("agenda");
    }
}
