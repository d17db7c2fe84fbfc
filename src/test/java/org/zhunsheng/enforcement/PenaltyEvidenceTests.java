package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 调查取证、先行登记保存: 行政处罚法 第五十五条、第五十六条. */
class PenaltyEvidenceTests {

    @Test
    void registeredGoodsAreDealtWithInSevenWorkingDays() {
        var file = aPenalty().filedOn("2024-04-30").evidenceRegistered();
        // 6–10 May, Saturday 11 worked, 13
        assertThat(file.due("preservation")).isEqualTo("2024-05-13");
    }

    @Test
    void theInvestigationDoesNotEndBeforeTheyAre() {
        var file = aPenalty().filedOn("2024-04-30").investigated().evidenceRegistered();
        assertThat(file.refusal("conclude", "officer")).contains("尚未作出处理决定");
        assertThat(file.does("dispose-evidence", "officer").concluded().state()).isEqualTo("reported");
    }

    @Test
    void twoOfficersInvestigate() {
        var file = aPenalty().filedOn("2024-04-30");
        var alone = Map.<String, Object>of("officers", List.of("cert-1"), "recordedOnVideo", true);
        assertThat(file.refusal("investigate", "officer", alone)).isNotBlank();
    }

    @Test
    void nobodyReportsWhatWasNotInvestigated() {
        assertThat(aPenalty().filedOn("2024-04-30").refusal("conclude", "officer"))
                .contains("须先办理“调查取证”");
    }

    @Test
    void anAppraisalNamesTheDayItWillTake() {
        var file = aPenalty()
                .filedOn("2024-04-29")
                .does("commission-appraisal", "officer", Map.of("appraisalUntil", "2024-05-20"));
        assertThat(file.due("appraisal")).isEqualTo("2024-05-20");
    }
}
