package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.CaseFile;

/** 撤回后不得以同一事实和理由再次申请: 行政复议法(2023) 第七十四条第二款; 实施条例 第三十八条第二款. */
class RefilingTests extends OfficeTests {

    private static ReconsiderationCase filed(String day, String challenged) {
        return aCase().registeredOn(day, Map.of("challenged", challenged, "knownOn", day.substring(0, 8) + "02"));
    }

    private CaseFile withdrawn(String day, String how) {
        return office.record(filed(day, "鄂市监罚〔2024〕1号").accepted().does(how, "legal"), "applicant");
    }

    private CaseFile filedAgain(String day, String challenged, Map<String, Object> more) {
        var form = new HashMap<String, Object>(Map.of("filedOn", day));
        form.putAll(more);
        return office.record(filed(day, challenged).does("accept", "legal", form), "applicant");
    }

    @Test
    void whoTookItBackDoesNotAskAgainOverTheSameAct() {
        var earlier = withdrawn("2024-09-09", "permit-withdrawal");
        assertThatThrownBy(() -> filedAgain("2024-09-29", "鄂市监罚〔2024〕1号", Map.of()))
                .hasMessageContaining(earlier.number())
                .hasMessageContaining("不得再以同一事实和理由申请")
                .hasMessageContaining("第七十四条第二款、行政复议法实施条例第三十八条");
    }

    @Test
    void norWhoSettled() {
        withdrawn("2024-09-09", "settle");
        assertThatThrownBy(() -> filedAgain("2024-09-29", "鄂市监罚〔2024〕1号", Map.of()))
                .hasMessageContaining("不得再以同一事实和理由申请");
    }

    @Test
    void whoShowsThatHeDidNotMeanToIsHeard() {
        withdrawn("2024-09-09", "permit-withdrawal");
        var shown = Map.<String, Object>of("againstWill", "系受胁迫撤回，有报警记录");
        assertThat(filedAgain("2024-09-29", "鄂市监罚〔2024〕1号", shown).state()).isEqualTo("reviewing");
    }

    @Test
    void anotherActIsAnotherMatter() {
        withdrawn("2024-09-09", "permit-withdrawal");
        assertThat(filedAgain("2024-09-29", "鄂市监罚〔2024〕2号", Map.of()).state()).isEqualTo("reviewing");
    }

    @Test
    void soIsAnotherApplicant() {
        withdrawn("2024-09-09", "permit-withdrawal");
        var other = List.of(new PartyDraft("applicant", "苏日娜", "RESIDENT_ID", "11010519491231002X", null));
        var form = Map.<String, Object>of("filedOn", "2024-09-29");
        var again = filed("2024-09-29", "鄂市监罚〔2024〕1号").does("accept", "legal", form);
        assertThat(office.record(again, other).state()).isEqualTo("reviewing");
    }

    @Test
    void whatWasTakenBackBeforeItWasTakenUpMayBeFiledAgain() {
        var recalled = filed("2024-09-09", "鄂市监罚〔2024〕1号").does("withdraw-unaccepted", "clerk");
        office.record(recalled, "applicant");
        assertThat(filedAgain("2024-09-29", "鄂市监罚〔2024〕1号", Map.of()).state()).isEqualTo("reviewing");
    }

    @Test
    void underTheTextOfTwentySeventeenTheRegulationSaysTheSame() {
        withdrawn("2023-09-11", "permit-withdrawal");
        assertThatThrownBy(() -> filedAgain("2023-09-28", "鄂市监罚〔2024〕1号", Map.of()))
                .hasMessageContaining("条例第三十八条第二款");
    }
}
