package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;

/** 答复与延期: 政府信息公开条例 第三十三条、第三十五条至第三十九条. */
class AnswerTests extends OfficeTests {

    private DisclosureCase searched() {
        return new DisclosureCase(office).registeredOn("2024-09-26").searched();
    }

    @Test
    void theHeadExtendsByAtMostTwentyWorkingDaysOnce() {
        var file = searched();
        assertThatThrownBy(() -> file.extendedBy(21)).hasMessageContaining("不能大于20");
        // due on 29 October; 30 … 1 November (3), 4–8 (8), 11–15 (13), 18–22 (18), 25, 26
        assertThat(file.extendedBy(20).due("answer")).isEqualTo("2024-11-26");
        assertThatThrownBy(() -> file.extendedBy(1)).hasMessageContaining("只能办理一次");
    }

    @Test
    void theAnswerIsCountedWhereTheOfficialTableCountsIt() {
        var file = searched();
        assertThatThrownBy(() -> file.answered("refuse", "disclosed")).hasMessageContaining("统计归类与答复方式不符");
        assertThat(file.answered("refuse", "refused-process").state()).isEqualTo("answered");
    }

    @Test
    void nobodyIsRefusedAsExcessiveUnasked() {
        assertThatThrownBy(() -> searched().answered("excessive", "unprocessed-excessive"))
                .hasMessageContaining("须先要求申请人说明理由");
    }

    @Test
    void goodReasonsForManyRequestsEarnAReasonableDelay() {
        var file = searched()
                .does("ask-reasons", "clerk", Map.of("excessiveFacts", "一月内五十件", "reasonsBy", "2024-10-11"))
                .on("2024-10-09");
        var early = file;
        assertThatThrownBy(() -> early.answered("excessive", "unprocessed-excessive"))
                .hasMessageContaining("说明理由的期限尚未届满");
        file.does("give-reasons", "clerk", Map.of("reasonsGiven", "科研需要"));
        file.does("defer", "head", Map.of("extendBy", 10, "deferralReason", "数量大", "approvedBy", "主任"));
        // due on 29 October; 30 … 1 November (3), 4–8 (8), 11, 12
        assertThat(file.due("answer")).isEqualTo("2024-11-12");
    }

    @Test
    void anUnclearRequestIsFirstSentBackForCorrection() {
        assertThatThrownBy(() -> searched().answered("unclear", "unavailable-unclear"))
                .hasMessageContaining("未经补正");
    }

    @Test
    void theRequestIsClosedWhenTheAnswerIsDelivered() {
        var file = searched().answered("open", "disclosed");
        file.does("deliver", "clerk", Map.of("deliveredBy", "post", "deliveredOn", "2024-09-27"));
        assertThat(file.file().closed()).isTrue();
    }
}
