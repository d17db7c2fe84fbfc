package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;
import static org.zhunsheng.enforcement.PenaltyCase.fine;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 处罚决定: 行政处罚法 第五十七条至第六十条. */
class PenaltyDecisionTests {

    private static final Map<String, Object> FOR = member(true);
    private static final Map<String, Object> ABSENT = member(false);

    private static Map<String, Object> member(boolean present) {
        return Map.of("member", "某局长", "role", "deputy", "present", present, "vote", "for", "opinion", "同意");
    }

    @Test
    void theDecisionIsDueNinetyCalendarDaysAfterFiling() {
        assertThat(aPenalty().filedOn("2024-07-05").due("decision"))
                .as("5 July and 90 days: 3 October, a holiday")
                .isEqualTo("2024-10-08");
        assertThat(aPenalty().filedOn("2023-11-15").due("decision"))
                .as("13 February 2024, in the Spring Festival")
                .isEqualTo("2024-02-18");
    }

    @Test
    void theLawItselfTakesNoTimeOutOfTheNinetyDays() {
        var file = aPenalty().filedOn("2024-03-04").investigated();
        assertThat(file.does("suspend", "head")
                        .on("2024-04-15")
                        .does("resume", "head")
                        .due("decision"))
                .isEqualTo("2024-06-03");
    }

    @Test
    void aDecisionAfterTheNinetyDaysIsLateAndStillStands() {
        var file = aPenalty()
                .filedOn("2024-03-04")
                .concluded()
                .notified()
                .heard()
                .on("2024-06-04")
                .penalised();
        assertThat(file.ended("decision").result()).isEqualTo(Result.LATE);
        assertThat(file.outcome()).isEqualTo("penalised");
    }

    @Test
    void noPenaltyWithoutNoticeAndHearingOfThePartysWord() {
        var file = aPenalty().filedOn("2024-03-04").concluded();
        assertThat(file.refusal("penalise", "head", fine(1000))).contains("送达告知书");
        assertThat(file.notified().refusal("penalise", "head", fine(1000))).contains("尚未听取陈述申辩");
        assertThat(file.heard().penalised().state()).isEqualTo("decided");
    }

    @Test
    void whoSaysNothingWithinTheTimeMayBePenalised() {
        var file = aPenalty().filedOn("2024-02-05").concluded().notified();
        // 6, 7, 8, 9; 10–17 festival; Sunday 18 worked
        assertThat(file.due("statement")).isEqualTo("2024-02-18");
        assertThat(file.silenceOn("2024-02-19").penalised().outcome()).isEqualTo("penalised");
    }

    @Test
    void whoInvestigatedDoesNotDecide() {
        var file = aPenalty()
                .filedOn("2024-03-04")
                .does("investigate", "officer/su", Map.of("recordedOnVideo", true))
                .concluded()
                .notified()
                .heard();
        assertThat(file.refusal("penalise", "officer", fine(1000))).contains("身份");
    }

    @Test
    void aComplexCaseIsDiscussedFirst() {
        var file = aPenalty()
                .filedOn("2024-03-04")
                .concluded(Map.of("complexOrMajor", true))
                .notified()
                .heard();
        assertThat(file.refusal("penalise", "head", fine(1000))).contains("集体讨论");
        assertThat(file.refusal("discuss", "head", Map.of("members", List.of(FOR, FOR, ABSENT))))
                .isNotBlank();
        assertThat(file.does("discuss", "head", Map.of("members", List.of(FOR, FOR, FOR)))
                        .penalised()
                        .outcome())
                .isEqualTo("penalised");
    }

    @Test
    void whoIsRecusedHasNoPartInTheCaseAnyMore() {
        var file = aPenalty()
                .filedOn("2024-03-04")
                .does("recuse", "head", Map.of("recusedPersons", List.of("officer/su")));
        assertThat(file.refusal("investigate", "officer/su", Map.of("recordedOnVideo", true)))
                .contains("回避");
        assertThat(file.investigated().state()).isEqualTo("investigating");
    }

    @Test
    void aFineHasAnAmountAndTheGravestKindIsOneOfThose() {
        var file = aPenalty().filedOn("2024-03-04").concluded().notified().heard();
        assertThat(file.refusal("penalise", "head", Map.of("kinds", List.of("warning"), "mainKind", "fine")))
                .contains("最重的处罚种类");
        assertThat(file.refusal("penalise", "head", fine(0))).contains("罚款须写明数额");
    }
}
