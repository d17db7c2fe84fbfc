package org.zhunsheng.filereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 案卷评查: 内蒙古自治区行政执法监督条例 第十九条; 等次和期限按广东省政府令第231号作默认值. */
class FileReviewTests {

    private Rehearsal<?> scored(double score, boolean veto) {
        var file = Rehearsal.of("file-review").on("2024-09-20").does("draw", "legal");
        return file.does("score", "legal", Map.of("score", score, "veto", veto))
                .on("2024-09-27")
                .does("feed-back", "legal");
    }

    @Test
    void theUnitHasTenWorkingDaysToObjectAndIsCheckedAgainInTen() {
        // Sunday 29 September worked, 30; 8–11 October (6), Saturday 12 worked, 14, 15, 16
        assertThat(scored(95, false).due("objection")).isEqualTo("2024-10-16");
        assertThat(scored(95, false).on("2024-10-16").does("object", "officer").due("recheck"))
                .isEqualTo("2024-10-30");
    }

    @Test
    void theGradeFollowsTheScore() {
        assertThat(scored(90, false)
                        .does("accept-review", "head")
                        .does("grade-excellent", "legal")
                        .outcome())
                .isEqualTo("excellent");
        assertThat(scored(89.5, false).does("accept-review", "head").refusal("grade-excellent", "legal"))
                .contains("等次不符");
        assertThat(scored(75, false)
                        .does("accept-review", "head")
                        .does("grade-good", "legal")
                        .outcome())
                .isEqualTo("good");
        assertThat(scored(60, false)
                        .does("accept-review", "head")
                        .does("grade-pass", "legal")
                        .outcome())
                .isEqualTo("pass");
    }

    @Test
    void oneVetoFailsTheFileWhateverItsScore() {
        var file = scored(98, true).silenceOn("2024-10-17");
        assertThat(file.refusal("grade-excellent", "legal")).contains("等次不符");
        assertThat(file.does("grade-fail", "legal").does("circulate", "legal").outcome())
                .isEqualTo("fail");
    }

    @Test
    void noGradeWhileAnObjectionMayStillCome() {
        assertThat(scored(95, false).refusal("grade-excellent", "legal")).contains("期限未满");
    }
}
