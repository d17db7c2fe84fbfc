package org.zhunsheng.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 培训: 法治政府建设实施纲要（2021—2025年）第（三十四）项. */
class TrainingCourseTests {

    private Rehearsal<?> held() {
        var file = Rehearsal.of("training-course")
                .on("2024-09-02")
                .does("plan", "legal", Map.of("plannedOn", "2024-09-26"))
                .does("announce", "legal");
        assertThat(file.due("holding")).isEqualTo("2024-09-26");
        return file.on("2024-09-26").does("hold", "legal", Map.of("called", 40, "attended", 38));
    }

    @Test
    void whoAttendedIsCountedAndAssessedWithinTwentyWorkingDays() {
        assertThat(held().due("assessment")).isEqualTo("2024-10-29");
        assertThat(held().does("finish", "legal", Map.of("satExam", 38, "passedExam", 37))
                        .outcome())
                .isEqualTo("held");
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        assertThat(held().refusal("finish", "legal", Map.of("satExam", 39, "passedExam", 37)))
                .contains("前后不符");
        var file = Rehearsal.of("training-course")
                .on("2024-09-02")
                .does("plan", "legal")
                .does("announce", "legal");
        assertThat(file.refusal("hold", "legal", Map.of("called", 10, "attended", 11)))
                .contains("不能多于");
    }
}
