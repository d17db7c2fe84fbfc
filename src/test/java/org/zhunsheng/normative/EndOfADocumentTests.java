package org.zhunsheng.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.normative.NormativeCase.publishedOn;
import static org.zhunsheng.normative.NormativeCase.registeredOn;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 清理、修改、废止: 国办发〔2018〕37号 第四部分, 优化营商环境条例 第六十五条. */
class EndOfADocumentTests {

    private final NormativeCase document = publishedOn("2024-03-01").on("2024-06-03");

    @Test
    void whatACleanUpKeepsMayBeRenewed() {
        assertThat(document.refusal("renew", "leader")).contains("列入清理");
        document.does("clean-up", "legal", Map.of("cleanupConclusion", "keep"));
        assertThat(document.state()).isEqualTo("published");
        document.does("renew", "leader", Map.of("effectiveOn", "2024-06-03", "validYears", 5));
        assertThat(document.due("validity")).isEqualTo("2029-06-03");
    }

    @Test
    void onlyWhatIsPublishedIsCleanedUp() {
        assertThat(registeredOn("2024-03-01").refusal("clean-up", "legal")).contains("须在");
    }

    @Test
    void anAmendmentIsReviewedAndDeliberatedAndLeavesTheValidityAsItIs() {
        assertThat(document.refusal("amend", "clerk")).contains("身份不能办理");
        assertThat(document.refusal("amend", "leader", Map.of("amendmentReview", false)))
                .contains("合法性审核和集体审议");
        document.does("amend", "leader", Map.of("amendmentNumber", "鄂府发〔2024〕12号"));
        assertThat(document.state()).isEqualTo("published");
        assertThat(document.due("validity")).isEqualTo("2029-03-01");
    }

    @Test
    void aRepealEndsItAndItsValidity() {
        assertThat(document.refusal("repeal", "clerk")).contains("身份不能办理");
        assertThat(registeredOn("2024-03-01").refusal("repeal", "leader")).contains("须在");
        document.does("repeal", "leader", Map.of("repealReason", "上位法已修改"));
        assertThat(document.outcome()).isEqualTo("repealed");
        assertThat(document.papers()).containsExactly("关于废止规范性文件的决定");
        assertThat(document.ended("validity").result()).isEqualTo(Result.MET);
        assertThat(document.silenceOn("2029-03-02").outcome()).isEqualTo("repealed");
    }

    @Test
    void whatTheReviewFoundWrongMayBeRepealedInsteadOfMended() {
        document.does("file-government", "clerk").does("order-correction", "legal", Map.of("correctBy", "2024-07-01"));
        assertThat(document.does("repeal", "leader").state()).isEqualTo("repealed");
    }
}
