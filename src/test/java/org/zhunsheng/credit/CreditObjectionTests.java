package org.zhunsheng.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 异议: 企业经营异常名录管理暂行办法 第十六条、企业信息公示暂行条例 第十三条. */
class CreditObjectionTests {

    private Rehearsal<?> objected(String published) {
        return Rehearsal.of("credit-objection")
                .on("2024-09-27")
                .does("object", "objector", Map.of("objectedTo", "abnormal", "publishedOn", published));
    }

    @Test
    void theEnterpriseObjectsWithinThirtyDaysOfPublication() {
        assertThat(objected("2024-09-02").due("objection"))
                .as("2 October is a holiday")
                .isEqualTo("2024-10-08");
    }

    @Test
    void itIsAcceptedInFiveVerifiedInTwentyAndCorrectedInFiveWorkingDays() {
        var file = objected("2024-09-20");
        assertThat(file.due("acceptance")).isEqualTo("2024-10-10");
        // Sunday 29 September worked, 30 (2); 8–11 (6), 12 (7), 14–18 (12), 21–25 (17), 28, 29, 30
        assertThat(file.does("accept", "clerk").due("verification")).isEqualTo("2024-10-30");
        assertThat(file.does("uphold", "officer").due("correction")).isEqualTo("2024-10-10");
        assertThat(file.does("correct", "officer").outcome()).isEqualTo("corrected");
    }

    @Test
    void aReportOfFalseInformationIsAnsweredInTwentyWorkingDays() {
        var file = Rehearsal.of("credit-objection").on("2024-02-05").does("report-false", "objector");
        assertThat(file.due("answer")).isEqualTo("2024-03-08");
        assertThat(file.does("dismiss", "officer").outcome()).isEqualTo("dismissed");
    }

    @Test
    void whatIsNotAcceptedIsToldInWritingWithTheWayToChallengeIt() {
        var file = objected("2024-09-20");
        assertThat(file.papers()).containsExactly("收件回执");
        assertThat(file.refusal("decline", "objector")).contains("身份不能办理");
        file.does("decline", "clerk");
        assertThat(file.papers()).containsExactly("信用信息异议不予受理通知书");
        assertThat(file.outcome()).isEqualTo("declined");
        assertThat(file.ended("acceptance").result()).isEqualTo(Result.MET);
        assertThat(objected("2024-09-20").does("accept", "clerk").refusal("decline", "clerk"))
                .contains("须在“待受理”环节办理");
    }

    @Test
    void whoObjectedMayLetItBeUntilItIsVerified() {
        var file = objected("2024-09-20").does("accept", "clerk");
        assertThat(file.refusal("withdraw-objection", "clerk")).contains("身份不能办理");
        assertThat(file.does("withdraw-objection", "objector").outcome()).isEqualTo("withdrawn");
        assertThat(file.ended("verification").result()).isEqualTo(Result.MOOT);
        assertThat(objected("2024-09-20")
                        .does("accept", "clerk")
                        .does("uphold", "officer")
                        .refusal("withdraw-objection", "objector"))
                .contains("须在“待受理”或“核实中”环节办理");
    }

    @Test
    void whatWasFoundIsToldInWritingEitherWay() {
        var accepted = objected("2024-09-20").does("accept", "clerk");
        assertThat(accepted.does("uphold", "officer").papers()).containsExactly("信用信息异议核实结果告知书");
        assertThat(accepted.does("correct", "officer").papers()).containsExactly("信用信息更正告知书");
        assertThat(objected("2024-09-20")
                        .does("accept", "clerk")
                        .does("dismiss", "officer")
                        .papers())
                .containsExactly("信用信息异议核实结果告知书");
    }
}
