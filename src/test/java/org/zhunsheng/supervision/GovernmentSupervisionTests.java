package org.zhunsheng.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 政府督查: 政府督查工作条例 第十一条至第十八条. */
class GovernmentSupervisionTests {

    private static Rehearsal<?> inspecting() {
        return Rehearsal.of("government-supervision")
                .on("2024-08-26")
                .does("order", "leader")
                .does("plan", "auditor", Map.of("bodies", List.of("住建局", "乌兰镇"), "finishBy", "2024-09-13"))
                .does("start", "auditor");
    }

    private static Rehearsal<?> concludedOn(String day) {
        return inspecting()
                .does("inspect", "auditor", Map.of("body", "住建局"))
                .on(day)
                .does("conclude", "auditor", Map.of("receivedOn", day));
    }

    @Test
    void theHeadOfTheGovernmentApprovesWhatItsOfficeProposes() {
        var proposed = Rehearsal.of("government-supervision").does("propose", "auditor");
        assertThat(proposed.refusal("approve", "auditor")).contains("身份不能办理");
        assertThat(proposed.does("approve", "leader").state()).isEqualTo("ordered");
    }

    @Test
    void nothingOutsideThePlanIsSupervised() {
        assertThat(inspecting().refusal("inspect", "auditor", Map.of("body", "教育局")))
                .contains("不在督查方案中");
        assertThat(inspecting().due("supervision")).isEqualTo("2024-09-13");
    }

    @Test
    void reviewIsAskedForWithinThirtyDaysOfReceipt() {
        // 3 October lies in the national holiday
        assertThat(concludedOn("2024-09-03").due("review-request")).isEqualTo("2024-10-08");
    }

    @Test
    void reviewIsDecidedWithinThirtyDaysByOthers() {
        var file = concludedOn("2024-09-03").on("2024-09-10").does("request-review", "head");
        // 10 October
        assertThat(file.due("review")).isEqualTo("2024-10-10");
        assertThat(file.refusal("review", "auditor")).contains("请换一人办理");
        assertThat(file.does("amend", "legal").state()).isEqualTo("concluded");
        assertThat(file.refusal("request-review", "head")).contains("只能办理一次");
    }

    @Test
    void whatMustBePutRightIsCheckedAndMayBeSentBack() {
        var file =
                concludedOn("2024-09-03").does("require-rectification", "auditor", Map.of("rectifyBy", "2024-10-31"));
        assertThat(file.due("rectification")).isEqualTo("2024-10-31");
        file.does("rectify", "head").does("verify", "auditor", Map.of("verified", false));
        file.does("return-rectification", "auditor", Map.of("rectifyBy", "2024-11-29"));
        assertThat(file.due("rectification")).isEqualTo("2024-11-29");
        file.does("rectify", "head").does("verify", "auditor", Map.of("verified", true));
        assertThat(file.does("close", "auditor").outcome()).isEqualTo("closed");
    }
}
