package org.zhunsheng.fees;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.Rehearsal;
import org.zhunsheng.kernel.procedure.Steps;

/** 谁在哪一环节办理什么、出什么文书: 收费检查、收费投诉, act by act. */
class StepsOfFeesTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "notify, officer, planned, notified, checked, checked, 收费检查通知书",
        "check, officer, notified, checked, clerk, checked, 收费检查记录",
        "order-rectification, head, checked, rectifying, clerk, planned, 责令整改通知书",
        "order-refund, approver, rectifying, refunding, clerk, planned, 责令退款通知书",
        "report-refund, checked, refunding, rectified, head, rectifying, -",
        "report-rectification, clerk, rectifying, rectified, head, checked, -",
        "recheck, officer, rectified, rectified, clerk, checked, -",
        "transfer, head, rectifying, transferred, clerk, rectified, -",
        "publish, clerk, rectified, published, head, rectifying, -",
        "close, officer, published, closed, head, rectified, -"
    })
    void aCheck(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        Steps.of(() -> Rehearsal.of("fee-check").on("2024-09-24"))
                .form("check", Map.of("violationFound", true))
                .form("order-rectification", Map.of("rectifyBy", "2024-10-15"))
                .form("order-refund", Map.of("refundAmount", 500, "refundBy", "2024-10-31"))
                .way("planned", "plan clerk")
                .way("notified", "planned", "notify officer")
                .way("checked", "notified", "check officer")
                .way("rectifying", "checked", "order-rectification head")
                .way("refunding", "checked", "order-refund head")
                .way("rectified", "rectifying", "report-rectification clerk")
                .way("published", "rectified", "publish officer")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "accept, clerk, received, accepted, complainant, found, 投诉受理通知书",
        "refuse, officer, received, refused, complainant, accepted, 不予受理告知书",
        "transfer, clerk, received, transferred, complainant, accepted, 投诉转送函",
        "extend, head, accepted, accepted, officer, received, -",
        "find-violation, officer, accepted, found, clerk, received, -",
        "find-none, head, accepted, resolved, clerk, received, -",
        "order-refund, head, found, refunding, clerk, accepted, 责令退款通知书",
        "report-refund, clerk, refunding, resolved, head, found, -",
        "settle, head, found, resolved, clerk, refunding, -",
        "answer, clerk, resolved, closed, head, accepted, 投诉答复书"
    })
    void aComplaint(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        Steps.of(() -> Rehearsal.of("fee-complaint").on("2024-09-24"))
                .form("order-refund", Map.of("refundBy", "2024-10-31"))
                .way("received", "complain resident")
                .way("accepted", "received", "accept clerk")
                .way("found", "accepted", "find-violation officer")
                .way("refunding", "found", "order-refund officer")
                .way("resolved", "accepted", "find-none officer")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }
}
