package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is reckoned without database is what the docket does. */
class RehearsalTests {

    private static Rehearsal<?> request() {
        return Rehearsal.of("disclosure-request")
                .on("2024-09-26")
                .does("register", "clerk", Map.of("receivedOn", "2024-09-26"));
    }

    @Test
    void whatATestDoesNotTellIsFilledIn() {
        assertThat(request().due("answer")).isEqualTo("2024-10-29");
    }

    @Test
    void silenceMeansWhatTheDefinitionSays() {
        assertThat(request().silenceOn("2024-10-11").state()).isEqualTo("received");
        assertThat(request().silenceOn("2024-10-12").state()).isEqualTo("searching");
    }

    @Test
    void anActIsRefusedInTheWordsOfTheDocket() {
        assertThat(request().refusal("pay", "applicant")).contains("须在“等待缴费”环节办理");
        assertThat(request().refusal("start-search", "officer")).contains("您的身份不能办理");
    }
}
