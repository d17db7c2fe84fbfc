package org.zhunsheng.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 述法: 党政主要负责人履行推进法治建设第一责任人职责规定 (2016). */
class DutyReportTests {

    private final Rehearsal<?> report = Rehearsal.of("duty-report")
            .knowing("period", Map.of("year", 2024, "until", "2024-12-31"))
            .on("2024-11-01")
            .does("open", "system");

    @Test
    void everyHeadReportsInWritingByTheEndOfTheYear() {
        assertThat(report.due("written")).isEqualTo("2024-12-31");
    }

    @Test
    void itIsAssessedWithinThreeMonths() {
        report.on("2024-11-08").does("write", "head");
        assertThat(report.due("assessment")).isEqualTo("2025-02-08");
    }

    @Test
    void whatIsThinIsGivenBackAndWrittenAnew() {
        assertThat(report.refusal("return", "legal")).contains("须在");
        report.on("2024-11-08").does("write", "head");
        assertThat(report.refusal("return", "head")).contains("身份不能办理");
        report.does("return", "legal", Map.of("returnReason", "未写依法决策情况"));
        assertThat(report.state()).isEqualTo("due");
        assertThat(report.file().running()).doesNotContainKey("assessment");
        report.on("2024-11-29").does("write", "head");
        // 28 February is the last of three months from 29 November
        assertThat(report.due("assessment")).isEqualTo("2025-02-28");
        assertThat(report.does("present", "legal").refusal("return", "legal")).contains("须在");
    }

    @Test
    void whoIsRatedPoorIsToldWhy() {
        report.does("write", "head").does("present", "legal");
        assertThat(report.refusal("assess", "legal", Map.of("grade", "poor"))).contains("指出存在的问题");
        assertThat(report.does("assess", "legal", Map.of("grade", "poor", "problems", List.of("未研究法治工作")))
                        .state())
                .isEqualTo("assessed");
    }

    @Test
    void whatMustBePutRightIsReportedBeforeItEnds() {
        report.does("write", "head")
                .does("assess", "legal")
                .does("ask-rectification", "legal", Map.of("rectifyBy", "2025-03-31"));
        assertThat(report.due("rectification")).isEqualTo("2025-03-31");
        assertThat(report.does("rectify", "head").does("close", "legal").outcome())
                .isEqualTo("done");
    }
}
