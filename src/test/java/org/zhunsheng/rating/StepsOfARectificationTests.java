package org.zhunsheng.rating;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.Rehearsal;
import org.zhunsheng.kernel.procedure.Steps;

/** 谁在哪一环节办理什么: 差评整改, act by act, under the opinion of 2019 and the rules of 2022. */
class StepsOfARectificationTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "contact, clerk, registered, contacted, officer, contacted, -",
        "verify, approver, contacted, verified, officer, registered, -",
        "dismiss-mistaken, head, contacted, dismissed, clerk, verified, -",
        "dismiss-malicious, head, contacted, dismissed, clerk, verified, -",
        "appeal, approver, verified, appealed, officer, contacted, -",
        "uphold, head, appealed, verified, clerk, verified, -",
        "overturn, head, appealed, dismissed, clerk, verified, -",
        "explain, clerk, verified, verified, officer, rectified, -",
        "rectify, approver, verified, rectified, officer, contacted, -",
        "feed-back, head, rectified, fed-back, officer, verified, -",
        "return, clerk, fed-back, verified, officer, rectified, -",
        "revisit, head, fed-back, closed, officer, rectified, -"
    })
    void since2022(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        Steps.of(() -> Rehearsal.of("rating-rectification").on("2024-09-26"))
                .form("dismiss-mistaken", Map.of("raterConfirms", true))
                .way("registered", "register system")
                .way("contacted", "registered", "contact clerk")
                .way("verified", "contacted", "verify clerk")
                .way("appealed", "verified", "appeal clerk")
                .way("rectified", "verified", "rectify clerk")
                .way("fed-back", "rectified", "feed-back clerk")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "verify, approver, registered, verified, officer, rectified, -",
        "dismiss, head, verified, dismissed, clerk, rectified, -",
        "rectify, clerk, verified, rectified, officer, registered, -",
        "return, head, rectified, verified, officer, verified, -",
        "revisit, head, rectified, closed, officer, verified, -"
    })
    void before(String act, String by, String from, String to, String stranger, String elsewhere, String paper) {
        Steps.of(() -> Rehearsal.of("rating-rectification").on("2021-09-24"))
                .way("registered", "register system")
                .way("verified", "registered", "verify clerk")
                .way("rectified", "verified", "rectify clerk")
                .check(act, by, from, to, stranger, elsewhere, paper);
    }
}
