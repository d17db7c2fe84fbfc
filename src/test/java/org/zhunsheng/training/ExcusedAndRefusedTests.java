package org.zhunsheng.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 免试、不合格、不予申领、期满: 内蒙古自治区行政执法监督条例 第十四条、国办发〔2018〕118号第（二十三）项. */
class ExcusedAndRefusedTests {

    private static Rehearsal<?> applied(boolean lawyer) {
        return Rehearsal.of("officer-qualification").on("2024-09-02").does("apply", "clerk", Map.of("lawyer", lawyer));
    }

    private static Rehearsal<?> trained() {
        return applied(false).does("train", "legal");
    }

    private static Map<String, Object> scored(int score) {
        return Map.of("score", score, "passMark", 60);
    }

    @Test
    void whoHasALegalQualificationIsExcusedFromTheExamButNotFromTheTraining() {
        assertThat(applied(true).refusal("excuse-exam", "legal")).contains("环节");
        assertThat(applied(true)
                        .does("train", "legal")
                        .does("excuse-exam", "legal")
                        .does("issue-card", "legal")
                        .state())
                .isEqualTo("certified");
        assertThat(trained().refusal("excuse-exam", "legal")).contains("须参加考试");
    }

    @Test
    void whoIsNotOnTheStaffOrIsOnlyHiredToHelpGetsNone() {
        assertThat(Rehearsal.of("officer-qualification").refusal("apply", "clerk", Map.of("inPost", false)))
                .isNotBlank();
    }

    @Test
    void theDepartmentOfJusticeDeclinesUntilTheCardIsOut() {
        assertThat(trained().refusal("decline", "clerk")).contains("身份");
        assertThat(applied(false).does("decline", "legal").outcome()).isEqualTo("declined");
        var certified = trained().does("pass-exam", "legal", scored(60)).does("issue-card", "legal");
        assertThat(certified.refusal("decline", "legal")).contains("环节");
    }

    @Test
    void whoMissesTheMarkFailsAndOnlyHe() {
        assertThat(trained().refusal("fail-exam", "legal", scored(60))).contains("考试合格");
        var failed = trained().does("fail-exam", "legal", scored(59));
        assertThat(failed.outcome()).isEqualTo("failed");
        assertThat(failed.refusal("issue-card", "legal")).contains("环节");
        assertThat(applied(false).refusal("fail-exam", "legal", scored(59))).contains("环节");
    }

    @Test
    void aCardThatIsNotRenewedExpiresAfterFiveYearsEvenASuspendedOne() {
        var file = trained().does("pass-exam", "legal", scored(60)).does("issue-card", "legal");
        assertThat(file.papers()).containsExactly("行政执法证件核发登记表");
        assertThat(file.silenceOn("2029-09-02").state())
                .as("a Sunday, all the same")
                .isEqualTo("certified");
        file.does("suspend", "head").silenceOn("2029-09-03");
        assertThat(file.file().done("expire")).isTrue();
        assertThat(file.outcome()).isEqualTo("expired");
        assertThat(file.ended("validity").result()).isEqualTo(Result.LAPSED);
        assertThat(file.refusal("renew-card", "legal")).contains("环节");
    }

    @Test
    void aCourseIsCancelledUntilItIsHeld() {
        var file = Rehearsal.of("training-course").on("2024-09-02").does("plan", "legal");
        assertThat(file.refusal("cancel", "clerk")).contains("身份");
        file.does("announce", "legal").does("cancel", "head");
        assertThat(file.outcome()).isEqualTo("cancelled");
        assertThat(file.file().running()).isEmpty();
        var held = Rehearsal.of("training-course")
                .on("2024-09-02")
                .does("plan", "legal")
                .does("announce", "legal")
                .does("hold", "legal", Map.of("called", 10, "attended", 10));
        assertThat(held.refusal("cancel", "head")).contains("环节");
    }
}
