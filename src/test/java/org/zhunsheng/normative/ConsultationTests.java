package org.zhunsheng.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.normative.NormativeCase.aDocument;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 公开征求意见: 优化营商环境条例 第六十二条; for other documents a default of seven working days. */
class ConsultationTests {

    @Test
    void whatConcernsEnterprisesIsOpenForThirtyDaysAndALastDayAmidSpringFestivalMovesOn() {
        var document =
                aDocument().concerningEnterprises().plannedOn("2024-01-12").drafted();
        var early = Map.<String, Object>of("consultUntil", "2024-02-11");
        assertThat(document.refusal("consult-enterprises", "clerk", early)).contains("30日", "最早可定为2024-02-18");
        assertThat(document.enterprisesConsultedUntil("2024-02-18").due("consultation"))
                .isEqualTo("2024-02-18");
    }

    @Test
    void otherDocumentsAreOpenForSevenWorkingDays() {
        // 6, 7, 8, 9; the festival until the 17th; Sunday 18 worked, 19, 20
        var document = aDocument().plannedOn("2024-02-05").drafted();
        var early = Map.<String, Object>of("consultUntil", "2024-02-19");
        assertThat(document.refusal("consult-public", "clerk", early)).contains("最早可定为2024-02-20");
        assertThat(document.consultedUntil("2024-02-20").state()).isEqualTo("consulting");
    }

    @Test
    void whatConcernsEnterprisesIsNotConsultedOnAsOthersAre() {
        var document =
                aDocument().concerningEnterprises().plannedOn("2024-03-01").drafted();
        assertThat(document.refusal("consult-public", "clerk", Map.of("consultUntil", "2024-05-01")))
                .contains("不少于三十日");
    }

    @Test
    void onlyTheHeadShortensItAndSaysWhy() {
        var document =
                aDocument().concerningEnterprises().plannedOn("2024-03-01").drafted();
        var shorter = Map.<String, Object>of("consultUntil", "2024-03-08");
        assertThat(document.refusal("consult-shorter", "clerk", shorter)).contains("身份不能办理");
        assertThat(document.does("consult-shorter", "head", shorter).state()).isEqualTo("consulting");
    }

    @Test
    void itIsNotClosedBeforeItsLastDayIsOver() {
        var document = aDocument().plannedOn("2024-09-23").drafted().consultedUntil("2024-10-10");
        var result = Map.<String, Object>of("commentsReceived", 1, "commentsAdopted", 0);
        assertThat(document.on("2024-10-10").refusal("close-consultation", "clerk", result))
                .contains("尚未届满");
        assertThat(document.on("2024-10-11").adoptionTold().state()).isEqualTo("drafting");
    }

    @Test
    void whatBecameOfTheOpinionsIsToldWithinTwentyWorkingDays() {
        var document = aDocument().plannedOn("2024-09-10").drafted().consultedUntil("2024-09-24");
        // 25, 26, 27, Sunday 29 worked, 30 (5); 8–12 October (10), 14–18 (15), 21–25 (20)
        assertThat(document.due("adoption")).isEqualTo("2024-10-25");
    }

    @Test
    void noMoreOpinionsAreAdoptedThanCameIn() {
        var document = aDocument().plannedOn("2024-03-01").drafted().consultedUntil("2024-03-12");
        assertThat(document.on("2024-03-13")
                        .refusal("close-consultation", "clerk", Map.of("commentsReceived", 1, "commentsAdopted", 2)))
                .contains("不能多于");
    }

    @Test
    void aDocumentIsSubmittedByTheDayOfThePlan() {
        var file = aDocument().planning("submitBy", "2024-06-28").plannedOn("2024-01-08");
        assertThat(file.due("drafting")).isEqualTo("2024-06-28");
    }
}
