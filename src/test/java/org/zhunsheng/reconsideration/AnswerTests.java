package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 发送副本与答复: 行政复议法(2023) 第四十八条、第五十四条、第七十条; (2017) 第二十三条. */
class AnswerTests {

    @Test
    void theCopyIsSentWithinSevenWorkingDays() {
        // 27, Sunday 29 worked, 30 September (3), 8–11 October
        assertThat(aCase().registeredOn("2024-09-26").accepted("normal").due("copy"))
                .isEqualTo("2024-10-11");
    }

    @Test
    void underTheTextOfTwentySeventeenTheSevenDaysCountFromReceipt() {
        // 26–28 September (3), 7 and 8 October worked at the weekend (5), 9, 10
        assertThat(aCase().registeredOn("2023-09-25")
                        .on("2023-09-27")
                        .accepted()
                        .due("copy"))
                .isEqualTo("2023-10-10");
    }

    @Test
    void theRespondentAnswersWithinTenWorkingDays() {
        var file = aCase().registeredOn("2024-09-23").accepted("normal").copyReceivedOn("2024-09-26");
        // 27, Sunday 29 worked, 30 (3), 8–12 October with Saturday worked (8), 14, 15
        assertThat(file.due("answer")).isEqualTo("2024-10-15");
    }

    @Test
    void underTheTextOfTwentySeventeenTenDaysRollOverTheNationalDay() {
        var file = aCase().registeredOn("2023-09-20").accepted().copyReceivedOn("2023-09-22");
        // 2 October; the holiday ends on the 6th, Saturday the 7th is worked
        assertThat(file.due("answer")).isEqualTo("2023-10-07");
    }

    @Test
    void whoDoesNotAnswerHasNoEvidence() {
        var file = aCase().registeredOn("2024-09-23")
                .accepted("normal")
                .assigned(false, false)
                .copyReceivedOn("2024-09-26")
                .silenceOn("2024-10-16");
        assertThat(file.ended("answer").result()).isEqualTo(Result.LAPSED);
        assertThat(file.file().done("no-answer")).isTrue();
        file.does("hear-views", "legal").does("propose", "legal");
        assertThat(file.refusal("maintain", "head")).contains("视为没有证据");
        assertThat(file.does("revoke", "head").outcome()).isEqualTo("revoked");
    }

    @ParameterizedTest(name = "filed {0}")
    @CsvSource({"2024-09-23, 2024-10-16", "2023-09-25, 2023-10-20"})
    void anAnswerThatComesTooLateIsKeptButSavesNothing(String filed, String tooLate) {
        var file = aCase().registeredOn(filed)
                .accepted()
                .assigned(false, false)
                .copyReceivedOn(filed)
                .silenceOn(tooLate)
                .answered();
        file.does("hear-views", "legal").does("propose", "legal");
        assertThat(file.refusal("maintain", "head")).contains("没有按期答复");
        assertThat(file.does("order-duty", "head", Map.of("performBy", "2024-12-02"))
                        .outcome())
                .isEqualTo("ordered");
    }

    @Test
    void whoHasAnsweredIsNotSilent() {
        var file = aCase().registeredOn("2024-09-23").accepted("normal").copyReceivedOn("2024-09-26");
        file.on("2024-10-15").answered();
        assertThat(file.silenceOn("2024-10-16").file().done("no-answer")).isFalse();
        assertThat(file.refusal("no-answer", "clerk")).contains("身份不能办理");
    }

    @Test
    void theClockOfTheAnswerStandsStillInAStay() {
        var file = aCase().registeredOn("2024-09-23").accepted("normal").copyReceivedOn("2024-09-26");
        file.on("2024-09-30").stayed("other").on("2024-10-10").does("resume", "legal");
        // 27, 29 (2); 10, 11, Saturday 12 worked (5), 14–18
        assertThat(file.due("answer")).isEqualTo("2024-10-18");
    }
}
