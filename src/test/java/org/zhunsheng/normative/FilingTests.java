package org.zhunsheng.normative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.normative.NormativeCase.aDocument;
import static org.zhunsheng.normative.NormativeCase.publishedOn;
import static org.zhunsheng.normative.NormativeCase.registeredOn;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 报送备案 and 备案审查: fifteen days with the government above, thirty with the standing committee (defaults). */
class FilingTests {

    @Test
    void withTheGovernmentAboveWithinFifteenDays() {
        // 5 October lies in the national holiday
        assertThat(publishedOn("2024-09-20").due("filing-government")).isEqualTo("2024-10-08");
    }

    @Test
    void withTheStandingCommitteeWithinThirtyDays() {
        // 20 October is a Sunday
        assertThat(publishedOn("2024-09-20").due("filing-congress")).isEqualTo("2024-10-21");
    }

    @Test
    void aDepartmentFilesNotWithTheStandingCommittee() {
        var ofADepartment = aDocument()
                .planning("maker", "department")
                .planning("confidential", true)
                .plannedOn("2024-03-01")
                .drafted()
                .does("submit-review", "clerk", Map.of("urgent", true))
                .passed()
                .deliberated()
                .does("sign", "leader")
                .does("register", "clerk")
                .publishedFrom("2024-03-01", 5);
        assertThat(ofADepartment.file().running())
                .containsKey("filing-government")
                .doesNotContainKey("filing-congress");
    }

    @Test
    void whatWasFiledInTimeIsMet() {
        var filed = publishedOn("2024-09-20").on("2024-10-08").does("file-government", "clerk");
        assertThat(filed.ended("filing-government").result()).hasToString("MET");
    }

    @Test
    void theStandingCommitteeGetsItOnceAndThatClockEnds() {
        assertThat(registeredOn("2024-09-20").refusal("file-congress", "clerk")).contains("须在");
        var filed = publishedOn("2024-09-20").on("2024-10-21").does("file-congress", "clerk");
        assertThat(filed.ended("filing-congress").result()).isEqualTo(Result.MET);
        assertThat(filed.papers()).containsExactly("规范性文件备案报告");
        assertThat(filed.refusal("file-congress", "clerk")).contains("只能办理一次");
        assertThat(filed.file().running()).containsKey("filing-government");
        assertThat(filed.does("order-correction", "legal", Map.of("correctBy", "2024-11-15"))
                        .state())
                .isEqualTo("correcting");
    }

    @Test
    void whatTheReviewOfTheFilingFindsWrongIsPutRightByItsDay() {
        var corrected = publishedOn("2024-09-20")
                .does("file-government", "clerk")
                .on("2024-10-15")
                .does("order-correction", "legal", Map.of("correctBy", "2024-11-15"));
        assertThat(corrected.due("correction")).isEqualTo("2024-11-15");
        assertThat(corrected.does("report-correction", "clerk").state()).isEqualTo("published");
    }

    @Test
    void whatWasNotFiledIsNotReviewed() {
        assertThat(publishedOn("2024-09-20").refusal("order-correction", "legal"))
                .contains("须先办理");
    }
}
