package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 主动公开: 政府信息公开条例 第十七条、第二十六条. */
class ProactiveTests {

    private static final Map<String, Object> CHECKED = Map.of("secretChecked", true);

    private static Rehearsal<?> formed(String day) {
        return Rehearsal.of("proactive-disclosure").on(day).does("form", "clerk", Map.of("formedOn", day));
    }

    @Test
    void twentyWorkingDaysFromTheDayItWasFormed() {
        // 27, Sunday 29 worked, 30 September (3); 8–12 October with Saturday worked (8), 14–18 (13), 21–25 (18), 28, 29
        assertThat(formed("2024-09-26").due("publication")).isEqualTo("2024-10-29");
    }

    @Test
    void aChangeBeginsTheTwentyDaysAnew() {
        var file = formed("2024-09-26")
                .does("review", "legal", CHECKED)
                .does("publish", "clerk")
                .on("2024-11-01");
        file.does("change", "clerk", Map.of("formedOn", "2024-11-01"));
        assertThat(file.due("publication")).isEqualTo("2024-11-29");
    }

    @Test
    void nothingIsPublishedUnreviewedAndNobodyReviewsHisOwn() {
        assertThat(formed("2024-09-26").refusal("publish", "clerk")).contains("须在“已审查”环节办理");
        assertThat(formed("2024-09-26").refusal("review", "legal", Map.of("secretChecked", false)))
                .isNotBlank();
        assertThat(formed("2024-09-26").does("withhold", "legal").outcome()).isEqualTo("withheld");
    }

    @Test
    void whatIsNoLongerValidIsFiledAwayOnlyFromThePublic() {
        var file = formed("2024-09-26").does("review", "legal", CHECKED);
        assertThat(file.refusal("archive", "clerk")).contains("须在“已公开”环节办理");
        file.does("publish", "clerk");
        assertThat(file.refusal("archive", "resident")).contains("身份不能办理");
        assertThat(file.does("archive", "clerk").state()).isEqualTo("archived");
        assertThat(file.file().closed()).isTrue();
        assertThat(file.outcome()).as("it was published").isEqualTo("published");
    }
}
