package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 公安机关复议决定立案: 国务院令第310号 第九条第二款. */
class PoliceReviewTests {

    private static Rehearsal<?> declined() {
        return Rehearsal.of("criminal-transfer")
                .on("2024-03-04")
                .does("report", "officer")
                .does("approve", "head")
                .does("hand-over", "officer")
                .on("2024-03-06")
                .does("police-decline", "legal");
    }

    @Test
    void onReviewThePoliceMayFileAfterAllWithinThreeDays() {
        var file = declined().does("ask-review", "legal");
        assertThat(file.due("review")).as("9 March is a Saturday").isEqualTo("2024-03-11");
        file.on("2024-03-11").does("review-file", "legal");
        assertThat(file.outcome()).isEqualTo("filed");
        assertThat(file.ended("review").result()).isEqualTo(Result.MET);
    }

    @Test
    void withoutAReviewThereIsNothingToAnswer() {
        assertThat(declined().refusal("review-file", "legal")).contains("环节");
    }

    @Test
    void theFileGoesToTheProcuratorateToo() {
        var file = Rehearsal.of("criminal-transfer")
                .on("2024-03-04")
                .does("report", "officer")
                .does("approve", "head");
        assertThat(file.refusal("hand-over", "officer", Map.of("copiedToProcuratorate", false)))
                .isNotBlank();
        assertThat(file.papersOf("hand-over")).containsExactly("涉嫌犯罪案件移送书");
    }
}
