package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Refusal;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 行政强制措施的批准: 行政强制法 第十八条第一项、第十九条. */
class CoerciveApprovalTests extends OfficersTests {

    private static final Map<String, Object> AGREED = Map.of("approved", true);

    private static Rehearsal<?> measure() {
        return Rehearsal.of("coercive-measure").on("2024-09-30");
    }

    /** The officer who opened the case, were he the head as well, or another head. */
    private CaseFile approve(CaseFile file, String act, String account) {
        var head = new Actor(account, account, office.district(), ProcedureCase.OFFICE, Set.of("head"), null);
        return office.docket()
                .perform(new PerformAct(file.id(), act, AGREED), head)
                .file();
    }

    @Test
    void nobodyApprovesWhatHeProposedHimself() {
        var file = office.record(measure().does("propose", "officer", PenaltyCase.OFFICERS), "addressee");
        assertThatThrownBy(() -> approve(file, "approve", "officer"))
                .isInstanceOf(Refusal.NotLawful.class)
                .hasMessageContaining("办理过“报请批准”的人不得再办理“批准”");
        assertThat(approve(file, "approve", "another").state()).isEqualTo("approved");
    }

    @Test
    void norWhatHeImposedInAnEmergency() {
        var file = office.record(measure().does("impose-at-once", "officer", PenaltyCase.OFFICERS), "addressee");
        assertThatThrownBy(() -> approve(file, "approve-after", "officer"))
                .isInstanceOf(Refusal.NotLawful.class)
                .hasMessageContaining("不得再办理“补办批准手续”");
        assertThat(approve(file, "approve-after", "another").state()).isEqualTo("imposed");
    }
}
