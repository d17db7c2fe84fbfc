package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.OFFICERS;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 罚缴分离的例外: 行政处罚法 第七十条、第七十一条. */
class RemoteCollectionTests {

    private static PenaltyCase served() {
        return aPenalty().penalisedOn("2024-09-26").on("2024-09-30").served();
    }

    private static PenaltyCase collected() {
        return served().does("collect", "officer", OFFICERS);
    }

    @Test
    void inARemotePlaceTwoOfficersCollectIfThePartyAsks() {
        var unasked = new HashMap<>(OFFICERS);
        unasked.put("partyAsked", false);
        assertThat(served().refusal("collect", "officer", unasked)).isNotBlank();
        assertThat(collected().file().running()).doesNotContainKey("payment");
    }

    @Test
    void whatTheyCollectedReachesTheAgencyInTwoWorkingDaysAndTheBankInTwoMore() {
        // 8, 9 October
        assertThat(collected().due("hand-in")).isEqualTo("2024-10-09");
        var handed = collected().on("2024-10-09").does("hand-in", "officer");
        assertThat(handed.due("pay-in")).isEqualTo("2024-10-11");
    }

    @Test
    void onlyThenIsTheDecisionPerformed() {
        var file = collected();
        assertThat(file.refusal("settle", "officer")).contains("尚未缴清");
        assertThat(file.refusal("pay-in", "clerk")).contains("执法人员上交罚款");
        assertThat(file.does("hand-in", "officer")
                        .does("pay-in", "clerk")
                        .does("settle", "officer")
                        .state())
                .isEqualTo("settled");
    }

    @Test
    void whatIsCollectedLateStopsGrowing() {
        var late =
                aPenalty().penalisedOn("2024-09-26").on("2024-09-27").served().silenceOn("2024-10-13");
        late.on("2024-10-22")
                .does(
                        "collect",
                        "officer",
                        Map.of("officers", OFFICERS.get("officers"), "paidAmount", 1000, "paidOn", "2024-10-22"));
        var until = java.time.LocalDate.parse("2024-11-30");
        assertThat(LateFine.of(late.file(), until)
                        .orElseThrow()
                        .grownUntil(until)
                        .amount())
                .isEqualByComparingTo("300");
    }
}
