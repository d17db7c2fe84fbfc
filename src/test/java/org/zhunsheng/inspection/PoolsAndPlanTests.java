package org.zhunsheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 两库动态更新、计划调整: 国办发〔2015〕58号第二部分第（二）项、国发〔2019〕5号. */
class PoolsAndPlanTests {

    private static Rehearsal<?> published() {
        return Rehearsal.of("double-random-plan")
                .on("2024-01-15")
                .does("draft", "officer")
                .does("approve", "head")
                .on("2024-02-05")
                .does("publish", "officer");
    }

    @Test
    void thePoolsAreUpdatedAsOftenAsTheyChange() {
        var file = published();
        file.does("update-pools", "clerk", Map.of("subjectPool", 1200, "inspectorPool", 40));
        file.on("2024-07-01").does("update-pools", "officer", Map.of("subjectPool", 1260, "inspectorPool", 41));
        assertThat(file.state()).isEqualTo("published");
        assertThat(file.file().facts()).containsEntry("subjectPool", 1260L).containsEntry("inspectorPool", 41L);
        assertThat(file.file().acts())
                .filteredOn(act -> act.act().equals("update-pools"))
                .hasSize(2);
    }

    @Test
    void thePoolsOfADraftAreThoseOfTheDraft() {
        assertThat(Rehearsal.of("double-random-plan")
                        .on("2024-01-15")
                        .does("draft", "officer")
                        .refusal("update-pools", "officer"))
                .contains("环节");
    }

    @Test
    void anAdjustedPlanIsApprovedAndPublishedAnew() {
        var file = published().does("adjust", "officer");
        assertThat(file.state()).isEqualTo("adjusting");
        assertThat(file.papers()).containsExactly("双随机抽查工作计划");
        assertThat(file.refusal("publish", "officer")).contains("环节");
        assertThat(file.refusal("approve", "officer")).contains("身份");
        assertThat(file.does("approve", "head").does("publish", "officer").state())
                .isEqualTo("published");
    }

    @Test
    void thePlanIsFiledWithTheHigherAuthorityWithinTwentyWorkingDaysOnce() {
        // 6–9 (4), Sunday 18 worked (5), 19–23 (10), 26 February–1 March (15), 4–8
        var file = published();
        assertThat(file.due("filing")).isEqualTo("2024-03-08");
        assertThat(file.does("file-above", "clerk").refusal("file-above", "clerk"))
                .contains("只能办理一次");
    }
}
