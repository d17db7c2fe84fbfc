package org.zhunsheng.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.normative.NormativeCase.aDocument;
import static org.zhunsheng.normative.NormativeCase.publishedOn;
import static org.zhunsheng.normative.NormativeCase.submittedOn;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 起草、评估论证、终止制定: 地方组织法 第七十五条, 国办发〔2018〕37号 第二部分, 优化营商环境条例 第六十四条. */
class DraftingTests {

    private static NormativeCase draftedOnly() {
        return aDocument()
                .planning("confidential", true)
                .plannedOn("2024-03-01")
                .does("draft", "clerk");
    }

    @Test
    void itsNeedIsAssessedBeforeItIsReviewed() {
        var document = draftedOnly();
        assertThat(document.refusal("submit-review", "clerk", Map.of("opinionBy", "2024-03-11")))
                .contains("应当先评估论证");
        assertThat(document.refusal("assess", "leader")).contains("身份不能办理");
        document.does("assess", "clerk");
        assertThat(document.papers()).containsExactly("评估论证报告");
        assertThat(document.submittedWanting("2024-03-11").state()).isEqualTo("submitted");
    }

    @Test
    void whatIsUrgentIsNotHeldUpByThat() {
        assertThat(draftedOnly()
                        .does("submit-review", "clerk", Map.of("urgent", true))
                        .state())
                .isEqualTo("submitted");
    }

    @Test
    void nothingIsAssessedThatIsNotDraftedOrIsUnderReview() {
        assertThat(aDocument().plannedOn("2024-03-01").refusal("assess", "clerk"))
                .contains("须在");
        assertThat(submittedOn("2024-03-01").refusal("assess", "clerk")).contains("须在");
    }

    @Test
    void whatTakesRightsAwayNamesTheLawThatAllowsIt() {
        var document = aDocument().plannedOn("2024-03-01");
        assertThat(document.refusal("draft", "clerk", Map.of("restrictsRights", true, "restrictionBasis", "")))
                .contains("减损权益、增加义务的依据");
    }

    @Test
    void theHeadGivesUpWhatIsNotPublishedYet() {
        var document = submittedOn("2024-03-01").passed();
        assertThat(document.refusal("abandon", "clerk")).contains("身份不能办理");
        document.does("abandon", "head", Map.of("abandonReason", "上位法即将修改"));
        assertThat(document.outcome()).isEqualTo("abandoned");
        assertThat(document.file().running()).isEmpty();
        assertThat(publishedOn("2024-03-01").refusal("abandon", "head")).contains("须在");
    }
}
