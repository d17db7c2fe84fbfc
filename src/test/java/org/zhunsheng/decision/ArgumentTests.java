package org.zhunsheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.decision.DecisionCase.aDecision;
import static org.zhunsheng.decision.DecisionCase.experts;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 专家论证 and 风险评估: 重大行政决策程序暂行条例 第十九条至第二十四条. */
class ArgumentTests {

    @Test
    void noExpertHasAnInterestInTheMatterAndEachSigns() {
        var decision = aDecision().needing("expertRequired").draftedOn("2024-03-01");
        assertThat(decision.refusal("argue", "clerk", experts(true, true))).contains("直接利害关系");
        assertThat(decision.refusal("argue", "clerk", experts(false, false))).contains("署名、盖章");
    }

    @Test
    void whatIsTechnicalIsArguedBeforeItsRisksAreAssessed() {
        var decision =
                aDecision().needing("expertRequired").needing("riskRequired").draftedOn("2024-03-01");
        assertThat(decision.refusal("assess-risk", "clerk")).contains("先组织专家论证");
        assertThat(decision.argued().riskAssessed(true).fileFact("controllable"))
                .isEqualTo(true);
    }

    @Test
    void whatEndangersStabilityIsNotReviewedUntilItsRisksAreUnderControl() {
        var decision = aDecision().needing("riskRequired").draftedOn("2024-03-01");
        var request = Map.<String, Object>of("opinionBy", "2024-03-20");
        assertThat(decision.refusal("submit-legality", "clerk", request)).contains("尚未组织风险评估");
        decision.riskAssessed(false);
        assertThat(decision.refusal("submit-legality", "clerk", request)).contains("风险不可控");
        assertThat(decision.riskAssessed(true).submittedWanting("2024-03-20").state())
                .isEqualTo("submitted");
    }
}
