package org.zhunsheng.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 收费投诉: 优化营商环境条例 第四十九条; 价格法 第三十八条, 第四十一条. */
class FeeComplaintTests {

    private static Rehearsal<?> receivedOn(String day) {
        return Rehearsal.of("fee-complaint").on(day).does("complain", "resident");
    }

    @Test
    void whetherItIsAcceptedIsToldWithinSevenWorkingDays() {
        // 6, 7, 8, 9; Sunday 18 worked, 19, 20
        assertThat(receivedOn("2024-02-05").due("acceptance")).isEqualTo("2024-02-20");
    }

    @Test
    void itIsVerifiedWithinFifteenWorkingDaysAndFifteenMoreOnce() {
        var complaint = receivedOn("2024-03-01").does("accept", "clerk");
        assertThat(complaint.due("verification")).isEqualTo("2024-03-22");
        complaint.does("extend", "head");
        // 25–29 (20), 1–3 April, Sunday 7 worked (24), 8–12 (29), 15
        assertThat(complaint.due("verification")).isEqualTo("2024-04-15");
        assertThat(complaint.refusal("extend", "head")).contains("只能办理一次");
    }

    @Test
    void whatWasChargedWronglyIsPaidBackAndTheComplainantTold() {
        var complaint = receivedOn("2024-03-01")
                .does("accept", "clerk")
                .does("find-violation", "officer")
                .does("order-refund", "officer", Map.of("refundBy", "2024-04-30"));
        assertThat(complaint.due("refund")).isEqualTo("2024-04-30");
        complaint.on("2024-04-30").does("report-refund", "officer");
        // 6, 7, 8, 9, 10 May after the holiday
        assertThat(complaint.due("answer")).isEqualTo("2024-05-10");
        assertThat(complaint.does("answer", "clerk").outcome()).isEqualTo("violation");
    }

    @Test
    void whatIsNotAcceptedIsToldInWriting() {
        assertThat(receivedOn("2024-02-05").papers()).containsExactly("投诉收件回执");
        var complaint = receivedOn("2024-02-05").does("refuse", "clerk", Map.of("refusalGround", "outside"));
        assertThat(complaint.papers()).containsExactly("不予受理告知书");
        assertThat(complaint.outcome()).isEqualTo("refused");
        assertThat(complaint.ended("acceptance").result()).isEqualTo(Result.MET);
        assertThat(receivedOn("2024-02-05").does("accept", "clerk").refusal("refuse", "clerk"))
                .contains("须在“收到投诉”环节办理");
    }

    @Test
    void whatBelongsToAnotherIsPassedOnWithALetter() {
        assertThat(receivedOn("2024-02-05").refusal("transfer", "complainant")).contains("身份不能办理");
        var complaint = receivedOn("2024-02-05").on("2024-02-21").does("transfer", "officer");
        assertThat(complaint.papers()).containsExactly("投诉转送函");
        assertThat(complaint.outcome()).isEqualTo("transferred");
        assertThat(complaint.ended("acceptance").result()).as("due on the 20th").isEqualTo(Result.LATE);
    }

    @Test
    void whoWasRightlyChargedIsToldSoWithinFiveWorkingDays() {
        assertThat(receivedOn("2024-02-05").refusal("find-none", "officer")).contains("须在“受理核查”环节办理");
        var complaint = receivedOn("2024-02-05").does("accept", "clerk");
        assertThat(complaint.refusal("find-none", "clerk")).contains("身份不能办理");
        complaint.does("find-none", "officer");
        assertThat(complaint.outcome()).isEqualTo("unfounded");
        assertThat(complaint.due("answer")).isEqualTo("2024-02-18"); // 6–9, Sunday 18 worked
        assertThat(complaint.refusal("order-refund", "officer")).contains("须在“核实违规”环节办理");
        assertThat(complaint.does("answer", "clerk").papers()).containsExactly("投诉答复书");
    }

    @Test
    void aWrongThatCostNothingIsSettledOtherwise() {
        var complaint = receivedOn("2024-09-24").does("accept", "clerk");
        assertThat(complaint.refusal("settle", "officer")).contains("须在“核实违规”环节办理");
        complaint.does("find-violation", "officer", Map.of("violationKind", "disclosure"));
        assertThat(complaint.refusal("settle", "clerk")).contains("身份不能办理");
        complaint.does("settle", "head", Map.of("settlementKind", "rectified"));
        assertThat(complaint.outcome()).isEqualTo("violation");
        assertThat(complaint.file().running()).containsOnlyKeys("answer");
        // 25, 26, 27, Sunday 29 worked, 30
        assertThat(complaint.due("answer")).isEqualTo("2024-09-30");
    }
}
