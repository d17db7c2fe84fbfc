package org.zhunsheng.filereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 案卷评查的等次、否决、认可和通报: 监督条例 第十九条 with the defaults of 广东省政府令第231号. */
class GradesTests {

    private static final List<String> ALL = List.of("grade-excellent", "grade-good", "grade-pass", "grade-fail");

    private static Rehearsal<?> fedBack(double score, boolean veto) {
        return Rehearsal.of("file-review")
                .on("2024-09-26")
                .does("draw", "legal")
                .does("score", "legal", Map.of("reviewers", List.of("甲", "乙"), "score", score, "veto", veto))
                .does("feed-back", "legal");
    }

    private static Rehearsal<?> accepted(double score, boolean veto) {
        return fedBack(score, veto).does("accept-review", "head");
    }

    @ParameterizedTest
    @CsvSource({
        "100, grade-excellent, excellent",
        "90, grade-excellent, excellent",
        "89.9, grade-good, good",
        "75, grade-good, good",
        "74.9, grade-pass, pass",
        "60, grade-pass, pass",
        "59.9, grade-fail, fail",
        "0, grade-fail, fail"
    })
    void aScoreHasOneGradeAndNoOther(double score, String grade, String outcome) {
        for (var other : ALL)
            if (!other.equals(grade))
                assertThat(accepted(score, false).refusal(other, "legal"))
                        .as(other)
                        .contains("得分与等次不符");
        assertThat(accepted(score, false).does(grade, "legal").outcome()).isEqualTo(outcome);
    }

    @Test
    void oneVetoFailsTheBestOfFiles() {
        for (var grade : List.of("grade-excellent", "grade-good", "grade-pass"))
            assertThat(accepted(98, true).refusal(grade, "legal")).contains("得分与等次不符");
        assertThat(accepted(98, true).does("grade-fail", "legal").outcome()).isEqualTo("fail");
    }

    @Test
    void thereAreNoMoreThanAHundredPointsAndTwoReviewers() {
        var file = Rehearsal.of("file-review").on("2024-09-26").does("draw", "legal");
        assertThat(file.refusal("score", "legal", Map.of("reviewers", List.of("甲", "乙"), "score", 101)))
                .isNotBlank();
        assertThat(file.refusal("score", "legal", Map.of("reviewers", List.of("甲"), "score", 90)))
                .isNotBlank();
        assertThat(file.does("score", "legal", Map.of("reviewers", List.of("甲", "乙"), "score", 90))
                        .papers())
                .containsExactly("行政执法案卷评查表");
    }

    @Test
    void whoAcceptsEndsTheTimeToObject() {
        var file = fedBack(82, false);
        assertThat(file.refusal("accept-review", "auditor")).contains("身份");
        file.does("accept-review", "head");
        assertThat(file.ended("objection").result()).isEqualTo(Result.MET);
        assertThat(file.does("grade-good", "legal").outcome()).isEqualTo("good");
    }

    @Test
    void whoIsSilentForTenWorkingDaysHasNoObjection() {
        // 27, Sunday 29 worked, 30 (3), 8–11 (7), Saturday 12 worked (8), 14, 15
        var file = fedBack(82, false);
        assertThat(file.silenceOn("2024-10-15").file().done("lapse-objection")).isFalse();
        file.silenceOn("2024-10-16");
        assertThat(file.file().done("lapse-objection")).isTrue();
        assertThat(file.ended("objection").result()).isEqualTo(Result.LAPSED);
        assertThat(file.does("grade-good", "legal").state()).isEqualTo("graded");
    }

    @Test
    void onlyWhatIsGradedIsMadeKnown() {
        assertThat(accepted(82, false).refusal("circulate", "legal")).contains("环节");
        var file = accepted(82, false).does("grade-good", "legal").does("circulate", "auditor");
        assertThat(file.state()).isEqualTo("circulated");
        assertThat(file.outcome()).isEqualTo("good");
        assertThat(file.file().closed()).isTrue();
    }
}
