package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.enforcement.PenaltyCase.fine;
import static org.zhunsheng.enforcement.PenaltyCase.under;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 首违不罚: 行政处罚法第三十三条第一款; the house knows who was penalised before. */
class FirstOffenceTests extends OfficersTests {

    private static final String NOISE = "夜间施工噪声";

    private static PenaltyCase concluded(String procedure, String day, String cause) {
        var filing = new HashMap<>(PenaltyCase.OFFICERS);
        filing.put("causeOfAction", cause);
        return under(procedure).clueOn(day).does("file", "head", filing).concluded();
    }

    private static PenaltyCase penalised(String procedure, String day, String cause) {
        return concluded(procedure, day, cause).notified().heard().does("penalise", "head", fine(1000));
    }

    private CaseFile penalisedOn(String day) {
        return office.record(penalised("administrative-penalty", day, NOISE).served(), "offender");
    }

    private CaseFile exemptedOn(String day) {
        return exemptedOn(day, "占道经营", Map.of());
    }

    private CaseFile exemptedOn(String day, String cause, Map<String, Object> form) {
        return office.record(
                concluded("administrative-penalty", day, cause).does("exempt-first", "head", form), "offender");
    }

    @Test
    void whoWasNeverPenalisedIsAFirstOffender() {
        assertThat(exemptedOn("2024-03-04").outcome()).isEqualTo("exempted-first");
    }

    @Test
    void whoWasPenalisedWithinTwoYearsIsNone() {
        var earlier = penalisedOn("2024-09-29");
        assertThatThrownBy(() -> exemptedOn("2024-10-08"))
                .hasMessageContaining("不是初次违法，不适用首违不罚")
                .hasMessageContaining(earlier.number())
                .hasMessageContaining("2024年9月29日决定");
        assertThatThrownBy(() -> exemptedOn("2026-09-29")).hasMessageContaining("不是初次违法");
        assertThat(exemptedOn("2026-09-30").outcome()).isEqualTo("exempted-first");
    }

    @Test
    void whoWasSparedAsAFirstOffenderIsNoneTheSecondTime() {
        exemptedOn("2024-03-04");
        assertThatThrownBy(() -> exemptedOn("2024-03-05")).hasMessageContaining("不是初次违法");
    }

    @Test
    void anotherKindOfViolationIsToldButNotTheSameOneAgain() {
        penalisedOn("2024-09-29");
        var other = Map.<String, Object>of("earlierOtherKind", "以往为夜间施工噪声，本件为占道经营");
        assertThatThrownBy(() -> exemptedOn("2024-10-08", NOISE, other)).hasMessageContaining("不是初次违法");
        assertThat(exemptedOn("2024-10-08", "占道经营", other).outcome()).isEqualTo("exempted-first");
    }

    @Test
    void whatAnotherPersonDidDoesNotCount() {
        var other = List.of(new PartyDraft("offender", "苏日娜", "RESIDENT_ID", "11010519491231002X", null));
        office.record(penalised("administrative-penalty", "2024-09-29", NOISE), other);
        assertThat(exemptedOn("2024-10-08").outcome()).isEqualTo("exempted-first");
    }

    @Test
    void anInvestigationThatFoundNothingDoesNotCount() {
        office.record(concluded("administrative-penalty", "2024-09-29", NOISE).does("dismiss", "head"), "offender");
        assertThat(exemptedOn("2024-10-08").outcome()).isEqualTo("exempted-first");
    }

    @Test
    void aPenaltyThatWasRevokedDoesNotCount() {
        var revoked = penalised("administrative-penalty", "2024-09-26", NOISE)
                .served()
                .does("alter-decision", "legal", Map.of("alterationKind", "revoked"));
        office.record(revoked, "offender");
        assertThat(exemptedOn("2024-10-08").outcome()).isEqualTo("exempted-first");
    }

    @Test
    void aPenaltyThatWasOnlyChangedDoes() {
        var changed = penalised("administrative-penalty", "2024-09-26", NOISE)
                .served()
                .does("alter-decision", "legal", Map.of("alterationKind", "changed"));
        office.record(changed, "offender");
        assertThatThrownBy(() -> exemptedOn("2024-10-08")).hasMessageContaining("不是初次违法");
    }

    @Test
    void aPenaltyOnTheSpotCounts() {
        var onTheSpot = Rehearsal.of("summary-penalty").on("2024-09-29");
        var form = new HashMap<>(PenaltyCase.OFFICERS);
        form.putAll(Map.of("kind", "warning", "offenderKind", "natural"));
        var earlier = office.record(onTheSpot.does("penalise-on-spot", "officer", form), "offender");
        assertThatThrownBy(() -> exemptedOn("2024-10-08")).hasMessageContaining("曾被本机关当场处罚（" + earlier.number());
        var other = Map.<String, Object>of("earlierOtherKind", "以往为未佩戴健康证明");
        assertThat(exemptedOn("2024-10-08", NOISE, other).outcome()).isEqualTo("exempted-first");
    }

    @Test
    void eachFieldOfLawHasItsOwnFirst() {
        penalisedOn("2024-09-29");
        var market = concluded("penalty-market", "2024-10-08", NOISE).does("exempt-first", "head");
        assertThat(office.record(market, "offender").outcome()).isEqualTo("exempted-first");
        var again = concluded("penalty-market", "2024-10-12", NOISE).does("exempt-first", "head");
        assertThatThrownBy(() -> office.record(again, "offender")).hasMessageContaining("不是初次违法");
    }
}
