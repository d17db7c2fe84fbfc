package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 处罚决定申请法院强制执行: 行政处罚法 第七十二条、行政强制法 第五十三条、第五十四条. */
class CourtApplicationTests {

    /** A fine that was served on 27 September 2024 and not paid by 12 October. */
    private static PenaltyCase late() {
        return aPenalty().penalisedOn("2024-09-26").on("2024-09-27").served().silenceOn("2024-10-13");
    }

    /** Six months on, nobody having challenged it. */
    private static PenaltyCase unchallenged() {
        return late().silenceOn("2025-03-28");
    }

    private static PenaltyCase urged(PenaltyCase file) {
        return file.does("urge", "officer").does("serve-urging", "officer");
    }

    @Test
    void thePartyHasSixMonthsForItsRemedies() {
        assertThat(late().due("remedies")).isEqualTo("2025-03-27");
        assertThat(unchallenged().ended("remedies").result()).isEqualTo(Result.LAPSED);
        assertThat(unchallenged().file().done("remedies-over")).isTrue();
    }

    @Test
    void beforeTheyAreOverTheCourtIsNotAskedHoweverLongAgoTheCall() {
        var file = urged(late().on("2024-10-14")).silenceOn("2024-11-04");
        assertThat(file.refusal("apply-court", "head")).contains("期限尚未届满");
    }

    @Test
    void thenTheAgencyAppliesWithinThreeMonths() {
        assertThat(unchallenged().due("court-application"))
                .as("after 27 March 2025")
                .isEqualTo("2025-06-27");
        var applied = urged(unchallenged()).silenceOn("2025-04-15").does("apply-court", "head");
        assertThat(applied.state()).isEqualTo("enforcing");
        assertThat(applied.ended("court-application").result()).isEqualTo(Result.MET);
        assertThat(applied.papersOf("apply-court")).containsExactly("强制执行申请书");
    }

    @Test
    void butNotBeforeTenWorkingDaysAfterTheCallWasServed() {
        // 31 March, 1–3 April (4), 4–6 Qingming, 7–11 (9), 14
        var file = urged(unchallenged());
        assertThat(file.due("waiting")).isEqualTo("2025-04-14");
        assertThat(file.on("2025-04-14").refusal("apply-court", "head")).contains("催告送达满十日");
        assertThat(file.silenceOn("2025-04-15").file().done("urging-over")).isTrue();
        assertThat(file.does("apply-court", "head").state()).isEqualTo("enforcing");
    }

    @Test
    void aCallThatWasNotServedCountsForNothing() {
        var file = unchallenged().does("urge", "officer").silenceOn("2025-05-06");
        assertThat(file.file().running()).doesNotContainKey("waiting");
        assertThat(file.refusal("apply-court", "head")).contains("催告送达满十日");
    }

    @Test
    void whileTheDecisionIsChallengedTheCourtIsNotAsked() {
        var file = late().on("2024-11-20").does("challenge", "legal", Map.of("challengedOn", "2024-11-20"));
        assertThat(file.file().running()).doesNotContainKey("remedies");
        urged(file).silenceOn("2024-12-10");
        assertThat(file.refusal("apply-court", "head")).contains("尚未终结");
    }

    @Test
    void afterAChallengeTheThreeMonthsRunFromTheEndOfTheRemedies() {
        var file = urged(late().on("2024-11-20").does("challenge", "legal", Map.of("challengedOn", "2024-11-20")));
        file.silenceOn("2025-01-15")
                .does(
                        "challenge-ended",
                        "legal",
                        Map.of("challengeEndedOn", "2025-01-13", "remedyEndedOn", "2025-02-05"));
        assertThat(file.due("court-application")).isEqualTo("2025-05-06");
        assertThat(file.on("2025-02-05").refusal("apply-court", "head")).contains("期限尚未届满");
        assertThat(file.on("2025-02-06").does("apply-court", "head").state()).isEqualTo("enforcing");
    }

    @Test
    void whoHasPaidIsNotTakenToCourt() {
        var file = urged(unchallenged()).does("pay", "offender").silenceOn("2025-04-15");
        assertThat(file.refusal("apply-court", "head")).contains("已经缴清");
    }
}
