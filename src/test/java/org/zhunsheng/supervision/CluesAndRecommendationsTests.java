package org.zhunsheng.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 不予督查、线索移送、建议和核查后办结: 政府督查工作条例 第十一条、第十八条、第十九条、第二十一条、第二十三条. */
class CluesAndRecommendationsTests {

    private static Rehearsal<?> inspecting() {
        return Rehearsal.of("government-supervision")
                .on("2024-08-26")
                .does("order", "leader")
                .does("plan", "auditor", Map.of("bodies", List.of("住建局"), "finishBy", "2024-09-13"))
                .does("start", "auditor");
    }

    private static Rehearsal<?> concluded(boolean rectify) {
        return inspecting()
                .does("inspect", "auditor", Map.of("body", "住建局"))
                .does("conclude", "auditor", Map.of("rectificationNeeded", rectify, "receivedOn", "2024-08-26"));
    }

    @Test
    void theLeaderMayDropAProposalAndNobodyElse() {
        var file = Rehearsal.of("government-supervision").does("propose", "auditor");
        assertThat(file.refusal("drop", "auditor")).contains("身份");
        assertThat(file.does("drop", "leader").outcome()).isEqualTo("dropped");
        assertThat(inspecting().refusal("drop", "leader")).contains("环节");
    }

    @Test
    void aClueOfACrimeGoesToWhomItBelongsWhileTheSupervisionGoesOn() {
        assertThat(inspecting().does("transfer-clue", "auditor").state()).isEqualTo("inspecting");
        assertThat(concluded(true).does("transfer-clue", "auditor").state()).isEqualTo("concluded");
        assertThat(Rehearsal.of("government-supervision")
                        .does("order", "leader")
                        .refusal("transfer-clue", "auditor"))
                .contains("环节");
        assertThat(inspecting().refusal("transfer-clue", "clerk")).contains("身份");
    }

    @Test
    void praiseAndBlameAreRecommendedOnAConclusion() {
        assertThat(inspecting().refusal("recommend", "auditor")).contains("环节");
        var file = concluded(false).does("recommend", "auditor", Map.of("recommendationKind", "accountability"));
        assertThat(file.state()).isEqualTo("concluded");
        assertThat(file.file().facts()).containsEntry("recommendationKind", "accountability");
    }

    @Test
    void nothingIsClosedBeforeWhatMustBePutRightIsCheckedAndRight() {
        assertThat(concluded(true).refusal("close", "auditor")).contains("须先下达整改要求");
        var file = concluded(true)
                .does("require-rectification", "auditor", Map.of("rectifyBy", "2024-10-31"))
                .does("rectify", "head");
        assertThat(file.refusal("close", "auditor")).contains("尚未核查");
        file.does("verify", "auditor", Map.of("verified", false));
        assertThat(file.refusal("close", "auditor")).contains("没有整改到位");
        file.does("return-rectification", "auditor", Map.of("rectifyBy", "2024-11-29"))
                .does("rectify", "head")
                .does("verify", "auditor", Map.of("verified", true));
        assertThat(file.does("close", "auditor").outcome()).isEqualTo("closed");
    }

    @Test
    void whatNeedsNoRectificationIsClosedOnTheConclusion() {
        assertThat(concluded(false).does("close", "auditor").outcome()).isEqualTo("closed");
    }
}
