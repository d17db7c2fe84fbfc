package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 公开和撤回: 行政处罚法 第四十八条、内蒙古自治区政府令第244号第十一条、第十二条. */
class PenaltyPublicityTests {

    private PenaltyCase served() {
        return aPenalty().penalisedOn("2024-04-28").served();
    }

    @Test
    void theDecisionIsPublishedWithinSevenWorkingDays() {
        // 29, 30; 6–10 May
        assertThat(served().due("publication")).isEqualTo("2024-05-10");
    }

    @Test
    void whatFellIsWithdrawnWithinThreeWorkingDays() {
        var file = served().does("publish", "officer").on("2024-09-29").does("alter-decision", "legal");
        // 30; 8, 9 October
        assertThat(file.due("publication-withdrawal")).isEqualTo("2024-10-09");
        assertThat(file.does("withdraw-publication", "officer")
                        .ended("publication-withdrawal")
                        .result())
                .isEqualTo(Result.MET);
    }

    @Test
    void nothingIsWithdrawnThatWasNotPublished() {
        assertThat(served().does("alter-decision", "legal").file().running())
                .doesNotContainKey("publication-withdrawal");
    }

    @Test
    void theFileIsNotClosedBeforeItIsDecidedWhetherToPublish() {
        var file = served().does("pay", "offender").does("settle", "officer");
        assertThat(file.refusal("close", "head")).contains("尚未公开");
        assertThat(file.does("withhold-publication", "head")
                        .does("close", "head")
                        .file()
                        .closed())
                .isTrue();
    }
}
