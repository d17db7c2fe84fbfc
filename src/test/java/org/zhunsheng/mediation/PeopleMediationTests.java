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
        assertThat(file.does("visit", "clerk").does("archive", "clerk").file().closed())
                .isTrue();
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
    }
}
