package org.zhunsheng.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.normative.NormativeCase.deliberation;
import static org.zhunsheng.normative.NormativeCase.submittedOn;

import org.junit.jupiter.api.Test;

/** 集体审议: 地方组织法 第七十五条, 国办发〔2018〕37号. */
class DeliberationTests {

    private final NormativeCase document = submittedOn("2024-03-01").passed();

    @Test
    void halfMustBePresent() {
        assertThat(document.refusal("deliberate", "leader", deliberation("for", "absent", "absent")))
                .contains("以上到会");
    }

    @Test
    void moreThanHalfMustAgree() {
        assertThat(document.refusal("deliberate", "leader", deliberation("for", "against")))
                .contains("超过全体成员");
        assertThat(document.deliberated().state()).isEqualTo("deliberated");
    }

    @Test
    void whatIsNotDeliberatedIsNotSigned() {
        assertThat(document.refusal("sign", "leader")).contains("审议通过待签发");
    }

    @Test
    void whatDoesNotPassGoesBackToTheDrafter() {
        assertThat(document.does("return-from-deliberation", "leader").state()).isEqualTo("drafting");
    }
}
