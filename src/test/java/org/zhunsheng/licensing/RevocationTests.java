package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 撤销: 行政许可法第七条、第六十九条; 市场监督管理行政许可程序暂行规定第四十五条. */
class RevocationTests {

    private static final Map<String, Object> LICENCE =
            Map.of("identifier", "L-1", "validFrom", "2019-10-01", "validTo", "2024-11-15");
    private static final Map<String, Object> PASSED = Map.of("legality", "passed");

    private static Rehearsal<?> revocation(String day) {
        return Rehearsal.of("licence-revocation").knowing("licence", LICENCE).on(day);
    }

    private static Rehearsal<?> investigated(boolean publicHarm) {
        return revocation("2024-09-26")
                .does("initiate", "officer")
                .does("investigate", "officer", Map.of("publicHarm", publicHarm));
    }

    private static Rehearsal<?> heard(boolean publicHarm) {
        return investigated(publicHarm).does("notify-party", "officer").does("hear-party", "officer");
    }

    @Test
    void anInterestedPartyAsksForItAndGetsAReceipt() {
        var file = revocation("2024-08-05").does("request", "resident");
        assertThat(file.state()).isEqualTo("opened");
        assertThat(file.papers()).containsExactly("收件回执");
        // 60 days after 5 August is 4 October, in the holidays
        assertThat(file.due("decision")).isEqualTo("2024-10-08");
        assertThat(file.refusal("notify-party", "officer")).contains("须先办理“调查核实”");
    }

    @Test
    void theSixtyDaysBeginWhenItWasDiscoveredNotWhenTheFileWasOpened() {
        var file = revocation("2024-08-09").does("initiate", "officer", Map.of("discoveredOn", "2024-08-05"));
        assertThat(file.due("decision")).isEqualTo("2024-10-08");
        assertThat(revocation("2024-08-05").refusal("initiate", "officer", Map.of("discoveredOn", "2024-08-06")))
                .contains("发现日期不能在今天以后");
    }

    @Test
    void silenceOfTheHolderIsNoAdmissionButTheCaseGoesOn() {
        var file = investigated(false).does("notify-party", "officer");
        assertThat(file.papers()).containsExactly("撤销行政许可事先告知书");
        assertThat(file.refusal("lapse-statement", "officer")).contains("身份不能办理");
        // 27, Sunday 29 worked, 30 September (3), 8, 9 October
        assertThat(file.silenceOn("2024-10-09").state()).isEqualTo("notified");
        file.silenceOn("2024-10-10");
        assertThat(file.file().done("lapse-statement")).isTrue();
        assertThat(file.state()).isEqualTo("heard");
        assertThat(file.refusal("revoke", "head")).contains("须先办理“法制审核”");
    }

    @Test
    void nothingIsRevokedUnheard() {
        assertThat(investigated(false).refusal("revoke", "head")).contains("须在“已听取意见”环节办理");
    }

    @Test
    void whereItWouldHarmThePublicItIsDeclinedInstead() {
        var file = heard(true).does("review-legality", "legal", PASSED);
        assertThat(file.refusal("revoke", "head")).contains("不予撤销（第六十九条第三款）");
        assertThat(file.refusal("decline", "officer")).contains("身份不能办理");
        assertThat(file.does("decline", "head").outcome()).isEqualTo("not-revoked");
        assertThat(file.papers()).containsExactly("不予撤销行政许可决定书");
        // 27, 29, 30 September (3), 8–12 October (8), 14, 15
        assertThat(file.due("delivery")).isEqualTo("2024-10-15");
        assertThat(file.file().running()).as("only a revocation is published").doesNotContainKey("publication");
    }

    @Test
    void nothingIsDeclinedUninvestigated() {
        assertThat(revocation("2024-09-26").does("initiate", "officer").refusal("decline", "head"))
                .contains("须先办理“调查核实”");
    }

    @Test
    void whatTheLegalOfficerRejectsIsNotRevoked() {
        var file = heard(false).does("review-legality", "legal", Map.of("legality", "failed"));
        assertThat(file.refusal("revoke", "head")).contains("法制审核未通过");
        file.does("investigate", "officer", Map.of("publicHarm", false));
        assertThat(file.does("review-legality", "legal", PASSED)
                        .does("revoke", "head")
                        .papers())
                .containsExactly("撤销行政许可决定书");
    }
}
