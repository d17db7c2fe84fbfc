package org.zhunsheng.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 人民调解: 人民调解法 第十七条至第三十三条. */
class PeopleMediationTests {

    private static final Map<String, Object> WILLING = Map.of("nobodyRefuses", true, "rightsTold", true);
    private static final Map<String, Object> CONSENT = Map.of("extendBy", 10, "bothConsent", true);

    private static Rehearsal<?> accepted(String day) {
        return Rehearsal.of("people-mediation")
                .on(day)
                .does("apply", "resident")
                .does("accept", "clerk", WILLING);
    }

    private static Map<String, Object> agreed(String day) {
        return Map.of("agreedOn", day, "agreementSigned", true);
    }

    @Test
    void nobodyIsMediatedAgainstHisWill() {
        var file = Rehearsal.of("people-mediation").on("2024-09-05").does("initiate", "clerk");
        assertThat(file.refusal("accept", "clerk", Map.of("nobodyRefuses", false, "rightsTold", true)))
                .contains("不得调解");
    }

    @Test
    void whatCannotBeMediatedIsRefusedWithTheOtherWays() {
        var file = Rehearsal.of("people-mediation").on("2024-09-05").does("apply", "resident");
        assertThat(file.refusal("refuse", "applicant")).contains("身份不能办理");
        assertThat(file.refusal("refuse", "clerk", Map.of("refusalReasons", "")))
                .contains("其他途径");
        file.does("refuse", "clerk", Map.of("refusalReasons", "一方明确拒绝，可以向人民法院起诉"));
        assertThat(file.outcome()).isEqualTo("refused");
        assertThat(file.file().closed()).isTrue();
        assertThat(accepted("2024-09-05").refusal("refuse", "clerk")).contains("须在");
    }

    @Test
    void whatIsInquiredIntoAndSaidIsWrittenDown() {
        var file = accepted("2024-09-05");
        assertThat(file.does("investigate", "clerk").papers()).containsExactly("人民调解调查笔录");
        assertThat(file.does("mediate", "clerk").papers()).containsExactly("人民调解调解笔录");
        assertThat(file.does("mediate", "clerk").state()).isEqualTo("mediating");
        var notYet = Rehearsal.of("people-mediation").on("2024-09-05").does("apply", "resident");
        assertThat(notYet.refusal("investigate", "clerk")).contains("须在");
        assertThat(notYet.refusal("mediate", "clerk")).contains("须在");
    }

    @Test
    void thirtyDaysAreTheCustomAndLongerWithBothSidesConsent() {
        // 5 October is a holiday until the 7th
        assertThat(accepted("2024-09-05").due("mediation")).isEqualTo("2024-10-08");
        assertThat(accepted("2024-09-05").does("extend", "clerk", CONSENT).due("mediation"))
                .isEqualTo("2024-10-15");
        assertThat(accepted("2024-09-05").refusal("extend", "clerk", Map.of("bothConsent", false)))
                .contains("须经各方当事人同意");
    }

    @Test
    void aWrittenAgreementTakesEffectWhenSignedAnOralOneWhenMade() {
        assertThat(accepted("2024-01-08").refusal("agree-written", "clerk", Map.of("agreementSigned", false)))
                .contains("生效");
        assertThat(accepted("2024-01-08")
                        .does("agree-written", "clerk", agreed("2024-01-15"))
                        .outcome())
                .isEqualTo("agreed");
        assertThat(accepted("2024-01-08").does("agree-oral", "clerk").outcome()).isEqualTo("agreed");
    }

    @Test
    void bothSidesAskTheCourtWithinThirtyDaysOfTheAgreement() {
        var file = accepted("2024-01-08").on("2024-01-15").does("agree-written", "clerk", agreed("2024-01-15"));
        // 14 February is in the Spring Festival; Sunday the 18th is worked
        assertThat(file.due("confirmation")).isEqualTo("2024-02-18");
        assertThat(file.silenceOn("2024-02-19").ended("confirmation").result()).isEqualTo(Result.LAPSED);
        assertThat(file.file().done("confirmation-lapsed")).isTrue();
        assertThat(file.refusal("request-confirmation", "applicant")).contains("期限已经届满");
        assertThat(file.state()).isEqualTo("agreed");
        assertThat(file.does("visit", "clerk").does("archive", "clerk").file().closed())
                .isTrue();
    }

    @Test
    void theRequestToTheCourtEndsThatClockAndIsMadeOnce() {
        var file = accepted("2024-01-08").on("2024-01-15");
        assertThat(file.refusal("request-confirmation", "applicant")).contains("须在");
        file.does("agree-oral", "clerk", Map.of("agreedOn", "2024-01-15"));
        assertThat(file.refusal("confirmation-lapsed", "clerk")).contains("身份不能办理");
        file.on("2024-02-18").does("request-confirmation", "applicant");
        assertThat(file.ended("confirmation").result()).isEqualTo(Result.MET);
        assertThat(file.refusal("request-confirmation", "applicant")).contains("只能办理一次");
        assertThat(file.silenceOn("2024-02-19").file().done("confirmation-lapsed"))
                .isFalse();
    }

    @Test
    void whoeverFailsIsToldTheOtherWays() {
        assertThat(accepted("2024-01-08").refusal("fail", "clerk", Map.of("routesTold", false)))
                .isNotBlank();
        assertThat(accepted("2024-01-08")
                        .does("fail", "clerk", Map.of("routesTold", true))
                        .outcome())
                .isEqualTo("failed");
    }

    @Test
    void aDisputeThatEscalatesIsReportedAtOnceAndGoesOn() {
        assertThat(accepted("2024-01-08").does("report-risk", "clerk").state()).isEqualTo("mediating");
        assertThat(accepted("2024-01-08").does("transfer", "clerk").outcome()).isEqualTo("transferred");
    }

    @Test
    void anAgreementIsPerformedByTheDayItNames() {
        var agreement =
                Map.<String, Object>of("agreedOn", "2024-09-20", "agreementSigned", true, "performBy", "2024-10-20");
        var file = accepted("2024-09-05").on("2024-09-20").does("agree-written", "clerk", agreement);
        assertThat(file.due("performance")).isEqualTo("2024-10-20");
        file.on("2024-10-18").does("perform", "clerk", Map.of("performedOn", "2024-10-18"));
        assertThat(file.state()).isEqualTo("performed");
        assertThat(file.ended("performance").result()).isEqualTo(Result.MET);
        assertThat(file.does("archive", "clerk").file().closed()).isTrue();
    }

    @Test
    void whatWasNeitherPerformedNorVisitedIsNotFiledAway() {
        assertThat(accepted("2024-09-05").refusal("perform", "clerk")).contains("须在");
        var file = accepted("2024-09-05").does("agree-oral", "clerk");
        assertThat(file.refusal("archive", "clerk")).contains("须先办理");
        assertThat(file.does("visit", "clerk").papers()).containsExactly("人民调解回访记录");
        assertThat(file.does("archive", "clerk").outcome()).isEqualTo("agreed");
    }
}
