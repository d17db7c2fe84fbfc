package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.enforcement.PenaltyCase.aPenalty;

import org.junit.jupiter.api.Test;

/** 移送有管辖权的机关: 行政处罚法 第二十五条. */
class PenaltyForwardingTests {

    @Test
    void aClueThatBelongsElsewhereIsForwardedAndNothingRunsAnyMore() {
        var file = aPenalty().clueOn("2024-03-04").does("forward", "head");
        assertThat(file.outcome()).isEqualTo("forwarded");
        assertThat(file.file().closed()).isTrue();
        assertThat(file.file().running()).isEmpty();
        assertThat(file.papersOf("forward")).containsExactly("案件移送函");
    }

    @Test
    void aFiledCaseIsForwardedOnlyWhileItIsInvestigated() {
        assertThat(aPenalty().filedOn("2024-03-04").does("forward", "head").state())
                .isEqualTo("forwarded");
        assertThat(aPenalty().filedOn("2024-03-04").concluded().refusal("forward", "head"))
                .contains("环节");
    }

    @Test
    void onlyTheHeadForwards() {
        assertThat(aPenalty().clueOn("2024-03-04").refusal("forward", "officer"))
                .contains("身份");
    }
}
