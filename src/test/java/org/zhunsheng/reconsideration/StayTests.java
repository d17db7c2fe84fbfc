package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 中止和终止: 行政复议法(2023) 第三十九条、第四十一条; 实施条例 第四十一条、第四十二条. */
class StayTests {

    private static ReconsiderationCase accepted() {
        return aCase().registeredOn("2024-08-05").accepted("normal").on("2024-08-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "death",
                "incapacity",
                "missing",
                "entity-ended",
                "force-majeure",
                "mediation",
                "interpretation",
                "other-case",
                "norm-review",
                "other"
            })
    void thereAreTenGroundsAndEachHoldsTheClock(String ground) {
        var file = accepted().stayed(ground);
        assertThat(file.running("decision").paused()).isTrue();
        // ten days of sixty from 5 August are used or stand still: 14 October
        assertThat(file.on("2024-08-22").does("resume", "legal").due("decision"))
                .isEqualTo("2024-10-14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"death", "incapacity", "entity-ended"})
    void threeOfThemEndTheCaseAfterSixtyDays(String ground) {
        var file = accepted().stayed(ground);
        assertThat(file.due("stay-limit")).isEqualTo("2024-10-11");
        assertThat(file.silenceOn("2024-10-11").state()).isEqualTo("stayed");
        assertThat(file.silenceOn("2024-10-12").outcome()).isEqualTo("terminated");
        assertThat(file.file().done("terminate-stayed")).isTrue();
        assertThat(file.papers()).containsExactly("行政复议终止决定书");
        assertThat(file.file().running()).doesNotContainKeys("decision", "stay-limit");
    }

    @Test
    void whoseSuccessorComesGoesOn() {
        var file = accepted().stayed("death").on("2024-10-11").does("resume", "legal");
        assertThat(file.papers()).containsExactly("恢复行政复议审理通知书");
        assertThat(file.silenceOn("2024-10-12").state()).isEqualTo("reviewing");
        assertThat(file.refusal("terminate-stayed", "head")).contains("身份不能办理");
    }

    @Test
    void theOtherGroundsLastAsLongAsTheyLast() {
        assertThat(accepted().stayed("missing").silenceOn("2025-02-05").state()).isEqualTo("stayed");
    }

    @Test
    void theTextOfTwentySeventeenDoesNotStayForMediation() {
        var file = aCase().registeredOn("2023-09-25").accepted();
        assertThat(file.refusal("stay", "legal", Map.of("stayGround", "mediation")))
                .contains("中止的情形");
        file.on("2023-12-11").stayed("death");
        // 9 February is worked in 2024, though the eve of the festival
        assertThat(file.due("stay-limit")).isEqualTo("2024-02-09");
    }

    @Test
    void aCaseEndsWithoutASuccessorOrWithACriminalCase() {
        assertThat(accepted()
                        .does("terminate", "head", Map.of("terminationGround", "criminal"))
                        .outcome())
                .isEqualTo("terminated");
    }

    @Test
    void executionIsStayedOnFourGroundsAndResumed() {
        var file = accepted().does("stay-execution", "head", Map.of("executionStayGround", "applicant"));
        assertThat(file.does("resume-execution", "head").state()).isEqualTo("reviewing");
    }
}
