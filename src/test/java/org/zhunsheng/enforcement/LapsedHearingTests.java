package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 逾期未要求听证: 行政处罚法 第六十四条第一项. */
class LapsedHearingTests {

    private static PenaltyCase told() {
        return aPenalty()
                .filedOn("2024-01-15")
                .concludedAsMajor()
                .reviewed()
                .on("2024-02-08")
                .notified(true);
    }

    @Test
    void onTheLastDayItMayStillBeAskedFor() {
        // 9 February; 10–17 festival; Sunday 18 worked, 19, 20, 21
        assertThat(told().due("hearing-request")).isEqualTo("2024-02-21");
        assertThat(told().silenceOn("2024-02-21")
                        .does("request-hearing", "offender")
                        .state())
                .isEqualTo("hearing");
    }

    @Test
    void theDayAfterItHasLapsed() {
        var file = told().silenceOn("2024-02-22");
        assertThat(file.file().done("lapse-hearing")).isTrue();
        assertThat(file.ended("hearing-request").result()).isEqualTo(Result.LAPSED);
        assertThat(file.refusal("request-hearing", "offender")).contains("要求听证的期限已过");
        assertThat(file.state()).isEqualTo("noticed");
    }

    @Test
    void whoAskedInTimeDoesNotLapse() {
        var file = told().does("request-hearing", "offender").silenceOn("2024-02-22");
        assertThat(file.file().done("lapse-hearing")).isFalse();
    }
}
