package org.zhunsheng.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.normative.NormativeCase.aDocument;
import static org.zhunsheng.normative.NormativeCase.registeredOn;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 有效期: five years, two for what is called provisional (暂行、试行), by the rules of 2013; then it lapses by itself. */
class ValidityTests {

    @Test
    void itCountsFromTheDayOfEffectAndDoesNotMoveOnOverARestDay() {
        // 5 October 2024 is a holiday, and so may be the same day five years on: a validity ends on its day
        assertThat(registeredOn("2024-09-20").publishedFrom("2024-10-05", 5).due("validity"))
                .isEqualTo("2029-10-05");
    }

    @Test
    void whatIsProvisionalLastsTwoYearsAtMost() {
        var provisional = aDocument()
                .planning("provisional", true)
                .planning("confidential", true)
                .plannedOn("2024-03-01")
                .drafted()
                .does("submit-review", "clerk", Map.of("urgent", true))
                .passed()
                .deliberated()
                .does("sign", "leader")
                .does("register", "clerk");
        assertThat(provisional.refusal("publish-document", "clerk", Map.of("validYears", 3)))
                .contains("不超过二年");
        assertThat(provisional.publishedFrom("2024-03-01", 2).due("validity")).isEqualTo("2026-03-01");
    }

    @Test
    void noDocumentLastsLongerThanFiveYears() {
        assertThat(registeredOn("2024-03-01").refusal("publish-document", "clerk", Map.of("validYears", 6)))
                .isNotBlank();
    }

    @Test
    void whatIsNeitherRenewedNorRepealedLapses() {
        var document = registeredOn("2024-03-01").publishedFrom("2024-03-01", 1);
        assertThat(document.silenceOn("2025-03-01").state()).isEqualTo("published");
        assertThat(document.silenceOn("2025-03-02").state()).isEqualTo("expired");
        assertThat(document.outcome()).isEqualTo("expired");
        assertThat(document.file().done("expire")).isTrue();
        assertThat(document.file().running()).isEmpty();
    }

    @Test
    void nobodyLetsItExpireByHand() {
        assertThat(registeredOn("2024-03-01")
                        .publishedFrom("2024-03-01", 1)
                        .on("2025-03-02")
                        .refusal("expire", "leader"))
                .contains("身份不能办理");
    }

    @Test
    void whatIsFoundGoodIsRenewedAndCountsAnew() {
        var document = registeredOn("2024-03-01").publishedFrom("2024-03-01", 1).on("2025-02-10");
        assertThat(document.refusal("renew", "leader")).contains("须先办理");
        document.does("evaluate", "clerk", Map.of("evaluationConclusion", "keep"));
        assertThat(document.does("renew", "leader", Map.of("effectiveOn", "2025-03-01", "validYears", 5))
                        .due("validity"))
                .isEqualTo("2030-03-01");
    }

    @Test
    void theLawOfTwoThousandAndThirteenGivesItUntilTheNewRules() {
        var versions = org.zhunsheng.kernel.procedure.Rehearsal.versions("normative-document");
        assertThat(versions)
                .extracting(version -> version.effective().toString())
                .containsExactly("2020-01-01", "2023-12-01");
        assertThat(versions)
                .extracting(version -> version.terms().get("validity").lawful())
                .containsExactly(true, false);
    }
}
