package org.zhunsheng.credit;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.Rehearsal;
import org.zhunsheng.kernel.procedure.Steps;

/** 谁在哪一环节办理什么、出什么文书: 异常名录、异议、修复、严重违法失信名单, act by act. */
class StepsOfCreditTests {

    private static Steps repair(String day, Map<String, Object> wish) {
        return Steps.of(() -> Rehearsal.of("credit-repair").on(day))
                .form("apply", wish)
                .way("applied", "apply applicant")
                .way("accepted", "applied", "accept clerk")
                .way("granted", "accepted", "grant head");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "order-disclosure, officer, undisclosed, ordered, enterprise, verified, 责令履行公示义务通知书",
        "comply, enterprise, ordered, dropped, clerk, undisclosed, -",
        "verify, officer, found, verified, enterprise, listed, -",
        "drop, officer, found, dropped, enterprise, listed, -",
        "list, head, verified, listed, officer, found, 列入经营异常名录决定书",
        "publish, officer, listed, listed, enterprise, verified, -",
        "apply-removal, enterprise, listed, removal-asked, officer, asked, -",
        "verify-correction, officer, listed, listed, enterprise, verified, -",
        "remove, head, corrected, removed, officer, verified, 移出经营异常名录决定书",
        "refuse-removal, head, asked, listed, officer, listed, 不予移出经营异常名录决定书",
        "correct-error, head, listed, removed, officer, verified, 移出经营异常名录决定书"
    })
    void theAbnormalList(
            String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        Steps.of(() -> Rehearsal.of("abnormal-listing").on("2024-07-01"))
                .form("order-disclosure", Map.of("orderReceivedOn", "2024-07-01", "orderEndsOn", "2024-07-11"))
                .way("found", "find-false officer")
                .way("undisclosed", "find-undisclosed officer")
                .way("ordered", "undisclosed", "order-disclosure officer")
                .way("verified", "find-unreported officer")
                .way("listed", "verified", "list head")
                .way("asked", "listed", "apply-removal enterprise")
                .way("corrected", "listed", "verify-correction officer")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "accept, clerk, received, accepted, objector, accepted, -",
        "decline, officer, received, declined, objector, accepted, 信用信息异议不予受理通知书",
        "uphold, officer, accepted, upheld, clerk, received, 信用信息异议核实结果告知书",
        "dismiss, head, accepted, dismissed, clerk, received, 信用信息异议核实结果告知书",
        "correct, clerk, upheld, corrected, head, accepted, 信用信息更正告知书",
        "withdraw-objection, objector, received, withdrawn, clerk, upheld, -"
    })
    void anObjection(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        Steps.of(() -> Rehearsal.of("credit-objection").on("2024-09-27"))
                .way("received", "object objector")
                .way("accepted", "received", "accept clerk")
                .way("upheld", "accepted", "uphold officer")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "accept, clerk, applied, accepted, applicant, accepted, 信用修复受理通知书",
        "decline, officer, applied, declined, applicant, accepted, 信用修复不予受理通知书",
        "grant, head, accepted, granted, officer, applied, 准予信用修复决定书",
        "deny, head, accepted, denied, officer, applied, 不予信用修复决定书",
        "stop-publishing, officer, granted, repaired, head, accepted, -",
        "withdraw-application, applicant, applied, withdrawn, clerk, granted, -"
    })
    void aRepair(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        repair("2024-09-27", Map.of("recordKind", "penalty", "publishedOn", "2024-01-10"))
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "accept, clerk, applied, accepted, applicant, accepted, 信用修复受理通知书",
        "decline, officer, applied, declined, applicant, accepted, 信用修复不予受理通知书",
        "grant, head, accepted, granted, officer, applied, 准予信用修复决定书",
        "deny, head, accepted, denied, officer, applied, 不予信用修复决定书",
        "stop-publishing, officer, granted, repaired, head, accepted, -",
        "withdraw-application, applicant, applied, withdrawn, clerk, granted, -"
    })
    void aRepairUnderTheRuleOf2026(
            String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        repair("2026-04-02", Map.of("recordClass", "minor", "documentOn", "2026-04-01"))
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "notify, officer, proposed, noticed, offender, noticed, 列入严重违法失信名单告知书",
        "serve-notice, clerk, noticed, noticed, offender, proposed, 送达回证",
        "request-hearing, offender, served, hearing, head, proposed, -",
        "hold-hearing, legal, hearing, noticed, officer, noticed, 听证笔录",
        "ask-consent, head, heard, consenting, officer, proposed, -",
        "consent, officer, consenting, consented, offender, noticed, -",
        "refuse-consent, head, consenting, dropped, offender, noticed, -",
        "drop, head, proposed, dropped, officer, listed, -",
        "list, head, consented, listed, officer, consenting, 列入严重违法失信名单决定书",
        "publish, officer, listed, listed, offender, consented, -",
        "send-home, officer, listed, listed, offender, consented, -",
        "apply-removal, offender, year, applied, officer, applied, -",
        "accept-removal, officer, applied, accepted, offender, listed, -",
        "decline-removal, officer, applied, listed, clerk, accepted, 不予提前移出严重违法失信名单决定书",
        "grant-removal, head, accepted, early, officer, applied, 提前移出严重违法失信名单决定书",
        "deny-removal, head, accepted, listed, officer, applied, 不予提前移出严重违法失信名单决定书",
        "stop-publishing, officer, early, removed, head, accepted, -",
        "penalty-revoked, legal, listed, withdrawing, offender, early, -",
        "withdraw, head, withdrawing, withdrawn, clerk, listed, -"
    })
    void theListOfSeriousViolators(
            String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        Steps.of(() -> Rehearsal.of("serious-violation-listing").on("2024-02-05"))
                .way("proposed", "propose officer")
                .way("noticed", "proposed", "notify officer")
                .way("served", "noticed", "serve-notice officer")
                .way("hearing", "served", "request-hearing offender")
                .way("heard", "hearing", "hold-hearing legal")
                .way("consenting", "heard", "ask-consent head")
                .way("consented", "consenting", "consent head")
                .way("listed", "consented", "list head")
                .way("year", "listed", "2025-02-06", "one-year system")
                .way("applied", "year", "apply-removal offender")
                .way("accepted", "applied", "accept-removal officer")
                .way("early", "accepted", "grant-removal head")
                .way("withdrawing", "listed", "penalty-revoked legal")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }
}
