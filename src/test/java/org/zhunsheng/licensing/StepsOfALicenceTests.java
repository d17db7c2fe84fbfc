package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.Rehearsal;
import org.zhunsheng.kernel.procedure.Steps;

/** 谁在哪一环节办理什么、出什么文书: 行政许可法第二十九条至第五十条、第六十九条、第七十条, act by act. */
class StepsOfALicenceTests {

    private static final Map<String, Object> CORRECT_BY = Map.of("correctBy", "2024-03-29");
    private static final Map<String, Object> LICENCE = Map.of("identifier", "L-1", "validTo", "2024-11-15");

    private static Steps application(Map<String, Object> item) {
        return Steps.of(() -> Rehearsal.of("administrative-licensing")
                        .knowing("item", item)
                        .on("2024-02-05"))
                .form("ask-correction", CORRECT_BY)
                .form("start-special", Map.of("specialUntil", "2024-03-29"))
                .form("offer-hearing", Map.of("hearingKind", "on-request"))
                .form("notify-hearing", Map.of("hearingOn", "2024-03-20", "chair", "乌云", "reviewers", List.of("苏和")))
                .way("received", "apply resident")
                .way("correcting", "received", "ask-correction clerk")
                .way("reviewing", "received", "accept clerk")
                .way("special", "reviewing", "start-special approver")
                .way("hearing", "reviewing", "offer-hearing approver")
                .way("asked", "hearing", "request-hearing applicant")
                .way("announced", "asked", "notify-hearing approver", "2024-03-20")
                .way("tolerated", "received", "accept-tolerant clerk")
                .way("reviewed", "reviewing", "assign-inspectors approver", "review approver")
                .way("granted", "reviewed", "grant head")
                .way("denied", "reviewed", "deny head")
                .way("published", "granted", "publish clerk", "deliver clerk")
                .way(
                        "promised",
                        "received",
                        "accept-commitment clerk",
                        "assign-inspectors approver",
                        "review approver",
                        "grant head");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ask-correction, clerk, received, correcting, applicant, reviewing, 补正材料一次性告知书",
        "correct, applicant, correcting, received, approver, received, -",
        "accept, clerk, received, reviewing, applicant, correcting, 受理通知书",
        "accept-tolerant, clerk, received, reviewing, applicant, correcting, 容缺受理通知书",
        "accept-commitment, clerk, received, reviewing, applicant, correcting, 告知承诺书",
        "refuse-acceptance, clerk, received, refused, applicant, reviewing, 不予受理决定书",
        "supplement, applicant, tolerated, reviewing, interested, received, 容缺材料收件回执",
        "withdraw-application, applicant, hearing, withdrawn, clerk, granted, 撤回申请确认书",
        "verify-on-site, officer, reviewing, reviewing, applicant, received, 现场核查笔录",
        "assign-inspectors, approver, reviewing, reviewing, clerk, received, 检验检测检疫指派书",
        "start-special, approver, reviewing, special, clerk, hearing, 特别程序告知书",
        "end-special, clerk, special, reviewing, applicant, reviewing, -",
        "offer-hearing, approver, reviewing, hearing, applicant, special, 听证权利告知书",
        "request-hearing, interested, hearing, hearing, approver, reviewing, -",
        "waive-hearing, applicant, hearing, reviewing, interested, reviewing, -",
        "notify-hearing, approver, asked, hearing, applicant, reviewing, 听证通知书",
        "hold-hearing, legal, announced, reviewing, applicant, reviewing, 听证笔录",
        "review, clerk, reviewing, reviewing, applicant, hearing, -",
        "extend, head, reviewing, reviewing, approver, received, 延长办理期限通知书",
        "explain-overtime, clerk, reviewing, reviewing, applicant, received, -",
        "grant, head, reviewed, granted, officer, hearing, 准予行政许可决定书",
        "deny, head, reviewed, denied, officer, hearing, 不予行政许可决定书",
        "deliver, clerk, granted, delivered, approver, reviewing, 送达回证",
        "publish, clerk, granted, granted, applicant, reviewing, -",
        "verify-commitment, officer, promised, granted, applicant, reviewing, 承诺核查记录",
        "archive, clerk, published, archived, approver, granted, -"
    })
    void anApplication(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        application(Map.of("code", "A1", "tolerance", "10 working days", "commitment", true, "inspection", true))
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "extend-joint, leader, reviewing, reviewing, head, received, 延长办理期限通知书",
        "forward, head, reviewed, forwarded, clerk, received, -"
    })
    void aJointOrPreliminaryOne(
            String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        var item = Map.<String, Object>of(
                "code", "A1", "inspection", true, "joint", true, "preliminary", act.equals("forward"));
        application(item).check(act, by, from, to, stranger, elsewhere, paper);
    }

    private static Steps about(String procedure) {
        return Steps.of(() ->
                        Rehearsal.of(procedure).knowing("licence", LICENCE).on("2024-02-05"))
                .form("refuse-acceptance", Map.of("refusalGround", "not-holder"))
                .form("ask-correction", CORRECT_BY)
                .form("start-special", Map.of("specialUntil", "2024-03-29"))
                .way("received", "apply resident")
                .way("correcting", "received", "ask-correction clerk")
                .way("reviewing", "received", "accept clerk")
                .way("reviewed", "reviewing", "review approver")
                .way("denied", "reviewed", "deny head");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ask-correction, clerk, received, correcting, applicant, reviewing, 补正材料一次性告知书",
        "correct, applicant, correcting, received, approver, received, -",
        "accept, clerk, received, reviewing, applicant, correcting, 受理通知书",
        "refuse-acceptance, clerk, received, refused, applicant, reviewing, 不予受理决定书",
        "withdraw-application, applicant, reviewing, withdrawn, clerk, changed, -",
        "start-special, head, reviewing, special, clerk, received, 特别程序告知书",
        "end-special, clerk, special, reviewing, applicant, reviewing, -",
        "review, clerk, reviewing, reviewing, applicant, received, -",
        "extend, head, reviewing, reviewing, approver, received, 延长办理期限通知书",
        "change-licence, head, reviewed, changed, officer, received, 准予变更行政许可决定书",
        "deny, head, reviewed, denied, officer, received, 不予行政许可决定书",
        "deliver, clerk, changed, delivered, approver, reviewing, 送达回证",
        "publish, clerk, changed, changed, applicant, reviewing, -",
        "archive, clerk, published, archived, approver, changed, -"
    })
    void aChange(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        about("licence-change")
                .way("special", "reviewing", "start-special head")
                .way("changed", "reviewed", "change-licence head")
                .way("published", "changed", "publish clerk", "deliver clerk")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ask-correction, clerk, received, correcting, applicant, reviewing, 补正材料一次性告知书",
        "correct, applicant, correcting, received, approver, received, -",
        "accept, clerk, received, reviewing, applicant, correcting, 受理通知书",
        "refuse-acceptance, clerk, received, refused, applicant, reviewing, 不予受理决定书",
        "withdraw-application, applicant, reviewing, withdrawn, clerk, renewed, -",
        "review, clerk, reviewing, reviewing, applicant, received, -",
        "renew, head, reviewed, renewed, officer, received, 准予延续行政许可决定书",
        "deny, head, reviewed, denied, officer, received, 不予行政许可决定书",
        "deliver, clerk, renewed, delivered, approver, reviewing, 送达回证",
        "publish, clerk, renewed, renewed, applicant, reviewing, -",
        "archive, clerk, published, archived, approver, renewed, -"
    })
    void aRenewal(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        about("licence-renewal")
                .way("renewed", "reviewed", "renew head")
                .way("published", "renewed", "publish clerk", "deliver clerk")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "verify, clerk, received, verifying, holder, verifying, -",
        "withdraw-application, holder, verifying, withdrawn, clerk, cancelled, -",
        "cancel, head, verifying, cancelled, clerk, received, 注销行政许可决定书",
        "decline, head, verifying, declined, clerk, received, 不予注销行政许可决定书",
        "deliver, officer, cancelled, delivered, holder, verifying, 送达回证",
        "publish, officer, cancelled, cancelled, holder, verifying, -",
        "archive, officer, published, archived, head, cancelled, -"
    })
    void aCancellation(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        about("licence-cancellation")
                .way("verifying", "received", "verify clerk")
                .way("cancelled", "verifying", "cancel head")
                .way("published", "cancelled", "publish officer", "deliver clerk")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @Test
    void whatTheOfficeCancelsOfItsOwnMotionNobodyWithdraws() {
        var file = Rehearsal.of("licence-cancellation")
                .knowing("licence", LICENCE)
                .does("initiate", "officer", Map.of("cancellationGround", "death"));
        assertThat(file.refusal("withdraw-application", "holder")).contains("须先办理“申请注销”");
    }

    /** Takes a licence from its holder: told, heard, reviewed. */
    private static Steps taking(String procedure) {
        return about(procedure)
                .form("review-legality", Map.of("legality", "passed"))
                .way("opened", "initiate officer")
                .way("heard", "notified", "hear-party officer")
                .way("reviewed", "heard", "review-legality legal");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "investigate, officer, opened, opened, holder, notified, -",
        "notify-party, legal, investigated, notified, holder, heard, 撤销行政许可事先告知书",
        "hear-party, officer, notified, heard, clerk, opened, 陈述申辩笔录",
        "review-legality, legal, heard, heard, officer, notified, -",
        "revoke, head, reviewed, decided, officer, notified, 撤销行政许可决定书",
        "decline, head, heard, decided, officer, notified, 不予撤销行政许可决定书",
        "deliver, clerk, revoked, delivered, head, heard, 送达回证",
        "publish, officer, revoked, decided, holder, heard, -",
        "archive, clerk, published, archived, head, revoked, -"
    })
    void aRevocation(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        taking("licence-revocation")
                .way("investigated", "opened", "investigate officer")
                .way("notified", "investigated", "notify-party officer")
                .way("revoked", "reviewed", "revoke head")
                .way("published", "revoked", "publish officer", "deliver clerk")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "notify-party, officer, opened, notified, clerk, heard, 撤回行政许可事先告知书",
        "hear-party, officer, notified, heard, clerk, opened, 陈述申辩笔录",
        "review-legality, legal, heard, heard, officer, notified, -",
        "withdraw-licence, head, reviewed, decided, officer, notified, 撤回行政许可决定书",
        "deliver, officer, withdrawn, delivered, head, heard, 送达回证",
        "publish, officer, withdrawn, decided, holder, heard, -",
        "archive, officer, published, archived, head, withdrawn, -"
    })
    void aWithdrawal(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        taking("licence-withdrawal")
                .way("notified", "opened", "notify-party officer")
                .way("withdrawn", "reviewed", "withdraw-licence head")
                .way("published", "withdrawn", "publish officer", "deliver clerk")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @Test
    void whoOpenedTheFileDoesNotReviewItsLegality() {
        var file =
                Rehearsal.of("licence-revocation").knowing("licence", LICENCE).does("initiate", "legal");
        file.does("investigate", "officer").does("notify-party", "officer").does("hear-party", "officer");
        assertThat(file.refusal("review-legality", "legal")).contains("请换一人办理");
    }
}
