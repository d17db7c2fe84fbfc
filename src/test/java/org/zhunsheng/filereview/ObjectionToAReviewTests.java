package org.zhunsheng.filereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 案卷评查的异议和复查: ten working days each (local defaults). */
class ObjectionToAReviewTests {

    private static final Map<String, Object> SCORE = Map.of("reviewers", List.of("甲", "乙"), "score", 82, "veto", false);

    private static Rehearsal<?> fedBack(String day) {
        return Rehearsal.of("file-review")
                .on(day)
                .does("draw", "legal")
                .does("score", "legal", SCORE)
                .does("feed-back", "legal");
    }

    @Test
    void whoWasReviewedObjectsWithinTenWorkingDays() {
        var file = fedBack("2024-02-05");
        // 6–9 (4), Sunday 18 worked (5), 19–23
        assertThat(file.due("objection")).isEqualTo("2024-02-23");
        assertThat(file.refusal("grade-good", "legal")).contains("提出异议的期限未满");
        assertThat(file.silenceOn("2024-02-26").does("grade-good", "legal").outcome())
                .isEqualTo("good");
    }

    @Test
    void anObjectionIsCheckedAgainWithinTenWorkingDays() {
        var file = fedBack("2024-09-26").does("object", "head");
        // 27, Sunday 29 worked, 30 (3), 8–11 (7), Saturday 12 worked (8), 14, 15
        assertThat(file.due("recheck")).isEqualTo("2024-10-15");
        assertThat(file.does("score", "legal", SCORE).does("feed-back", "legal").refusal("object", "head"))
                .contains("只能办理一次");
    }
}
