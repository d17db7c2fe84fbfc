package org.zhunsheng.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.kernel.procedure.EndedTerm;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
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
        assertThat(file.on("2024-10-08")
                        .does("co-opinion", "clerk")
                        .ended("co-opinion")
                        .result())
                .isEqualTo(EndedTerm.Result.MET);
    }

    @Test
    void itIsWithdrawnUntilItIsTakenUpAndNoClockOutlivesThat() {
        var file = assigned("deputy-suggestion", "2025-07-02", false).does("withdraw", "clerk");
        assertThat(file.outcome()).isEqualTo("withdrawn");
        assertThat(file.file().running()).isEmpty();
        assertThat(contacted().refusal("withdraw", "clerk")).contains("须在");
        assertThat(assigned("cppcc-proposal", "2024-07-02", false)
                        .does("withdraw", "clerk")
                        .state())
                .isEqualTo("withdrawn");
        assertThat(assigned("deputy-suggestion", "2024-07-02", false)
                        .does("withdraw", "clerk")
                        .state())
                .isEqualTo("withdrawn");
    }

    @Test
    void aProposalMayNotBeTakenOnForAReason() {
        var file = Rehearsal.of("cppcc-proposal").on("2024-03-04").does("submit", "clerk");
        assertThat(file.refusal("refuse", "clerk", Map.of("refusalReason", ""))).contains("理由");
        file.does("refuse", "clerk", Map.of("refusalReason", "属于个人诉求，转信访渠道"));
        assertThat(file.outcome()).isEqualTo("refused");
        assertThat(assigned("cppcc-proposal", "2024-07-02", false).refusal("refuse", "clerk"))
                .contains("须在");
        assertThat(assigned("deputy-suggestion", "2025-07-02", false)
                        .file()
                        .definition()
                        .acts())
                .doesNotContainKey("refuse");
    }

    @ParameterizedTest(name = "under the text of {0}")
    @CsvSource({"2024-07-02, ''", "2025-07-02, 第五十二条"})
    void aKeyItemIsSupervisedWithoutStoppingItsClock(String day, String article) {
        var file = assigned("deputy-suggestion", day, false);
        assertThat(file.refusal("supervise", "clerk")).contains("身份不能办理");
        file.does("supervise", "leader", Map.of("supervisedBy", "常委会副主任"));
        assertThat(file.state()).isEqualTo("assigned");
        assertThat(file.running("reply").paused()).isFalse();
        assertThat(file.file().definition().act("supervise").article()).isEqualTo(article);
        file.does("take-up", "clerk").does("contact", "clerk").does("reply", "head");
        assertThat(file.refusal("supervise", "leader")).contains("须在");
    }

    @ParameterizedTest(name = "under the text in force on {0}")
    @ValueSource(strings = {"2024-07-02", "2025-07-02"})
    void onlyAReplyThatMayBeOpenIsMadePublicOnce(String day) {
        var file = assigned("deputy-suggestion", day, false)
                .does("take-up", "clerk")
                .does("contact", "clerk");
        assertThat(file.refusal("publish", "clerk")).isNotBlank();
        file.does("reply", "head", Map.of("answerClass", "A", "openable", true)).does("publish", "clerk");
        assertThat(file.state()).isEqualTo("replied");
        assertThat(file.refusal("publish", "clerk")).contains("只能办理一次");
        var closed = contacted().does("reply", "head", Map.of("answerClass", "A", "openable", false));
        assertThat(closed.refusal("publish", "clerk")).contains("不予公开");
    }

    @Test
    void theReplyIsALetterAndEndsTheClock() {
        var file = contacted().on("2025-10-09").does("reply", "head", Map.of("answerClass", "A"));
        assertThat(file.papers()).containsExactly("建议提案答复函");
        assertThat(file.ended("reply").result()).isEqualTo(Result.MET);
    }

    @Test
    void whoPromisesSaysUntilWhen() {
        assertThat(contacted().refusal("reply", "head", Map.of("answerClass", "B")))
                .contains("承诺解决的日期");
    }

    @Test
    void whatIsNotDoneAnewIsExplainedByTheHeadAndStaysUnsatisfied() {
        var file = contacted().does("reply", "head", Map.of("answerClass", "C"));
        assertThat(file.refusal("keep-reply", "head")).contains("须在");
        file.does("reject-reply", "clerk");
        assertThat(file.refusal("keep-reply", "clerk")).contains("身份不能办理");
        file.does("keep-reply", "head", Map.of("explanation", "已与代表沟通，受规划限制"));
        assertThat(file.state()).isEqualTo("tracked");
        assertThat(file.does("close", "clerk").outcome()).isEqualTo("unsatisfied");
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
