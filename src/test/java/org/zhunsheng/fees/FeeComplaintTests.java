package org.zhunsheng.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
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
}
