package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 政府信息公开工作年度报告: 政府信息公开条例 第四十七条、第四十九条、第五十条. */
class YearlyReportTests {

    private static final Map<String, Object> CHECKED = Map.of("tablesChecked", true);

    private static Rehearsal<?> opened(String procedure, int year) {
        return Rehearsal.of(procedure)
                .knowing("period", Map.of("year", year))
                .on((year + 1) + "-01-01")
                .does("open", "system");
    }

    private static Rehearsal<?> ofDepartment(int year) {
        return opened("disclosure-report", year);
    }

    private static Rehearsal<?> ofGovernment(int year) {
        return opened("government-disclosure-report", year);
    }

    @Test
    void aDepartmentGivesAndPublishesItByTheEndOfJanuary() {
        var report = ofDepartment(2024);
        // 31 January 2025 lies in Spring Festival (28 January to 4 February): the day is fixed and does not move
        assertThat(report.due("submission")).isEqualTo("2025-01-31");
        assertThat(report.due("publication")).isEqualTo("2025-01-31");
        report.on("2025-01-26").does("draft", "clerk", CHECKED).does("submit", "head");
        assertThat(report.ended("submission").result()).hasToString("MET");
        assertThat(report.file().running()).containsKey("publication");
        assertThat(report.on("2025-02-05").does("publish", "clerk").outcome()).isEqualTo("published");
        assertThat(report.ended("publication").result()).hasToString("LATE");
    }

    @Test
    void theGovernmentPublishesItsOwnByTheEndOfMarchAndGivesItToNobody() {
        var report = ofGovernment(2024);
        assertThat(report.due("publication")).isEqualTo("2025-03-31");
        assertThat(report.file().running()).doesNotContainKey("submission");
        report.on("2025-03-31").does("draft", "legal", CHECKED).does("publish", "leader");
        assertThat(report.outcome()).isEqualTo("published");
        assertThat(report.ended("publication").result()).hasToString("MET");
    }

    @Test
    void theGovernmentTellsOfAssessmentCommentAndAccountabilityToo() {
        var department = ofDepartment(2024).file().definition();
        var government = ofGovernment(2024).file().definition();
        assertThat(department.forms().get("contents").fields())
                .noneMatch(field -> field.name().equals("accountability"));
        assertThat(government.forms().get("contents").fields())
                .anyMatch(field -> field.name().equals("accountability") && field.required());
    }

    @Test
    void whoIsNotADepartmentBeginsItByHandForTheYearBefore() {
        var report = Rehearsal.of("disclosure-report").on("2025-01-08").does("begin", "clerk", Map.of("year", 2024));
        assertThat(report.due("submission")).isEqualTo("2025-01-31");
        assertThat(report.due("publication")).isEqualTo("2025-01-31");
        var government = Rehearsal.of("government-disclosure-report")
                .on("2025-02-05")
                .does("begin", "legal", Map.of("year", 2024));
        assertThat(government.due("publication")).isEqualTo("2025-03-31");
    }

    @Test
    void tablesThatDoNotAddUpAreNotReported() {
        assertThat(ofDepartment(2024).refusal("draft", "clerk", Map.of("tablesChecked", false)))
                .contains("勾稽关系须先与案卷核对一致");
    }

    @Test
    void whatIsGivenBackIsWrittenAndGivenAnewByWhoDidNotReturnIt() {
        var report = ofDepartment(2024)
                .on("2025-01-13")
                .does("draft", "legal", CHECKED)
                .does("submit", "clerk");
        assertThat(report.refusal("return", "legal")).contains("请换一人办理");
        report.does("return", "legal/2", Map.of("returnReason", "表三合计有误"));
        assertThat(report.refusal("publish", "clerk")).contains("须在“已提交待公布”环节办理");
        report.on("2025-01-20").does("draft", "clerk", CHECKED).does("submit", "clerk");
        assertThat(report.does("publish", "clerk").outcome()).isEqualTo("published");
    }

    @Test
    void whoIsLateIsUrgedFromTheFirstOfFebruaryOn() {
        var report = ofDepartment(2024).on("2025-01-31");
        assertThat(report.refusal("urge", "legal")).contains("1月31日的期限尚未届满");
        report.on("2025-02-01").does("urge", "legal");
        assertThat(report.papers()).containsExactly("督促整改通知书");
        assertThat(report.refusal("urge", "legal")).contains("只能办理一次");
    }
}
