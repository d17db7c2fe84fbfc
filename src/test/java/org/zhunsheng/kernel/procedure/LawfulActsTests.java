package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import org.zhunsheng.kernel.procedure.Refusal.NotEntitled;
import org.zhunsheng.kernel.procedure.Refusal.NotLawful;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;

/** Which acts the docket refuses, and with what reason. */
class LawfulActsTests extends TrialOfficeTests {

    @Test
    void anActOutOfOrderIsRefusedWithItsReasonAndWithWhatIsLawfulInstead() {
        var file = aCase().filedOn("2024-03-01");
        assertThatThrownBy(file::decided).isInstanceOfSatisfying(NotLawful.class, refusal -> {
            assertThat(refusal.reasons()).anyMatch(reason -> reason.contains("须在“审查”环节办理"));
            assertThat(refusal.lawful()).isEmpty();
        });
        assertThat(docket.lawful(file.file(), file.clerk()))
                .extracting(ActRule::id)
                .containsExactly("ask-correction", "accept");
    }

    @Test
    void aDecisionNeedsOneOfTheActsThatMustComeBeforeIt() {
        var file = aCase().filedOn("2024-03-01").accepted();
        assertThatThrownBy(file::decided).hasMessageContaining("须先办理“现场核查”或“定期”");
        assertThat(file.inspected().decided().file().state()).isEqualTo("decided");
    }

    @Test
    void whoAcceptedMayNotDecide() {
        var both = new TrialCase(docket, clock, district);
        var one = new Actor("one", "一人", district, TrialCase.OFFICE, Set.of("clerk", "approver"), null);
        both.filedOn("2024-03-01").does("accept", one, Map.of()).inspected();
        assertThatThrownBy(() -> both.does("decide", one, Map.of("granted", true, "reasons", "")))
                .isInstanceOf(NotLawful.class)
                .hasMessageContaining("请换一人办理");
    }

    @Test
    void correctionMayBeAskedForOnce() {
        var file = aCase().filedOn("2024-03-01");
        file.does("ask-correction", file.clerk(), Map.of("reason", "缺身份证明")).does("correct", file.resident(), Map.of());
        assertThatThrownBy(() -> file.does("ask-correction", file.clerk(), Map.of("reason", "又缺")))
                .hasMessageContaining("只能办理一次");
    }

    @Test
    void anInspectionNeedsTwoOfficersWithValidCertificates() {
        var file = aCase().filedOn("2024-03-01").accepted();
        assertThatThrownBy(() -> file.does("inspect", file.clerk(), Map.of("officers", List.of("cert-1", "none"))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("现有1名");
        assertThatThrownBy(() -> file.does("inspect", file.clerk(), Map.of("officers", List.of("cert-1", "cert-1"))))
                .hasMessageContaining("现有1名");
    }

    @Test
    void aMeetingIsAnnouncedSevenWorkingDaysAhead() {
        var file = aCase().filedOn("2024-04-26").accepted();
        assertThatThrownBy(() -> file.does("announce", file.clerk(), Map.of("heldOn", "2024-05-08")))
                .hasMessageContaining("最早可定为2024-05-09");
        assertThat(file.does("announce", file.clerk(), Map.of("heldOn", "2024-05-10"))
                        .file()
                        .done("announce"))
                .isTrue();
    }

    @Test
    void aRefusalNeedsReasons() {
        var file = aCase().filedOn("2024-03-01").accepted().inspected();
        assertThatThrownBy(() -> file.does("decide", file.approver(), Map.of("granted", false, "reasons", "")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("必须说明理由");
    }

    @Test
    void aStrangerMayNotActAndAnotherOfficeDoesNotEvenSeeTheCase() {
        var file = aCase().filedOn("2024-03-01");
        assertThatThrownBy(() -> file.does("accept", file.resident(), Map.of())).isInstanceOf(NotEntitled.class);
        var elsewhere = new Actor("x", "外局", district, "ELSEWHERE", Set.of("clerk"), null);
        assertThatThrownBy(() -> file.does("accept", elsewhere, Map.of())).isInstanceOf(Unknown.class);
    }
}
