package org.zhunsheng.competition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 督促整改: 公平竞争审查条例第二十四条. The order says until when; whoever lets the day pass may be summoned by the level above. */
class OrderedRectificationTests {

    private static Rehearsal<?> ordered() {
        return Rehearsal.of("fair-competition-complaint")
                .on("2025-01-20")
                .does("report", "resident")
                .does("verify", "legal")
                .does("order", "legal", Map.of("rectifyBy", "2025-02-14"));
    }

    @Test
    void itIsPutRightByTheDayThatTheOrderNames() {
        assertThat(ordered().due("rectification")).isEqualTo("2025-02-14");
        assertThat(ordered().on("2025-02-14").does("rectify", "clerk").outcome())
                .isEqualTo("rectified");
    }

    @Test
    void whoLetsTheDayPassIsOverdueAndMayBeSummoned() {
        var file = ordered();
        assertThat(file.silenceOn("2025-02-14").state()).isEqualTo("ordered");
        assertThat(file.silenceOn("2025-02-15").state()).isEqualTo("overdue");
        assertThat(file.file().done("overdue")).isTrue();
        assertThat(file.does("interview", "head").does("rectify", "clerk").state())
                .isEqualTo("answered");
    }
}
