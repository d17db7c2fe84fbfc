package org.zhunsheng.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.normative.NormativeCase.publishedOn;

import org.junit.jupiter.api.Test;

/** 审查建议: anyone may ask that a document be reviewed (优化营商环境条例 第六十三条第三款); the days are those of the old rules. */
class ReviewSuggestionTests {

    private final NormativeCase document =
            publishedOn("2024-03-01").on("2024-08-02").does("receive-suggestion", "legal");

    @Test
    void itsFormIsCheckedWithinFiveWorkingDays() {
        assertThat(document.due("suggestion-check")).isEqualTo("2024-08-09");
    }

    @Test
    void itIsAnsweredWithinSixtyDaysAndALastDayOnNationalDayMovesOn() {
        assertThat(document.due("suggestion")).isEqualTo("2024-10-08");
        document.does("check-suggestion", "legal").on("2024-09-30").does("answer-suggestion", "legal");
        assertThat(document.ended("suggestion").result()).hasToString("MET");
    }
}
