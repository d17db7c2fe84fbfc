package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 加处罚款满三十日、中止、终结、执行协议: 行政强制法 第三十九条、第四十条、第四十二条、第四十六条. */
class CoerciveExecutionStagesTests {

    private static final Map<String, Object> SUBSTITUTE = Map.of("executionKind", "substitute");

    private static final Map<String, Object> HARDSHIP = Map.of("suspensionGround", "hardship", "harmless", true);

    private static Rehearsal<?> urged(String duty, String since) {
        return Rehearsal.of("coercive-execution")
                .on("2024-09-27")
                .does(
                        "open-execution",
                        "officer",
                        Map.of("dutyKind", duty, "duePassedOn", "2024-09-04", "additionalSince", since))
                .does("urge", "officer", Map.of("urgedBy", "2024-10-11"))
                .does("serve-urging", "officer");
    }

    private static Rehearsal<?> decided() {
        return urged("act", "").on("2024-10-12").does("decide-execution", "head", SUBSTITUTE);
    }

    @Test
    void theAddedFineIsPastThirtyDaysOnTheThirtyFirst() {
        var file = urged("money", "2024-09-05");
        assertThat(file.due("additional-fine"))
                .as("a Saturday of the holidays, all the same")
                .isEqualTo("2024-10-05");
        assertThat(file.silenceOn("2024-10-05").file().done("fine-over-thirty-days"))
                .isFalse();
        assertThat(file.silenceOn("2024-10-06").file().done("fine-over-thirty-days"))
                .isTrue();
        assertThat(file.ended("additional-fine").result()).isEqualTo(Result.LAPSED);
    }

    @Test
    void aDutyToActKnowsNoThirtyDays() {
        assertThat(urged("act", "").file().running()).doesNotContainKey("additional-fine");
    }

    @Test
    void whatIsSuspendedIsResumedWithinThreeYears() {
        var file = decided().on("2024-10-14").does("suspend", "head", HARDSHIP);
        assertThat(file.papersOf("suspend")).containsExactly("中止强制执行决定书");
        assertThat(file.refusal("execute", "officer")).contains("环节");
        assertThat(file.on("2027-10-14").does("resume", "head").state()).isEqualTo("decided");
        assertThat(file.file().running()).doesNotContainKey("unresumed");
    }

    @Test
    void afterThreeYearsItIsStoppedForGood() {
        var file = decided().on("2024-10-14").does("suspend", "head", HARDSHIP);
        assertThat(file.silenceOn("2027-10-14").state()).isEqualTo("suspended");
        file.silenceOn("2027-10-15");
        assertThat(file.file().done("stop-for-good")).isTrue();
        assertThat(file.outcome()).isEqualTo("stopped-for-good");
        assertThat(file.refusal("resume", "head")).contains("环节");
    }

    /** 第三十九条第二款: only who has nothing to perform with and does no obvious harm is left alone after three years. */
    @Test
    void whatIsSuspendedForAnotherReasonWaitsHoweverLongItTakes() {
        for (var ground : List.<Map<String, Object>>of(
                Map.of("suspensionGround", "claim"), Map.of("suspensionGround", "hardship", "harmless", false))) {
            var file = decided().on("2024-10-14").does("suspend", "head", ground);
            assertThat(file.silenceOn("2027-10-15").state()).isEqualTo("suspended");
            assertThat(file.does("resume", "head").state()).isEqualTo("decided");
        }
    }

    @Test
    void anAgreementStaysTheExecutionAndIsKept() {
        var file = decided().does("agree", "head");
        assertThat(file.state()).isEqualTo("agreed");
        assertThat(file.papersOf("agree")).containsExactly("行政强制执行协议书");
        assertThat(file.refusal("execute", "officer")).contains("环节");
        file.does("keep-agreement", "officer");
        assertThat(file.outcome()).isEqualTo("performed");
        assertThat(file.state()).isEqualTo("executed");
    }

    @Test
    void whoBreaksItIsExecutedUponAgain() {
        var file = decided().does("agree", "head");
        assertThat(file.refusal("break-agreement", "officer")).contains("身份");
        assertThat(file.does("break-agreement", "head").state()).isEqualTo("decided");
        assertThat(file.does("agree", "head").state())
                .as("and may agree once more")
                .isEqualTo("agreed");
    }

    @Test
    void nobodyAgreesBeforeThereIsADecision() {
        assertThat(urged("act", "").refusal("agree", "head")).contains("环节");
    }

    @Test
    void aTerminatedExecutionIsOver() {
        var file = decided().does("suspend", "head").does("terminate", "head", Map.of("terminationGround", "died"));
        assertThat(file.outcome()).isEqualTo("terminated");
        assertThat(file.file().running()).isEmpty();
        assertThat(file.papersOf("terminate")).containsExactly("终结强制执行决定书");
        assertThat(decided().refusal("terminate", "officer")).contains("身份");
    }

    @Test
    void whatIsExecutedIsNotTerminated() {
        var file = urged("act", "")
                .on("2024-10-12")
                .does("decide-execution", "head", Map.of("executionKind", "restore"))
                .does("serve-decision", "officer")
                .does("execute", "officer");
        assertThat(file.refusal("terminate", "head")).contains("环节");
    }

    @Test
    void nothingIsExecutedAtNightNorByCuttingOffWhatResidentsLiveOn() {
        var file =
                urged("act", "").on("2024-10-12").does("decide-execution", "head", Map.of("executionKind", "restore"));
        assertThat(file.refusal("execute", "officer")).contains("送达强制执行决定书");
        file.does("serve-decision", "officer");
        assertThat(file.refusal("execute", "officer", Map.of("notAtNight", false)))
                .isNotBlank();
        assertThat(file.refusal("execute", "officer", Map.of("noCutOff", false)))
                .isNotBlank();
        assertThat(file.refusal("execute", "officer", Map.of("recorded", false)))
                .isNotBlank();
        assertThat(file.does("execute", "officer").papersOf("execute")).containsExactly("强制执行现场笔录");
    }
}
