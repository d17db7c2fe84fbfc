package org.zhunsheng.normative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 规范性文件清理: 国办发〔2018〕37号 第四部分. */
class CleanUpTests {

    private final Rehearsal<?> round = Rehearsal.of("normative-cleanup")
            .on("2024-01-10")
            .does("start", "legal", Map.of("cleanupKind", "special", "finishBy", "2024-06-30"));

    @Test
    void itIsPublishedByTheDayThatWasSet() {
        assertThat(round.due("cleanup")).isEqualTo("2024-06-30");
    }

    @Test
    void whatWasDecidedIsCarriedOutWithinSixMonths() {
        round.does("list", "legal").does("review", "legal").on("2024-04-07").does("publish", "legal");
        // 7 October is the last day of the national holiday
        assertThat(round.due("follow-up")).isEqualTo("2024-10-08");
        assertThat(round.does("close", "legal").outcome()).isEqualTo("closed");
    }
}
