package org.zhunsheng.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.normative.NormativeCase.publishedOn;
import static org.zhunsheng.normative.NormativeCase.registeredOn;
import static org.zhunsheng.normative.NormativeCase.submittedOn;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 统一登记、编号、公布 (三统一) and 政策解读: 优化营商环境条例 第六十四条, 国办发〔2018〕37号. */
class PublicationTests {

    @Test
    void whatHasNoNumberIsNotPublished() {
        var signed = submittedOn("2024-03-01").passed().deliberated().does("sign", "leader");
        assertThat(signed.refusal("publish-document", "clerk")).contains("登记编号待公布");
    }

    @Test
    void itIsPublishedWithinTenWorkingDaysOfSigning() {
        // 6, 7, 8, 9; Sunday 18 worked, 19–23
        assertThat(registeredOn("2024-02-05").due("publication")).isEqualTo("2024-02-23");
    }

    @Test
    void itDoesNotTakeEffectBeforeItIsPublished() {
        assertThat(registeredOn("2024-03-04").refusal("publish-document", "clerk", Map.of("effectiveOn", "2024-03-01")))
                .contains("不能早于公布之日");
    }

    @Test
    void whatNeedsExplainingIsExplainedWithinThreeWorkingDays() {
        var explained = Map.<String, Object>of("effectiveOn", "2024-09-29", "interpretationDue", true);
        // Sunday 29 worked is the day itself; 30, 8 October, 9
        assertThat(registeredOn("2024-09-29")
                        .does("publish-document", "clerk", explained)
                        .due("interpretation"))
                .isEqualTo("2024-10-09");
        assertThat(publishedOn("2024-09-29").file().running()).doesNotContainKey("interpretation");
    }

    @Test
    void theExplanationIsGivenOnceAndOnlyOfWhatIsPublished() {
        assertThat(registeredOn("2024-09-29").refusal("interpret", "clerk")).contains("须在");
        var explained = registeredOn("2024-09-29")
                .does("publish-document", "clerk", Map.of("effectiveOn", "2024-09-29", "interpretationDue", true))
                .on("2024-10-09")
                .does("interpret", "clerk", Map.of("interpretation", "问答"));
        assertThat(explained.ended("interpretation").result()).isEqualTo(Result.MET);
        assertThat(explained.refusal("interpret", "clerk")).contains("只能办理一次");
    }
}
