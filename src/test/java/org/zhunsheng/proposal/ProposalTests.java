package org.zhunsheng.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 代表建议和政协提案: 代表法(2025) 第五十一条、第五十二条; the older law and the CPPCC's rules as defaults. */
class ProposalTests {

    private static Rehearsal<?> assigned(String procedure, String day, boolean difficult) {
        var form = new HashMap<String, Object>(Map.of("handedOn", day, "difficult", difficult));
        return Rehearsal.of(procedure).on(day).does("submit", "clerk").does("assign", "clerk", form);
    }

    private static Rehearsal<?> contacted() {
        return assigned("deputy-suggestion", "2025-07-02", false)
                .does("take-up", "clerk")
                .does("contact", "clerk");
    }

    @ParameterizedTest(name = "{0} handed over on {1}, difficult {2}: {3} until {4}")
    @CsvSource({
        "deputy-suggestion, 2025-07-02, false, reply, 2025-10-09", // 2 October 2025 is a holiday until the 8th
        "deputy-suggestion, 2025-04-02, true, reply-difficult, 2025-10-09",
        "deputy-suggestion, 2024-07-02, false, reply, 2024-10-08",
        "cppcc-proposal, 2024-07-02, false, reply, 2024-10-08",
        "cppcc-proposal, 2024-04-02, true, reply-difficult, 2024-10-08"
    })
    void threeMonthsOrSixWhereItIsHard(String procedure, String handed, boolean difficult, String term, String due) {
        assertThat(assigned(procedure, handed, difficult).due(term)).isEqualTo(due);
    }

    @Test
    void theMonthsAreTheLawsOwnOnlySinceItsRevision() {
        assertThat(assigned("deputy-suggestion", "2025-03-12", false)
                        .running("reply")
                        .rule()
                        .lawful())
                .isTrue();
        assertThat(assigned("deputy-suggestion", "2025-03-11", false)
                        .running("reply")
                        .rule()
                        .lawful())
                .isFalse();
        assertThat(assigned("cppcc-proposal", "2025-03-12", false)
                        .running("reply")
                        .rule()
                        .lawful())
                .isFalse();
    }

    @Test
    void theDeputyIsHeardBeforeTheReply() {
        var file = assigned("deputy-suggestion", "2025-07-02", false).does("take-up", "clerk");
        assertThat(file.refusal("reply", "head")).contains("联系、听取代表意见");
        assertThat(file.does("contact", "clerk").does("reply", "head").state()).isEqualTo("replied");
    }

    @Test
    void whoWasWronglyAssignedSaysSoWithinAWeek() {
        // 3 October is a holiday until the 7th
        assertThat(assigned("cppcc-proposal", "2024-09-26", false).due("return"))
                .isEqualTo("2024-10-08");
        assertThat(assigned("cppcc-proposal", "2024-09-26", false)
                        .does("return-suggestion", "clerk")
                        .state())
                .isEqualTo("submitted");
    }

    @Test
    void thoseWhoHelpGiveTheirOpinionWithinThirtyDays() {
        var form = Map.<String, Object>of(
                "handedOn", "2024-09-05", "difficult", false, "coHandlers", java.util.List.of("农牧局"));
        var file = Rehearsal.of("cppcc-proposal")
                .on("2024-09-05")
                .does("submit", "clerk")
                .does("assign", "clerk", form);
        assertThat(file.due("co-opinion")).isEqualTo("2024-10-08");
    }

    @Test
    void anUnsatisfiedDeputyHasItDoneAnew() {
        var file = contacted().does("reply", "head").on("2025-09-03").does("reject-reply", "clerk");
        assertThat(file.outcome()).isEqualTo("unsatisfied");
        // 3 October 2025 is a holiday until the 8th
        assertThat(file.does("redo", "clerk").due("redo")).isEqualTo("2025-10-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "C", "D"})
    void aPromiseIsFollowedUntilItIsKept(String otherClass) {
        var form = Map.<String, Object>of("answerClass", "B", "promisedBy", "2025-12-31");
        var file = contacted().does("reply", "head", form).does("feed-back", "clerk");
        assertThat(file.due("fulfilment")).isEqualTo("2025-12-31");
        assertThat(file.refusal("close", "clerk")).contains("须跟踪到承诺落实");
        assertThat(file.does("fulfil", "clerk").does("close", "clerk").outcome())
                .isEqualTo("satisfied");
        var other = contacted()
                .does("reply", "head", Map.of("answerClass", otherClass))
                .does("feed-back", "clerk");
        assertThat(other.does("close", "clerk").file().closed()).isTrue();
    }
}
