package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 复议文书: each step that is told in writing or recorded makes its paper, under the text of 2023 as under that of 2017. */
class PapersTests {

    private static ReconsiderationCase accepted(String filed) {
        return aCase().registeredOn(filed).accepted();
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "send-copy, clerk, 提出行政复议答复通知书",
        "hear-views, legal, 听取意见笔录",
        "stay, legal, 行政复议中止通知书",
        "consult-committee, legal, 行政复议委员会咨询意见",
        "extend, head, 行政复议延期审理通知书",
        "dismiss-application, head, 驳回行政复议决定书",
        "issue-opinion, legal, 行政复议意见书"
    })
    void whatIsDoneWhileItIsExaminedIsOnPaper(String act, String by, String paper) {
        assertThat(accepted("2024-08-05").does(act, by).papers()).containsExactly(paper);
    }

    @Test
    void theHearingIsAnnouncedAndRecorded() {
        var file = accepted("2024-08-05").does("notify-hearing", "legal", Map.of("hearingOn", "2024-08-20"));
        assertThat(file.papers()).containsExactly("行政复议听证通知书");
        file.on("2024-08-20").does("hold-hearing", "legal", Map.of("headAttends", true, "hearingSigned", true));
        assertThat(file.papers()).containsExactly("行政复议听证笔录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"respondent", "body", "applicant", "by-law"})
    void executionIsStoppedInFourCasesByANotice(String ground) {
        var file = accepted("2024-08-05").does("stay-execution", "head", Map.of("executionStayGround", ground));
        assertThat(file.papers()).containsExactly("停止执行通知书");
        assertThat(accepted("2024-08-05").refusal("stay-execution", "legal")).contains("身份不能办理");
    }

    @ParameterizedTest(name = "filed {0}")
    @ValueSource(strings = {"2023-08-07", "2024-08-05"})
    void correctionDecisionServiceAndPerformanceAreOnPaperUnderBothTexts(String filed) {
        var asked = aCase().registeredOn(filed).does("ask-correction", "clerk");
        assertThat(asked.papers()).containsExactly("补正行政复议申请通知书");
        var file = accepted(filed).proposed().does("revoke", "head", Map.of("redo", false));
        assertThat(file.papers()).containsExactly("行政复议决定书");
        assertThat(file.deliveredOn(filed).papers()).containsExactly("送达回证");
        file.does("order-performance", "leader", Map.of("orderedBy", "2024-12-31"));
        assertThat(file.papers()).containsExactly("责令履行行政复议决定通知书");
    }

    @Test
    void aTalkIsSummonedInWriting() {
        var file = accepted("2024-08-05").proposed().does("revoke", "head", Map.of("redo", false));
        file.deliveredOn("2024-08-06").does("summon", "leader");
        assertThat(file.papers()).containsExactly("约谈通知书");
    }

    @Test
    void whatIsMediatedOrEndedIsOnPaper() {
        assertThat(accepted("2024-08-05")
                        .does("mediate", "legal", Map.of("mediationSigned", true))
                        .papers())
                .containsExactly("行政复议调解书");
        for (var act : new String[] {"permit-withdrawal", "settle", "terminate"})
            assertThat(accepted("2024-08-05").does(act, "legal").papers()).containsExactly("行政复议终止决定书");
    }
}
