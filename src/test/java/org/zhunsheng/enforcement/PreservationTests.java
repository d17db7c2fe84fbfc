package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;
import static org.zhunsheng.enforcement.PenaltyCase.under;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.PerformAct;
import org.zhunsheng.kernel.procedure.Refusal;

/** 先行登记保存: 行政处罚法第五十六条; in market supervision also on the spot, approved afterwards. */
class PreservationTests extends OfficersTests {

    private static final Map<String, Object> REASONS = Map.of(
            "preservationReasons", "账册可能被销毁", "goodsToPreserve", "2024年销售账册", "officers", List.of("cert-1", "cert-2"));

    private Actor somebody(String account, String... roles) {
        return new Actor(account, account, office.district(), ProcedureCase.OFFICE, Set.of(roles), null);
    }

    private CaseFile perform(CaseFile file, String act, Map<String, Object> form, Actor by) {
        return office.docket().perform(new PerformAct(file.id(), act, form), by).file();
    }

    @Test
    void nothingIsRegisteredBeforeTheHeadHasApproved() {
        var file = aPenalty().filedOn("2024-09-26");
        assertThat(file.refusal("register-evidence", "officer")).contains("须先办理“批准先行登记保存”");
        assertThat(file.refusal("approve-preservation", "head")).contains("须先办理“报请先行登记保存”");
        file.does("ask-preservation", "officer");
        assertThat(file.refusal("register-evidence", "officer")).contains("须先办理“批准先行登记保存”");
        assertThat(file.refusal("approve-preservation", "officer")).contains("身份不能办理");
        assertThat(file.does("approve-preservation", "head").papers()).containsExactly("先行登记保存证据审批表");
        assertThat(file.does("register-evidence", "officer").papers()).containsExactly("先行登记保存证据通知书");
    }

    @Test
    void whoeverAsksDoesNotApproveEvenIfHeIsTheHead() {
        var file = office.record(aPenalty().filedOn("2024-09-26"), "offender");
        var both = somebody("one", "officer", "head");
        perform(file, "ask-preservation", REASONS, both);
        assertThatThrownBy(() -> perform(file, "approve-preservation", Map.of(), both))
                .isInstanceOf(Refusal.NotLawful.class)
                .hasMessageContaining("办理过“报请先行登记保存”的人不得再办理“批准先行登记保存”");
        perform(file, "approve-preservation", Map.of(), somebody("two", "head"));
        assertThat(office.cases()
                        .load(office.district(), file.id())
                        .orElseThrow()
                        .done("approve-preservation"))
                .isTrue();
    }

    @Test
    void whatTheHeadRefusesIsNotRegistered() {
        var file = aPenalty()
                .filedOn("2024-09-26")
                .does("ask-preservation", "officer")
                .does("refuse-preservation", "head");
        assertThat(file.refusal("register-evidence", "officer")).contains("须先办理“批准先行登记保存”");
        assertThat(file.refusal("approve-preservation", "head")).contains("须先办理“报请先行登记保存”");
        assertThat(file.concluded().state()).isEqualTo("reported");
    }

    @Test
    void anApprovalServesForOneRegistration() {
        var file = aPenalty().filedOn("2024-09-26").evidenceRegistered().does("dispose-evidence", "officer");
        assertThat(file.refusal("register-evidence", "officer")).contains("须先办理“批准先行登记保存”");
        assertThat(file.investigated().evidenceRegistered().refusal("conclude", "officer"))
                .as("what was registered anew is dealt with anew")
                .contains("尚未作出处理决定");
        assertThat(file.does("dispose-evidence", "officer").concluded().state()).isEqualTo("reported");
    }

