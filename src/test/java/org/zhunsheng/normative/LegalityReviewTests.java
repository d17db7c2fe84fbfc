package org.zhunsheng.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.normative.NormativeCase.aDocument;
import static org.zhunsheng.normative.NormativeCase.submittedOn;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 合法性审核: 优化营商环境条例 第六十三条, 国办发〔2018〕115号 (five to fifteen working days, supplements excluded). */
class LegalityReviewTests {

    @Test
    void theOpinionIsGivenWithinFifteenWorkingDaysOfTheCompletePackage() {
        // 27, Sunday 29 worked, 30 (3); 8–12 October (8), 14–18 (13), 21, 22
        assertThat(submittedOn("2024-09-26", "2024-10-09").due("legality")).isEqualTo("2024-10-22");
    }

    @Test
    void whatIsUrgentHasNoLengthToKeepTo() {
        assertThat(submittedOn("2024-09-26").file().running()).doesNotContainKey("legality");
    }

    @Test
    void theTimeOfASupplementIsNotCounted() {
        var document = submittedOn("2024-09-26", "2024-10-09").on("2024-09-27").does("ask-supplement", "legal");
        assertThat(document.running("legality").paused()).isTrue();
        // nothing counts until the 7th; 8–12 October (5), 14–18 (10), 21–25 (15)
        assertThat(document.on("2024-10-08").does("supplement", "clerk").due("legality"))
                .isEqualTo("2024-10-25");
    }

    @Test
    void theReviewerIsLeftFiveWorkingDays() {
        var document = aDocument()
                .planning("confidential", true)
                .plannedOn("2024-09-26")
                .drafted();
        // 27, Sunday 29 worked, 30, 8 October, 9
        assertThat(document.refusal("submit-review", "clerk", Map.of("opinionBy", "2024-10-08")))
                .contains("最早可定为2024-10-09");
        assertThat(document.submittedWanting("2024-10-09").state()).isEqualTo("submitted");
    }

    @Test
    void whatWasNotConsultedOnIsNotReviewed() {
        var document = aDocument().plannedOn("2024-03-01").drafted();
        assertThat(document.refusal("submit-review", "clerk", Map.of("urgent", true)))
                .contains("须先公开征求意见");
    }

    @Test
    void whatConcernsEnterprisesIsReviewedOnlyAfterOperatorsWereHeardAndCompetitionWasReviewed() {
        var document = aDocument()
                .concerningEnterprises()
                .plannedOn("2024-03-01")
                .drafted()
                .enterprisesConsultedUntil("2024-04-01")
                .on("2024-04-02")
                .adoptionTold();
        assertThat(document.refusal("submit-review", "clerk", Map.of("urgent", true)))
                .contains("行业协会商会", "公平竞争审查");
        document.operatorsHeard().competitionReviewed("complies");
        assertThat(document.submittedWanting("2024-05-20").state()).isEqualTo("submitted");
    }

    @Test
    void whatViolatesTheStandardsOfCompetitionGoesNoFurther() {
        var document = aDocument()
                .planning("confidential", true)
                .plannedOn("2024-03-01")
                .drafted()
                .competitionReviewed("violates");
        assertThat(document.refusal("submit-review", "clerk", Map.of("urgent", true)))
                .contains("不得制发");
        assertThat(document.competitionReviewed("exception")
                        .does("submit-review", "clerk", Map.of("urgent", true))
                        .state())
                .isEqualTo("submitted");
    }

    @Test
    void whatMustBeMendedGoesBackToTheDrafterAndIsReviewedAgain() {
        var document = submittedOn("2024-03-01").does("object-review", "legal");
        assertThat(document.state()).isEqualTo("drafting");
        assertThat(document.refusal("deliberate", "leader")).contains("审核通过待审议");
    }
}
