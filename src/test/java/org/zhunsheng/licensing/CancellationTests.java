package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 注销的六种情形: 行政许可法第七十条. */
class CancellationTests {

    private static Rehearsal<?> about(String validTo) {
        return Rehearsal.of("licence-cancellation")
                .knowing("licence", Map.of("identifier", "L-1", "validTo", validTo))
                .on("2024-09-26");
    }

    private static Rehearsal<?> verified() {
        return about("2026-01-01").does("apply", "resident").does("verify", "clerk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "death", "dissolved", "ended-by-decision", "force-majeure", "other"})
    void onAnyOfTheSixGroundsTheOfficeActsOfItsOwnMotion(String ground) {
        var file = about("2024-09-25").does("initiate", "officer", Map.of("cancellationGround", ground));
        assertThat(file.state()).isEqualTo("verifying");
        assertThat(file.does("cancel", "head").papers()).containsExactly("注销行政许可决定书");
    }

    @Test
    void onASeventhItDoesNot() {
        assertThat(about("2024-09-25").refusal("initiate", "officer", Map.of("cancellationGround", "bankrupt")))
                .isNotBlank();
    }

    @Test
    void aLicenceIsNotExpiredOnItsLastDay() {
        assertThat(about("2024-09-26").refusal("initiate", "officer", Map.of("cancellationGround", "expired")))
                .contains("有效期尚未届满");
    }

    @Test
    void whatHasNoGroundIsDeclinedByTheHeadAndToldInWriting() {
        assertThat(about("2026-01-01").does("apply", "resident").refusal("decline", "head"))
                .contains("须在“核实”环节办理");
        assertThat(verified().refusal("decline", "clerk")).contains("身份不能办理");
        var file = verified().does("decline", "head");
        assertThat(file.outcome()).isEqualTo("not-cancelled");
        assertThat(file.papers()).containsExactly("不予注销行政许可决定书");
        // 27, 29, 30 September (3), 8–12 October (8), 14, 15
        assertThat(file.due("delivery")).isEqualTo("2024-10-15");
        assertThat(file.refusal("publish", "clerk")).contains("须先办理“注销许可”");
        assertThat(file.does("deliver", "clerk").does("archive", "clerk").state())
                .isEqualTo("archived");
    }

    @Test
    void whoVerifiedDoesNotStrikeItOff() {
        var file = about("2026-01-01").does("initiate", "approver", Map.of("cancellationGround", "death"));
        assertThat(file.refusal("cancel", "approver")).contains("请换一人办理");
    }
}
