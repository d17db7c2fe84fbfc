package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 催告后仍不履行、法院不予受理、终结: 行政强制法 第五十四条、第五十六条、第五十八条. */
class CourtEnforcementEndsTests {

    private static Rehearsal<?> urged() {
        return Rehearsal.of("court-enforcement")
                .on("2024-02-05")
                .does("open-application", "officer", Map.of("remedyEndedOn", "2024-01-31"))
                .does("urge", "officer")
                .does("serve-urging", "officer");
    }

    private static Rehearsal<?> declined() {
        return urged().silenceOn("2024-02-27")
                .does("apply", "head")
                .on("2024-03-04")
                .does("court-decline", "legal", Map.of("courtPaperReceivedOn", "2024-03-04"));
    }

    @Test
    void theTenWorkingDaysSkipTheFestival() {
        // 6–9 (4); 10–17 festival; Sunday 18 worked (5), 19–23
        var file = urged();
        assertThat(file.due("waiting")).isEqualTo("2024-02-23");
        assertThat(file.silenceOn("2024-02-23").file().done("still-unperformed"))
                .isFalse();
        file.silenceOn("2024-02-24");
        assertThat(file.file().done("still-unperformed")).isTrue();
        assertThat(file.ended("waiting").result()).isEqualTo(Result.LAPSED);
        assertThat(file.does("apply", "head").papersOf("apply")).containsExactly("强制执行申请书");
    }

    @Test
    void whoPerformsMeanwhileIsNotTakenToCourt() {
        var file = urged().does("perform", "addressee").silenceOn("2024-02-24");
        assertThat(file.outcome()).isEqualTo("performed");
        assertThat(file.file().done("still-unperformed")).isFalse();
    }

    @Test
    void nothingIsOpenedBeforeTheRemediesAreOver() {
        var file = Rehearsal.of("court-enforcement").on("2024-02-05");
        for (var day : List.of("2024-02-05", "2024-02-06"))
            assertThat(file.refusal("open-application", "officer", Map.of("remedyEndedOn", day)))
                    .as("on the last day there is still time to sue")
                    .contains("尚未届满");
        assertThat(file.refusal("open-application", "officer", Map.of("noRemedyTaken", false)))
                .isNotBlank();
    }

    @Test
    void againstDecliningTheAgencyAppealsOnceAndMayBeAcceptedAfterAll() {
        var file = declined();
        assertThat(file.due("declining-objection")).isEqualTo("2024-03-19");
        assertThat(file.refusal("object-to-declining", "officer")).contains("身份");
        file.on("2024-03-19").does("object-to-declining", "legal");
        assertThat(file.ended("declining-objection").result()).isEqualTo(Result.MET);
        assertThat(file.refusal("object-to-declining", "legal")).contains("只能办理一次");
        assertThat(file.does("court-accept", "legal").due("ruling"))
                .as("20–22, 25–28 March")
                .isEqualTo("2024-03-28");
    }

    /** 第五十六条第二款、第五十八条第三款: 19 March and fifteen days, 3 April; 30 days, Thursday 18 April. */
    @Test
    void theHigherCourtRulesInFifteenDaysOnDecliningAndInThirtyOnRefusing() {
        var file = declined().on("2024-03-19").does("object-to-declining", "legal");
        assertThat(file.due("declining-review")).isEqualTo("2024-04-03");
        assertThat(file.refusal("higher-court-upholds", "legal", Map.of("courtPaperReceivedOn", "2024-03-20")))
                .contains("不能在今天以后");
        assertThat(file.does("higher-court-upholds", "legal").outcome()).isEqualTo("ended");
        var refused = declined()
                .does("court-accept", "legal")
                .does("refuse", "legal")
                .on("2024-03-19")
                .does("object-to-refusal", "legal");
        assertThat(refused.due("refusal-review")).isEqualTo("2024-04-18");
        assertThat(refused.does("rule", "legal").state()).isEqualTo("ruled");
        assertThat(declined().refusal("higher-court-upholds", "legal")).contains("须先办理");
    }

    /** 第五十九条: five working days after Monday 29 April: 30; 6–9 May. */
    @Test
    void whatIsUrgentTheCourtExecutesWithinFiveWorkingDaysOfItsRuling() {
        var file = urged().silenceOn("2024-02-27")
                .does("apply", "head", Map.of("immediate", true))
                .does("court-accept", "legal")
                .on("2024-04-29")
                .does("rule", "legal");
        assertThat(file.due("immediate")).isEqualTo("2024-05-09");
        assertThat(file.does("executed", "legal").ended("immediate").result()).isEqualTo(Result.MET);
        var unhurried = urged().silenceOn("2024-02-27")
                .does("apply", "head")
                .does("court-accept", "legal")
                .does("rule", "legal");
        assertThat(unhurried.file().running()).doesNotContainKey("immediate");
    }

    @Test
    void whoPerformsAfterTheCourtDeclinedIsTakenNowhereElse() {
        assertThat(declined().does("perform", "addressee").outcome()).isEqualTo("performed");
    }

    @Test
    void whatWasAcceptedIsNotAppealedAgainst() {
        var file = urged().silenceOn("2024-02-27").does("apply", "head").does("court-accept", "legal");
        assertThat(file.refusal("object-to-declining", "legal")).contains("环节");
    }

    @Test
    void theHeadEndsWhatTheCourtDoesNotTake() {
        assertThat(declined().refusal("end", "legal")).contains("身份");
        var file = declined().does("end", "head");
        assertThat(file.outcome()).isEqualTo("ended");
        assertThat(file.file().running()).isEmpty();
        assertThat(file.refusal("object-to-declining", "legal")).contains("环节");
    }
}
