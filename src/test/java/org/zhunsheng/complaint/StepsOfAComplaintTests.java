package org.zhunsheng.complaint;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.Rehearsal;
import org.zhunsheng.kernel.procedure.Steps;

/** 谁在哪一环节办理什么、出什么文书: 投诉、举报、热线、信访, act by act. */
class StepsOfAComplaintTests {

    private static Steps complaint(String day) {
        return Steps.of(() -> Rehearsal.of("consumer-complaint").on(day))
                .form("mediate", Map.of("bothAgree", true))
                .way("received", "register clerk")
                .way("mediating", "received", "accept clerk")
                .way("appraising", "mediating", "start-appraisal clerk")
                .way("clue", "mediating", "find-clue clerk")
                .way("ended", "mediating", "end-mediation clerk")
                .way("agreed", "mediating", "agree clerk");
    }

    private static Steps report(String day) {
        return Steps.of(() -> Rehearsal.of("violation-report").on(day))
                .form("register", Map.of("realName", true))
                .form("verify", Map.of("officers", List.of("蒙K1", "蒙K2")))
                .way("reported", "register clerk")
                .way("disputed", "reported", "dispute-jurisdiction clerk")
                .way("appraising", "reported", "start-appraisal officer")
                .way("verified", "reported", "verify officer")
                .way("filed", "verified", "file-case head")
                .way("told", "filed", "tell-informant clerk");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "transfer, clerk, received, transferred, complainant, mediating, -",
        "accept, clerk, received, mediating, complainant, ended, 投诉受理告知书",
        "refuse, officer, received, refused, complainant, mediating, 投诉不予受理告知书",
        "mediate, clerk, mediating, mediating, complainant, received, 消费争议调解记录",
        "start-appraisal, officer, mediating, appraising, complainant, received, -",
        "end-appraisal, officer, appraising, mediating, complainant, mediating, -",
        "find-clue, officer, mediating, mediating, complainant, received, -",
        "extend-clue, head, clue, mediating, officer, received, -",
        "settle-clue, officer, clue, mediating, complainant, received, -",
        "agree, clerk, mediating, agreed, complainant, received, 消费争议调解书",
        "end-mediation, officer, appraising, ended, complainant, agreed, 终止调解告知书",
        "settle, complainant, mediating, ended, respondent, received, 终止调解告知书",
        "tell-end, clerk, ended, ended, complainant, agreed, -",
        "publish, clerk, agreed, agreed, complainant, mediating, -",
        "close, clerk, agreed, closed, complainant, mediating, -"
    })
    void aConsumersComplaint(
            String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        complaint("2024-09-26").check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "transfer, clerk, received, transferred, complainant, mediating, -",
        "start-appraisal, officer, mediating, appraising, complainant, received, -",
        "end-appraisal, officer, appraising, mediating, complainant, mediating, -",
        "settle, complainant, mediating, ended, respondent, received, 终止调解告知书",
        "tell-end, clerk, ended, ended, complainant, agreed, -",
        "visit, clerk, agreed, agreed, complainant, mediating, -"
    })
    void oneUnderTheNewRule(
            String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        complaint("2026-04-15").check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "dispute-jurisdiction, clerk, reported, disputed, informant, filed, -",
        "agree-jurisdiction, clerk, disputed, reported, informant, reported, -",
        "forward, clerk, disputed, forwarded, informant, filed, -",
        "verify, officer, reported, reported, clerk, disputed, -",
        "start-appraisal, officer, reported, appraising, clerk, filed, -",
        "end-appraisal, officer, appraising, reported, clerk, reported, -",
        "extend, head, reported, reported, officer, filed, -",
        "file-case, head, verified, decided, officer, appraising, -",
        "dismiss, head, verified, decided, officer, appraising, -",
        "tell-informant, clerk, filed, decided, head, reported, 举报处理情况告知书",
        "reward, head, filed, decided, officer, reported, 举报奖励通知书",
        "close, clerk, told, closed, head, reported, -"
    })
    void aReport(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        report("2024-09-05").check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "mark-repeated, clerk, reported, repeated, informant, filed, 重复举报不再处理告知书",
        "forward, clerk, disputed, forwarded, informant, filed, -",
        "file-case, head, verified, decided, officer, appraising, -",
        "dismiss, head, verified, decided, officer, appraising, 不予立案告知书",
        "tell-informant, clerk, filed, decided, head, reported, 举报处理情况告知书",
        "visit, clerk, filed, decided, informant, reported, -"
    })
    void aReportUnderTheNewRule(
            String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        report("2026-04-15").check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "answer-directly, clerk, received, closed, officer, dispatched, -",
        "reject, clerk, received, rejected, caller, dispatched, 热线诉求不予受理告知单",
        "dispatch, clerk, received, dispatched, officer, handling, 12345热线转办单",
        "sign, officer, dispatched, handling, caller, received, -",
        "return-order, officer, dispatched, received, caller, handling, -",
        "extend, head, handling, handling, officer, received, -",
        "reply, officer, handling, replied, caller, dispatched, 12345热线答复单",
        "visit, clerk, replied, visited, officer, handling, -",
        "redo, clerk, visited, handling, officer, replied, -",
        "supervise, leader, visited, visited, clerk, replied, 12345热线督办单",
        "close, clerk, redone, closed, officer, handling, -"
    })
    void anOrderOfTheHotline(
            String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        Steps.of(() -> Rehearsal.of("hotline-order").on("2024-09-26"))
                .form("register", Map.of("orderKind", "help", "urgency", "normal", "complex", false))
                .form("visit", Map.of("satisfaction", "unsatisfied", "reasonable", true))
                .way("received", "register clerk")
                .way("dispatched", "received", "dispatch clerk")
                .way("handling", "dispatched", "sign officer")
                .way("replied", "handling", "reply officer")
                .way("visited", "replied", "visit clerk")
                .way("redone", "visited", "redo clerk", "reply officer", "visit clerk")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "transfer, clerk, registered, transferred, petitioner, handling, -",
        "object, officer, transferred, registered, petitioner, registered, -",
        "redirect, clerk, transferred, redirected, petitioner, handling, 信访事项告知其他途径书",
        "acknowledge, officer, transferred, handling, petitioner, answered, 信访事项受理告知书",
        "extend, head, handling, handling, officer, registered, 信访事项延期办理告知书",
        "answer, officer, handling, answered, clerk, transferred, 信访事项处理意见书",
        "request-review, petitioner, answered, reviewing, head, handling, -",
        "review, legal, reviewing, reviewed, officer, answered, 信访事项复查复核意见书",
        "request-recheck, petitioner, reviewed, rechecking, head, answered, -",
        "recheck, head, rechecking, closed, officer, reviewed, 信访事项复查复核意见书"
    })
    void aPetition(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        Steps.of(() -> Rehearsal.of("petition").on("2024-09-20"))
                .way("registered", "register clerk")
                .way("transferred", "registered", "transfer clerk")
                .way("handling", "registered", "acknowledge officer")
                .way("answered", "handling", "answer head")
                .way("reviewing", "answered", "request-review petitioner")
                .way("reviewed", "reviewing", "review head")
                .way("rechecking", "reviewed", "request-recheck petitioner")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }
}
