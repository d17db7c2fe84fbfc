package org.zhunsheng.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 依法行政报告: 内蒙古自治区行政执法监督条例 第十八条. */
class AdministrationReportTests {

    @Test
    void itIsReportedByTheTwentiethOfDecember() {
        var report = Rehearsal.of("administration-report")
                .knowing("period", Map.of("year", 2024, "until", "2024-12-20"))
                .on("2024-11-01")
                .does("open", "system");
        assertThat(report.due("report")).isEqualTo("2024-12-20");
        assertThat(report.does("draft", "clerk").does("report", "head").outcome())
                .isEqualTo("reported");
    }
}
