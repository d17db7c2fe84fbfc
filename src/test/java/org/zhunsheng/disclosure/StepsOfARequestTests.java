package org.zhunsheng.disclosure;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.Rehearsal;
import org.zhunsheng.kernel.procedure.Steps;

/** 谁在哪一环节办理什么、出什么文书: 政府信息公开条例第二十六条、第二十九条至第四十二条, act by act. */
class StepsOfARequestTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "confirm-receipt, clerk, submitted, received, applicant, received, -",
        "ask-correction, clerk, received, correcting, applicant, searching, 补正告知书",
        "correct, applicant, correcting, searching, third-party, received, -",
        "abandon-uncorrected, clerk, overdue, abandoned, applicant, received, 视为放弃申请告知书",
        "start-search, clerk, received, searching, applicant, correcting, -",
        "consult-third-party, clerk, searching, third-party, applicant, received, 征求第三方意见书",
        "third-party-letter-received, clerk, third-party, third-party, applicant, co-maker, -",
        "third-party-opinion, third-party, arrived, searching, applicant, searching, -",
        "consult-co-maker, legal, searching, co-maker, applicant, received, 征求共同制作机关意见书",
        "co-maker-letter-received, clerk, co-maker, co-maker, applicant, third-party, -",
        "co-maker-opinion, clerk, co-maker, searching, applicant, third-party, -",
        "end-consultation, approver, co-maker, searching, applicant, searching, -",
        "ask-reasons, clerk, searching, searching, applicant, received, 要求说明理由通知书",
        "give-reasons, applicant, asked, searching, approver, paying, -",
        "defer, head, reasoned, searching, approver, paying, 延长答复期限告知书",
        "extend, head, searching, searching, approver, paying, 延长答复期限告知书",
        "notify-fee, approver, searching, paying, applicant, received, 政府信息公开信息处理费收费通知",
        "pay, applicant, paying, searching, approver, searching, -",
        "answer, approver, received, answered, clerk, third-party, 政府信息公开申请答复书",
        "deliver, clerk, answered, closed, approver, searching, 送达回证"
    })
    void aRequest(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        Steps.of(() -> Rehearsal.of("disclosure-request").on("2024-09-26"))
                .form("ask-correction", Map.of("correctBy", "2024-10-15"))
                .form("ask-reasons", Map.of("reasonsBy", "2024-10-15"))
                .form("notify-fee", Map.of("feeMode", "pages", "feeCount", 31, "feeAmount", 10))
                .form("answer", Map.of("reply", "open", "result", "disclosed"))
                .way("submitted", "submit resident")
                .way("received", "register clerk")
                .way("correcting", "received", "ask-correction clerk")
                .way("overdue", "correcting", "2024-10-16")
                .way("searching", "received", "start-search clerk")
                .way("third-party", "searching", "consult-third-party clerk")
                .way("arrived", "third-party", "third-party-letter-received clerk")
                .way("co-maker", "searching", "consult-co-maker clerk")
                .way("paying", "searching", "notify-fee clerk")
                .way("asked", "searching", "ask-reasons clerk")
                .way("reasoned", "asked", "give-reasons applicant")
                .way("answered", "searching", "answer approver")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "review, legal, formed, reviewed, clerk, open, -",
        "withhold, head, formed, withheld, clerk, open, -",
        "publish, clerk, reviewed, open, head, formed, -",
        "change, clerk, open, formed, head, reviewed, -",
        "archive, clerk, open, archived, head, formed, -"
    })
    void whatIsPublishedUnasked(
            String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        Steps.of(() -> Rehearsal.of("proactive-disclosure").on("2024-09-26"))
                .way("formed", "form clerk")
                .way("reviewed", "formed", "review legal")
                .way("open", "reviewed", "publish clerk")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }
}
