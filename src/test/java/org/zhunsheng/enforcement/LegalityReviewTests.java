package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 重大行政执法决定法制审核: 内蒙古自治区政府令第244号 第二十九条至第三十二条. */
class LegalityReviewTests {

    private Rehearsal<?> submitted() {
        return Rehearsal.of("legality-review").on("2024-02-05").does("submit", "officer");
    }

    @Test
    void itTakesFiveWorkingDaysAndFiveMore() {
        // 6–9; 10–17 festival; Sunday 18 worked
        assertThat(submitted().due("review")).isEqualTo("2024-02-18");
        assertThat(submitted().does("extend", "head").due("review")).isEqualTo("2024-02-23");
    }

    @Test
    void theTimeForSupplementingIsNotCounted() {
        var file = submitted()
                .on("2024-02-07")
                .does("request-supplement", "legal")
                .on("2024-02-20")
                .does("supplement", "officer");
        // the 6th; 20–23
        assertThat(file.due("review")).isEqualTo("2024-02-23");
    }

    @Test
    void whoSubmittedDoesNotReview() {
        assertThat(submitted().refusal("pass", "officer")).contains("身份");
        assertThat(submitted().does("pass", "legal").outcome()).isEqualTo("passed");
    }

    @Test
    void aDisagreementIsDecidedByTheHead() {
        var file = submitted().does("object", "legal").does("dispute", "officer");
        assertThat(file.does("settle", "head").outcome()).isEqualTo("settled");
        assertThat(submitted()
                        .does("object", "legal")
                        .does("accept-objection", "officer")
                        .outcome())
                .isEqualTo("corrected");
    }

    @Test
    void anObjectionIsTakenUpOrDisputedWithinThreeWorkingDays() {
        // 9; 10–17 festival; Sunday 18 worked, 19
        assertThat(submitted().on("2024-02-08").does("object", "legal").due("answer"))
                .isEqualTo("2024-02-19");
    }

    @Test
    void whatNeedsNoReviewIsSentBackAsSuch() {
        assertThat(submitted().refusal("decline", "officer")).contains("身份");
        var file = submitted().does("decline", "legal");
        assertThat(file.outcome()).isEqualTo("not-needed");
        assertThat(file.ended("review").result()).isEqualTo(Result.MET);
        assertThat(submitted().does("request-supplement", "legal").refusal("decline", "legal"))
                .contains("环节");
    }

    @Test
    void thePackageHasTheReportTheDraftAndTheBasisAndEachPointIsLookedAt() {
        var review = Rehearsal.of("legality-review").on("2024-02-05");
        assertThat(review.refusal("submit", "officer", Map.of("packageContents", List.of("report", "draft"))))
                .isNotBlank();
        var points = Map.<String, Object>of("reviewPoints", List.of("subject", "power", "facts"));
        assertThat(submitted().refusal("pass", "legal", points)).isNotBlank();
        assertThat(submitted().refusal("pass", "legal", Map.of("reviewerQualified", false)))
                .isNotBlank();
    }
}
