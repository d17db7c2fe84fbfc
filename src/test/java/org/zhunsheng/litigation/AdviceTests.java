package org.zhunsheng.litigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 司法建议、检察建议: 行政诉讼法 第六十六条、第九十六条, 法释〔2020〕3号 第十二条. */
class AdviceTests {

    private static Rehearsal<?> received(Map<String, Object> form) {
        return Rehearsal.of("judicial-advice").on("2024-08-05").does("receive", "clerk", form);
    }

    @Test
    void twoMonthsAreTheDefault() {
        // 5 October is a holiday until the 7th
        assertThat(received(Map.of()).due("reply")).isEqualTo("2024-10-08");
    }

    @Test
    void theDayThatTheLetterNamesGoesFirst() {
        var file = received(Map.of("replyBy", "2024-09-04"));
        assertThat(file.due("reply-by")).isEqualTo("2024-09-04");
        assertThat(file.file().running()).doesNotContainKey("reply");
    }

    @Test
    void whoAdoptsItHasActedFirst() {
        var file = received(Map.of()).does("assign", "head");
        assertThat(file.refusal("reply", "legal", Map.of("adoption", "full"))).contains("落实整改");
        assertThat(file.does("rectify", "legal")
                        .does("reply", "legal", Map.of("adoption", "full"))
                        .outcome())
                .isEqualTo("replied");
    }

    @Test
    void theReplyIsALetterAndEndsTheClock() {
        var file = received(Map.of()).does("assign", "head").on("2024-10-08");
        file.does("reply", "legal", Map.of("adoption", "none"));
        assertThat(file.papers()).containsExactly("司法建议、检察建议回复函");
        assertThat(file.ended("reply").result()).isEqualTo(Result.MET);
    }

    @Test
    void whoGaveItMayAskForMoreUntilTheFileIsClosed() {
        var file = received(Map.of()).does("assign", "head");
        assertThat(file.refusal("reopen", "clerk")).contains("须在");
        file.does("rectify", "clerk").does("reply", "legal").does("reopen", "clerk", Map.of("reopenReason", "整改不到位"));
        assertThat(file.state()).isEqualTo("handling");
        assertThat(file.refusal("close", "clerk")).contains("须在");
        file.does("reply", "legal").does("close", "clerk");
        assertThat(file.file().closed()).isTrue();
    }
}
