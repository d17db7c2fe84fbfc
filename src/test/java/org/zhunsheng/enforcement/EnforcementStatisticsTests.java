package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 行政执法统计年报: 国办发〔2018〕118号第（六）项、内蒙古自治区政府令第244号第十四条. */
class EnforcementStatisticsTests {

    private static final Map<String, Object> PERIOD = Map.of("year", 2023, "until", "2024-01-31");

    private Rehearsal<?> opened() {
        var file = new Statistics().on("2024-01-01").knowing("period", PERIOD);
        return file.does("open", "system");
    }

    private static final class Statistics extends Rehearsal<Statistics> {

        private Statistics() {
            super("enforcement-statistics");
        }
    }

    private static Map<String, Object> numbers(int penalties) {
        return Map.of(
                "penalties",
                penalties,
                "warned",
                3,
                "fined",
                10,
                "confiscatedCases",
                2,
                "suspended",
                0,
                "revoked",
                0,
                "restricted",
                0,
                "stopped",
                0,
                "detained",
                0,
                "otherKinds",
                0);
    }

    @Test
    void itIsReportedAndPublishedByTheEndOfJanuary() {
        assertThat(opened().due("report")).isEqualTo("2024-01-31");
        assertThat(opened().due("publication")).isEqualTo("2024-01-31");
    }

    @Test
    void theKindsAddUpToThePenalties() {
        assertThat(opened().refusal("compile", "clerk", numbers(16))).contains("各种类之和");
        var file = opened().does("compile", "clerk", numbers(15))
                .does("approve", "head")
                .does("report", "clerk");
        assertThat(file.does("accept", "legal").does("publish", "clerk").outcome())
                .isEqualTo("published");
    }

    @Test
    void whatIsReturnedIsMended() {
        var file = opened().does("compile", "clerk", numbers(15))
                .does("approve", "head")
                .does("report", "clerk")
                .does("return", "legal");
        assertThat(file.does("compile", "officer", numbers(15)).state()).isEqualTo("compiled");
    }
}
