package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.catalogue.ItemExamples.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.Office;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 隐瞒有关情况或者提供虚假材料的，一年内不得再次申请: 行政许可法第七十八条. */
class FalseMaterialsBarTests extends OfficeTests {

    private LicensingCase reviewed() {
        return new LicensingCase(office)
                .filedOn("2024-09-26")
                .accepted()
                .reviewed()
                .on("2024-10-08");
    }

    private LicensingCase deniedForFalseMaterials(boolean safety) {
        var form = new HashMap<>(LicensingCase.denial());
        form.put("denialGround", "false-materials");
        form.put("safetyItem", safety);
        return reviewed().does("deny", "approver", form);
    }

    private LicensingCase appliesOn(String day) {
        return new LicensingCase(office).filedOn(day);
    }

    @Test
    void whoGaveFalseMaterialsWaitsAYearAndIsToldWhyAndUntilWhen() {
        var denied = deniedForFalseMaterials(true);
        assertThatThrownBy(() -> appliesOn("2024-10-09"))
                .hasMessageContaining("提供虚假材料，2024年10月8日未获许可")
                .hasMessageContaining(denied.file().number())
                .hasMessageContaining("至2025年10月8日不得再次申请（行政许可法第七十八条）");
        // 8 October 2025 is a holiday; a bar does not grow by rest days
        assertThatThrownBy(() -> appliesOn("2025-10-08")).hasMessageContaining("不得再次申请");
        assertThat(appliesOn("2025-10-09").state()).isEqualTo("received");
    }

    @Test
    void whoWasRefusedAtTheWindowForThatWaitsToo() {
        var form = new HashMap<>(ProcedureCase.REMEDIES);
        form.putAll(Map.of("refusalGround", "false-materials", "refusalReasons", "健康证明系伪造", "safetyItem", true));
        new LicensingCase(office).filedOn("2024-09-30").does("refuse-acceptance", "clerk", form);
        assertThatThrownBy(() -> appliesOn("2025-09-30")).hasMessageContaining("至2025年9月30日不得再次申请");
        assertThat(appliesOn("2025-10-01").state()).as("online, on a holiday").isEqualTo("received");
    }

    @Test
    void whereNoSafetyIsAtStakeHeMayApplyAgainAtOnce() {
        deniedForFalseMaterials(false);
        assertThat(appliesOn("2024-10-08").state()).isEqualTo("received");
    }

    @Test
    void whoWasDeniedForAnythingElseMayApplyAgainAtOnce() {
        reviewed().denied();
        assertThat(appliesOn("2024-10-08").state()).isEqualTo("received");
    }

    @Test
    void anotherLicenceIsNotBarred() {
        deniedForFalseMaterials(true);
        office.offers(item("150624-SP-002").department(ProcedureCase.OFFICE).build());
        var wish = new OpenCase(
                "administrative-licensing", "150624-SP-002", Office.batuAs("applicant"), LicensingCase.application());
        assertThat(office.docket()
                        .open(wish, new LicensingCase(office).resident())
                        .file()
                        .state())
                .isEqualTo("received");
    }

    @Test
    void anotherApplicantIsNotBarred() {
        deniedForFalseMaterials(true);
        var other = List.of(new PartyDraft("applicant", "苏日娜", "RESIDENT_ID", "11010519491231002X", null));
        var wish = new OpenCase("administrative-licensing", "150624-SP-001", other, LicensingCase.application());
        assertThat(office.docket()
                        .open(wish, new LicensingCase(office).resident())
                        .file()
                        .state())
                .isEqualTo("received");
    }

    @Test
    void aDenialThatFellInReconsiderationBarsNobody() {
        var denied = deniedForFalseMaterials(true);
        var form = Map.<String, Object>of(
                "challengedCase", denied.file().number(), "knownOn", "2024-10-08", "receivedOn", "2024-10-14");
        var reconsideration =
                Rehearsal.of("administrative-reconsideration").on("2024-10-14").does("register", "clerk", form);
        reconsideration
                .does("accept", "legal", Map.of("filedOn", "2024-10-14", "track", "normal"))
                .does("assign", "head", Map.of("major", false))
                .does("send-copy", "clerk")
                .does("copy-received", "clerk", Map.of("copyReceivedOn", "2024-10-14"))
                .does("answer", "clerk")
                .does("hear-views", "legal")
                .does("propose", "legal");
        assertThatThrownBy(() -> appliesOn("2024-10-15")).hasMessageContaining("不得再次申请");
        office.record(reconsideration.does("revoke", "head"), "applicant");
        assertThat(appliesOn("2024-10-15").state()).isEqualTo("received");
    }
}
