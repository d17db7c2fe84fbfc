package org.zhunsheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.decision.DecisionCase.aDecision;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 合法性审查: 重大行政决策程序暂行条例 第二十五条至第二十八条. */
class LegalityTests {

    @Test
    void theReviewIsLeftSevenWorkingDays() {
        // 6, 7, 8, 9; the festival until the 17th; Sunday 18 worked, 19, 20
        var decision = aDecision().draftedOn("2024-02-05");
        assertThat(decision.refusal("submit-legality", "clerk", Map.of("opinionBy", "2024-02-19")))
                .contains("7个工作日", "最早可定为2024-02-20");
        assertThat(decision.submittedWanting("2024-02-20").due("legality")).isEqualTo("2024-02-20");
    }

    @Test
    void whatIsNotReviewedOrNotLawfulIsNotDiscussed() {
        var decision = aDecision().draftedOn("2024-03-01").submittedWanting("2024-03-12");
        assertThat(decision.refusal("submit-discussion", "clerk")).contains("审查通过");
        assertThat(decision.does("object-legality", "legal").state()).isEqualTo("drafting");
    }

    @Test
    void theClockStandsStillWhileMaterialsAreMissing() {
        var decision = aDecision().draftedOn("2024-03-01").submittedWanting("2024-03-12");
        assertThat(decision.does("ask-supplement", "legal").running("legality").paused())
                .isTrue();
        assertThat(decision.does("supplement", "clerk").state()).isEqualTo("submitted");
    }
}