    @Test
    void afterSevenWorkingDaysWithoutADecisionTheGoodsAreFree() {
        var file = aPenalty().filedOn("2024-09-26").investigated().evidenceRegistered();
        // 27, Sunday 29 worked, 30 September (3), 8–11 October
        assertThat(file.due("preservation")).isEqualTo("2024-10-11");
        assertThat(file.silenceOn("2024-10-11").file().done("lapse-preservation"))
                .isFalse();
        assertThat(file.on("2024-10-11").refusal("conclude", "officer")).contains("尚未作出处理决定");
        file.silenceOn("2024-10-12");
        assertThat(file.papers()).containsExactly("解除先行登记保存通知书");
        assertThat(file.refusal("dispose-evidence", "officer")).contains("先行登记保存已经解除");
        assertThat(file.concluded().state()).as("the case goes on").isEqualTo("reported");
    }

    @Test
    void whatWasFreedMayBeRegisteredAgainOnANewApproval() {
        var file = aPenalty().filedOn("2024-09-26").evidenceRegistered().silenceOn("2024-10-12");
        assertThat(file.refusal("register-evidence", "officer")).contains("须先办理“批准先行登记保存”");
        // Saturday 12 October is worked and counts as nothing; 14–18, 21, 22
        assertThat(file.evidenceRegistered().due("preservation")).isEqualTo("2024-10-22");
        assertThat(file.does("dispose-evidence", "officer").file().done("dispose-evidence"))
                .isTrue();
    }

    @Test
    void theDayOfTheDecisionIsTheSeventhAtTheLatest() {
        var file = office.record(aPenalty().filedOn("2024-09-26").evidenceRegistered(), "offender");
        office.clock().setTo("2024-10-11");
        var form = Map.<String, Object>of("preservationDisposal", "record");
        var after = perform(file, "dispose-evidence", form, somebody("officer", "officer"));
        assertThat(after.running()).doesNotContainKey("preservation");
        office.clock().setTo("2024-10-12");
        office.lapses().perform(office.district());
        assertThat(office.cases()
                        .load(office.district(), file.id())
                        .orElseThrow()
                        .done("lapse-preservation"))
                .isFalse();
    }

    @Test
    void theLawItselfKnowsNoRegistrationOnTheSpotWithoutApproval() {
        assertThat(aPenalty().filedOn("2024-09-26").file().definition().acts()).doesNotContainKey("register-at-once");
    }

    private static PenaltyCase onTheSpot() {
        return under("penalty-market").filedOn("2024-09-30").investigated().does("register-at-once", "officer");
    }

    @Test
    void inMarketSupervisionTheHeadApprovesByTheNextDay() {
        var file = onTheSpot();
        // twenty-four hours run over the holidays
        assertThat(file.due("preservation-approval")).isEqualTo("2024-10-01");
        // 8–12 October (5), 14, 15
        assertThat(file.due("preservation")).isEqualTo("2024-10-15");
        assertThat(file.does("dispose-evidence", "officer").refusal("conclude", "officer"))
                .contains("尚未补办批准手续");
        assertThat(file.does("approve-preservation-after", "head").concluded().state())
                .isEqualTo("reported");
    }

    @Test
    void whatTheHeadFindsNeedlessIsFreedAtOnce() {
        var file = onTheSpot().does("release-at-once", "head");
        assertThat(file.papers()).containsExactly("解除先行登记保存通知书");
        assertThat(file.file().running()).doesNotContainKeys("preservation", "preservation-approval");
        assertThat(file.concluded().state()).isEqualTo("reported");
    }

    @Test
    void theOfficerOnTheSpotDoesNotApproveHisOwnRegistration() {
        var file = office.record(under("penalty-market").filedOn("2024-09-30"), "offender");
        var both = somebody("one", "officer", "head");
        var goods = Map.<String, Object>of(
                "officers",
                List.of("cert-1", "cert-2"),
                "preservedGoods",
                List.of(Map.of("goods", "散装白酒", "quantity", "30公斤")),
                "preservedAt",
                "乌兰镇仓库",
                "preservationReasons",
                "即将运走");
        perform(file, "register-at-once", goods, both);
        assertThatThrownBy(() -> perform(file, "approve-preservation-after", Map.of(), both))
                .isInstanceOf(Refusal.NotLawful.class)
                .hasMessageContaining("不得再办理“补办先行登记保存批准”");
    }
}
