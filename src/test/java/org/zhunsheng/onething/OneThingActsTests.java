package org.zhunsheng.onething;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 一次申请、超时说明、汇总办结: 优化营商环境条例第三十六条. */
class OneThingActsTests {

    private static final Map<String, Object> RESTAURANT =
            Map.of("theme", "restaurant", "items", List.of("150624-SP-001", "150624-SP-002"));

    private static Rehearsal<?> appliedOn(String day) {
        return Rehearsal.of("one-thing").on(day).does("apply", "resident", RESTAURANT);
    }

    @Test
    void whoAppliesOnceGetsOneReceiptAndOneClockForTheWhole() {
        var file = appliedOn("2024-02-05");
        assertThat(file.papers()).containsExactly("“一件事”收件回执");
        assertThat(file.state()).isEqualTo("handling");
        // 6–9 (4), Sunday 18 worked (5), 19–23 (10), 26 February – 1 March (15), 4–8
        assertThat(file.due("whole")).isEqualTo("2024-03-08");
    }

    @Test
    void aThingHasAMatterAtLeastAndItsApplicantStandsForTheTruth() {
        var none = Map.<String, Object>of("theme", "restaurant", "items", List.of());
        assertThat(Rehearsal.of("one-thing").refusal("apply", "resident", none)).isNotBlank();
        var untrue = Map.<String, Object>of("theme", "other", "truthful", false);
        assertThat(Rehearsal.of("one-thing").refusal("apply", "resident", untrue))
                .isNotBlank();
    }

    @Test
    void whatTakesLongerIsExplainedInPublicAndIsLateAllTheSame() {
        var file = appliedOn("2024-02-05").on("2024-03-11");
        assertThat(file.refusal("explain", "applicant")).contains("身份不能办理");
        file.does("explain", "clerk", Map.of("overtimeReason", "等待消防验收", "finishBy", "2024-03-20"));
        assertThat(file.state()).isEqualTo("handling");
        assertThat(file.file().definition().act("explain").effects()).containsKey("publish");
        assertThat(file.due("whole")).as("an explanation is no extension").isEqualTo("2024-03-08");
        assertThat(file.does("explain", "head").state())
                .as("as often as needed")
                .isEqualTo("handling");
    }

    @Test
    void nobodyEndsItForTheMattersThatAreStillOpen() {
        var file = appliedOn("2024-02-05");
        for (var by : List.of("clerk", "head", "applicant"))
            assertThat(file.refusal("join", by)).contains("身份不能办理");
        assertThat(file.refusal("deliver", "clerk")).contains("须在“全部办结待统一送达”环节办理");
    }

    @Test
    void onceAllAreDoneNothingIsLeftToExplainAndItIsDeliveredInThreeWorkingDays() {
        var file = appliedOn("2024-02-05").on("2024-02-09").does("join", "system");
        assertThat(file.outcome()).isEqualTo("completed");
        assertThat(file.refusal("explain", "clerk")).contains("须在“并联办理”环节办理");
        // Sunday 18 worked, 19, 20
        assertThat(file.due("delivery")).isEqualTo("2024-02-20");
        assertThat(file.does("deliver", "clerk").papers()).containsExactly("“一件事”办理结果清单");
    }
}
