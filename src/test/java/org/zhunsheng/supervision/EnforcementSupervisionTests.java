package org.zhunsheng.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 行政执法监督: 内蒙古自治区行政执法监督条例 第二十三条至第三十五条. */
class EnforcementSupervisionTests {

    private Rehearsal<?> issued() {
        return Rehearsal.of("enforcement-supervision")
                .on("2024-01-10")
                .does("find", "auditor")
                .on("2024-01-12")
                .does("issue-notice", "auditor", Map.of("letterReceivedOn", "2024-01-12"));
    }

    private Rehearsal<?> decided() {
        return issued().silenceOn("2024-02-19")
                .does("revoke", "legal")
                .on("2024-03-05")
                .does("serve-decision", "legal", Map.of("serviceOn", "2024-03-05"));
    }

    @Test
    void theAgencyReportsWithinThirtyCalendarDaysOfReceipt() {
        assertThat(issued().due("report"))
                .as("11 February is in the festival; Sunday 18 is worked")
                .isEqualTo("2024-02-18");
        assertThat(issued().does("report-result", "head")
                        .does("accept-result", "auditor")
                        .outcome())
                .isEqualTo("rectified");
    }

    @Test
    void noReceiptIsRecordedBeforeItsDay() {
        var found = Rehearsal.of("enforcement-supervision").on("2024-02-09").does("find", "auditor");
        var after = Map.<String, Object>of("letterReceivedOn", "2024-02-18");
        assertThat(found.refusal("issue-notice", "auditor", after)).contains("不能在今天以后");
        assertThat(found.refusal("issue-opinion", "auditor", after)).contains("不能在今天以后");
        var decided = issued().silenceOn("2024-02-19").does("revoke", "legal");
        assertThat(decided.refusal("serve-decision", "legal", Map.of("serviceOn", "2024-02-20")))
                .contains("不能在今天以后");
        var moved = found.does("transfer-matter", "legal");
        assertThat(moved.refusal("tell-handling", "legal", Map.of("handledOn", "2024-02-18")))
                .contains("不能在今天以后");
    }

    @Test
    void whoDoesNotReportIsDecidedUpon() {
        assertThat(issued().refusal("revoke", "legal")).contains("期限未满");
        assertThat(decided().outcome()).isEqualTo("revoked");
    }

    @Test
    void aReviewIsAskedForWithinThirtyDaysAndDecidedInTen() {
        assertThat(decided().due("review-request")).as("4 April is a holiday").isEqualTo("2024-04-07");
        var asked = decided().on("2024-04-07").does("ask-review", "head");
        assertThat(asked.due("review")).isEqualTo("2024-04-17");
        assertThat(asked.does("withdraw", "legal").outcome()).isEqualTo("withdrawn");
    }

    @Test
    void withoutOneTheDecisionStands() {
        var file = decided().silenceOn("2024-04-08");
        assertThat(file.state()).isEqualTo("final");
        assertThat(file.does("carry-out", "auditor").outcome()).isEqualTo("revoked");
    }

    @Test
    void anotherOrganFeedsBackTwentyDaysAfterItsDecision() {
        var file = Rehearsal.of("enforcement-supervision")
                .on("2024-04-10")
                .does("find", "auditor")
                .does("transfer-matter", "legal")
                .on("2024-04-12");
        file.does("tell-handling", "legal", Map.of("handledOn", "2024-04-12"));
        assertThat(file.due("feedback")).as("2 May is a holiday").isEqualTo("2024-05-06");
        assertThat(file.does("feed-back", "legal").outcome()).isEqualTo("transferred");
    }
}
