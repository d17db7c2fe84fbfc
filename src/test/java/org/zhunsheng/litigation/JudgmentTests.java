package org.zhunsheng.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 裁判、上诉和履行: 行政诉讼法 第八十一条、第八十三条、第八十五条、第八十八条、第九十六条. */
class JudgmentTests {

    private static Rehearsal<?> judged(String act, String kind, String servedOn) {
        return DefenceTests.served("2024-08-20")
                .does("assign", "head")
                .on(servedOn)
                .does(act, "clerk", judgment(kind, servedOn));
    }

    private static Map<String, Object> judgment(String kind, String servedOn) {
        return new HashMap<>(Map.of("judgmentKind", kind, "judgmentServedOn", servedOn));
    }

    @ParameterizedTest(name = "a case filed in court on {1} ({0}) is due on {2}")
    @CsvSource({
        "normal, 2024-04-01, first-instance, 2024-10-08",
        "summary, 2024-08-20, first-instance-summary, 2024-10-08"
    })
    void theCourtHasSixMonthsOrFortyFiveDays(String track, String filed, String term, String due) {
        var form = Map.<String, Object>of("receivedOn", "2024-08-23", "courtFiledOn", filed, "courtTrack", track);
        assertThat(Rehearsal.of("litigation-response")
                        .on("2024-08-23")
                        .does("receive", "clerk", form)
                        .due(term))
                .isEqualTo(due);
    }

    @ParameterizedTest(name = "a {0} served on {1}: {2} until {3}")
    @CsvSource({
        "judgment, 2024-09-19, appeal, 2024-10-08",
        "ruling, 2024-09-25, appeal-ruling, 2024-10-08",
        "judgment, 2024-03-05, appeal, 2024-03-20"
    })
    void aJudgmentIsAppealedWithinFifteenDaysARulingWithinTen(String kind, String served, String term, String due) {
        var file = judged("win", kind, served);
        assertThat(file.due(term)).isEqualTo(due);
        assertThat(file.silenceOn("2024-10-09").state()).isEqualTo("effective");
        assertThat(file.outcome()).isEqualTo("won");
        assertThat(file.file().done("take-effect")).isTrue();
        assertThat(file.ended(term).result()).isEqualTo(Result.LAPSED);
        assertThat(file.file().running()).doesNotContainKeys("appeal", "appeal-ruling");
    }

    @Test
    void noJudgmentTakesEffectByAnybodysHandOrBeforeItsTime() {
        var file = judged("lose", "judgment", "2024-09-19");
        assertThat(file.refusal("take-effect", "clerk")).contains("身份不能办理");
        assertThat(file.refusal("perform", "clerk")).contains("须在");
        assertThat(file.silenceOn("2024-10-08").state()).isEqualTo("judged");
    }

    @Test
    void onlyTheSecondInstanceOrARetrialGivesTheLastWord() {
        assertThat(judged("lose", "judgment", "2024-09-19").refusal("win-final", "clerk"))
                .isNotBlank();
        var file = judged("lose", "judgment", "2024-09-19")
                .on("2024-09-29")
                .does("appeal", "clerk", Map.of("appealReceivedOn", "2024-09-29"));
        assertThat(file.papers()).containsExactly("上诉审批单");
        file.on("2024-12-30").does("win-final", "clerk", Map.of("result", "upheld"));
        assertThat(file.state()).isEqualTo("effective");
        assertThat(file.outcome()).isEqualTo("won");
        assertThat(file.ended("second-instance").result()).isEqualTo(Result.MET);
    }

    @Test
    void anotherPartysAppealIsHeardOfWhenTheAgencysOwnDaysAreOver() {
        var file = judged("win", "judgment", "2024-09-19");
        assertThat(file.refusal("record-appeal", "clerk", Map.of("appellant", "plaintiff")))
                .contains("须在");
        file.silenceOn("2024-10-09").on("2024-10-14");
        assertThat(file.refusal("record-appeal", "clerk", Map.of("appellant", "agency")))
                .contains("上诉期限已经届满");
        file.does("record-appeal", "clerk", Map.of("appellant", "plaintiff", "appealReceivedOn", "2024-10-08"));
        assertThat(file.state()).isEqualTo("appealed");
        assertThat(file.due("second-instance")).isEqualTo("2025-01-08");
        assertThat(file.does("win-final", "clerk").outcome()).isEqualTo("won");
    }

    @Test
    void aRetrialOpensWhatWasInForceOnceAndMayEndOtherwise() {
        assertThat(judged("win", "judgment", "2024-09-19").refusal("retry", "clerk"))
                .contains("须在");
        var file = judged("win", "judgment", "2024-09-19").silenceOn("2024-10-09");
        file.on("2025-02-05").does("retry", "clerk", Map.of("retrialBy", "protest"));
        assertThat(file.state()).isEqualTo("appealed");
        file.does("lose-final", "clerk", Map.of("performBy", "2025-03-31"));
        assertThat(file.outcome()).isEqualTo("lost");
        assertThat(file.due("performance")).isEqualTo("2025-03-31");
        assertThat(file.refusal("retry", "clerk")).contains("只能办理一次");
    }

    @Test
    void theSecondInstanceHasThreeMonthsAndTheLastWord() {
        var file = judged("win", "judgment", "2024-09-19")
                .on("2024-09-29")
                .does("appeal", "clerk", Map.of("appealReceivedOn", "2024-09-29"));
        // 29 December is a Sunday
        assertThat(file.due("second-instance")).isEqualTo("2024-12-30");
        assertThat(file.does("lose-final", "clerk").outcome()).isEqualTo("lost");
    }

    @Test
    void whatTheJudgmentOrdersIsPerformedBeforeTheFileIsClosed() {
        var form = judgment("judgment", "2024-09-19");
        form.put("performBy", "2024-11-29");
        var file = DefenceTests.served("2024-08-20")
                .does("assign", "head")
                .on("2024-09-19")
                .does("lose", "clerk", form);
        assertThat(file.due("performance")).isEqualTo("2024-11-29");
        file.silenceOn("2024-10-09");
        assertThat(file.refusal("close", "clerk")).contains("尚未履行");
        assertThat(file.does("record-fine", "clerk")
                        .does("perform", "clerk")
                        .does("close", "clerk")
                        .file()
                        .closed())
                .isTrue();
    }

    @Test
    void aWithdrawnOrMediatedSuitIsNeitherWonNorLost() {
        assertThat(DefenceTests.served("2024-08-20")
                        .does("record-withdrawal", "clerk")
                        .outcome())
                .isEqualTo("withdrawn");
        assertThat(DefenceTests.served("2024-08-20")
                        .does("assign", "head")
                        .does("record-mediation", "clerk")
                        .outcome())
                .isEqualTo("mediated");
    }
}
