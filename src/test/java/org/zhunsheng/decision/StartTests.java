package org.zhunsheng.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.decision.DecisionCase.aDecision;
import static org.zhunsheng.decision.DecisionCase.decidedOn;
import static org.zhunsheng.decision.DecisionCase.reviewed;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 提出建议、启动、不启动、终止: 重大行政决策程序暂行条例 第十条、第十一条. */
class StartTests {

    private static DecisionCase proposed() {
        return aDecision().on("2024-03-01").does("propose", "clerk", Map.of("proposer", "citizen"));
    }

    @Test
    void onlyTheDecidingBodyStartsItAndNamesWhoUndertakesIt() {
        assertThat(proposed().refusal("start", "clerk")).contains("身份不能办理");
        assertThat(proposed().refusal("start", "leader", Map.of("undertaker", "")))
                .contains("承办单位");
        var started = proposed().does("start", "leader", Map.of("undertaker", "水利局"));
        assertThat(started.state()).isEqualTo("started");
        assertThat(started.fileFact("undertaker")).isEqualTo("水利局");
    }

    @Test
    void whatIsNotStartedEndsThereWithAReason() {
        assertThat(proposed().refusal("decline", "clerk")).contains("身份不能办理");
        assertThat(proposed().refusal("decline", "leader", Map.of("declineReason", "")))
                .contains("理由");
        var declined = proposed().does("decline", "leader");
        assertThat(declined.outcome()).isEqualTo("not-started");
        assertThat(declined.file().closed()).isTrue();
    }

    @Test
    void whatWasStartedIsGivenUpNotDeclined() {
        var drafting = aDecision().draftedOn("2024-03-01");
        assertThat(drafting.refusal("decline", "leader")).contains("须在");
        assertThat(proposed().refusal("abandon", "leader")).contains("须在");
        assertThat(drafting.does("abandon", "leader").outcome()).isEqualTo("abandoned");
    }

    @Test
    void itIsGivenUpUntilItIsDecidedAndNoClockOutlivesThat() {
        var underReview = aDecision().draftedOn("2024-03-01").submittedWanting("2024-03-12");
        assertThat(underReview.does("abandon", "head").file().running()).isEmpty();
        assertThat(reviewed().onTheAgenda().does("abandon", "leader").state()).isEqualTo("abandoned");
        assertThat(decidedOn("2024-04-03").refusal("abandon", "leader")).contains("须在");
    }
}
