package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;
import org.zhunsheng.kernel.procedure.Steps;

/** 更正与自身相关的政府信息: 政府信息公开条例第四十一条, which sets no limit; the days are the house's own. */
class RecordCorrectionTests {

    private static Steps steps(boolean wrong) {
        return Steps.of(() -> Rehearsal.of("record-correction").on("2024-09-26"))
                .form("verify", Map.of("recordWrong", wrong))
                .way("received", "ask resident")
                .way("verified", "received", "verify clerk");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "verify, clerk, received, verified, applicant, verified, -",
        "correct, head, verified, corrected, clerk, received, 政府信息更正告知书",
        "transfer, clerk, received, transferred, applicant, verified, 更正申请转送告知书",
        "direct, clerk, received, directed, applicant, verified, 更正申请指引告知书",
        "withdraw-application, applicant, verified, withdrawn, clerk, corrected, -"
    })
    void whatIsWrong(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        steps(true).way("corrected", "verified", "correct head").check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource("decline, approver, verified, declined, clerk, received, 不予更正告知书")
    void whatIsRight(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        steps(false).check(act, by, from, to, stranger, elsewhere, paper);
    }

    @Test
    void whoeverAsksGetsAReceiptAndShowsHisEvidence() {
        assertThat(steps(true).at("received").papers()).containsExactly("更正申请回执");
        assertThat(Rehearsal.of("record-correction").refusal("ask", "resident", Map.of("evidence", "")))
                .contains("证据");
    }

    @Test
    void whatProvedWrongIsCorrectedAndWhatProvedRightIsNot() {
        assertThat(steps(true).at("verified").refusal("decline", "head")).contains("审核属实的，应当更正");
        assertThat(steps(false).at("verified").refusal("correct", "head")).contains("审核不属实的，不予更正");
    }

    @Test
    void whoVerifiedDoesNotDecide() {
        var file = steps(true).at("received").does("verify", "approver", Map.of("recordWrong", true));
        assertThat(file.refusal("correct", "approver")).contains("请换一人办理");
    }

    @Test
    void itIsDealtWithInTwentyWorkingDaysByDefault() {
        var file = steps(true).at("received");
        // 27, Sunday 29 worked, 30 September (3); 8–12 October with Saturday worked (8), 14–18 (13), 21–25 (18), 28, 29
        assertThat(file.due("handling")).isEqualTo("2024-10-29");
        assertThat(file.running("handling").rule().lawful())
                .as("no article sets it")
                .isFalse();
        file.on("2024-10-30").does("transfer", "clerk");
        assertThat(file.ended("handling").result()).isEqualTo(Result.LATE);
    }

    @Test
    void whoIsToldWhereToGoIsOwedNothingMoreHere() {
        var file = steps(true).at("received").on("2024-10-29").does("direct", "clerk");
        assertThat(file.outcome()).isEqualTo("directed");
        assertThat(file.ended("handling").result()).isEqualTo(Result.MET);
        assertThat(file.file().running()).isEmpty();
    }
}
