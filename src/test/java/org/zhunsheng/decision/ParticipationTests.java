package org.zhunsheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.decision.DecisionCase.aDecision;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 公众参与: 重大行政决策程序暂行条例 第十四条至第十八条. */
class ParticipationTests {

    private final DecisionCase decision =
            aDecision().needing("participationRequired").draftedOn("2024-09-02");

    @Test
    void theDraftIsOpenForThirtyDaysAndALastDayOnNationalDayMovesOn() {
        assertThat(decision.refusal("consult", "clerk", Map.of("consultUntil", "2024-10-07")))
                .contains("30日", "最早可定为2024-10-08");
        assertThat(decision.does("consult", "clerk", Map.of("consultUntil", "2024-10-08"))
                        .due("consultation"))
                .isEqualTo("2024-10-08");
    }

    @Test
    void whereItIsUrgentTheHeadShortensItAndSaysWhy() {
        var shorter = Map.<String, Object>of("consultUntil", "2024-09-10");
        assertThat(decision.refusal("consult-shorter", "clerk", shorter)).contains("身份不能办理");
        assertThat(decision.does("consult-shorter", "head", shorter).refusal("close-consultation", "clerk"))
                .contains("尚未届满");
    }

    @Test
    void theMaterialsOfAHearingAreServedSevenDaysAhead() {
        assertThat(decision.refusal("notify-hearing", "clerk", Map.of("hearingOn", "2024-09-08")))
                .contains("最早可定为2024-09-09");
        decision.does("notify-hearing", "clerk", Map.of("hearingOn", "2024-09-09"));
        assertThat(decision.refusal("hold-hearing", "clerk")).contains("未到通知的听证日期");
        assertThat(decision.on("2024-09-09").does("hold-hearing", "clerk").state())
                .isEqualTo("drafting");
    }

    @Test
    void whatMustBeHeardIsHeardBeforeAnythingElse() {
        assertThat(decision.refusal("argue", "clerk", DecisionCase.experts(false, true)))
                .contains("公众参与尚未完成");
        assertThat(decision.refusal("submit-legality", "clerk", Map.of("opinionBy", "2024-10-30")))
                .contains("公众参与尚未完成");
        assertThat(decision.viewsHeard().argued().state()).isEqualTo("drafting");
    }
}
