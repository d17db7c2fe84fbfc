package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 撤回申请: whoever asked may let it be, until he is answered; nobody else can for him. */
class WithdrawalTests {

    private static Rehearsal<?> registered() {
        return Rehearsal.of("disclosure-request")
                .on("2024-09-26")
                .does("register", "clerk", Map.of("receivedOn", "2024-09-26"));
    }

    private static Rehearsal<?> searched() {
        return registered().does("start-search", "clerk");
    }

    private static Rehearsal<?> in(String stage) {
        return switch (stage) {
            case "submitted" -> Rehearsal.of("disclosure-request").does("submit", "resident");
            case "received" -> registered();
            case "correcting" -> registered().does("ask-correction", "clerk", Map.of("correctBy", "2024-10-15"));
            case "searching" -> searched();
            case "third-party" -> searched().does("consult-third-party", "clerk");
            case "co-maker" -> searched().does("consult-co-maker", "clerk");
            default ->
                searched().does("notify-fee", "clerk", Map.of("feeMode", "pages", "feeCount", 31, "feeAmount", 10));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"submitted", "received", "correcting", "searching", "third-party", "co-maker", "paying"})
    void untilTheAnswerItIsEndedAndNothingIsOwedAnyMore(String stage) {
        var file = in(stage);
        assertThat(file.state()).isEqualTo(stage);
        assertThat(file.does("withdraw-application", "applicant").outcome()).isEqualTo("withdrawn");
        assertThat(file.file().closed()).isTrue();
        assertThat(file.file().running()).isEmpty();
    }

    @Test
    void theAnswerIsThenNeitherInTimeNorLate() {
        assertThat(searched()
                        .does("withdraw-application", "representative")
                        .ended("answer")
                        .result())
                .isEqualTo(Result.MOOT);
    }

    @Test
    void theOfficeDoesNotWithdrawForHim() {
        assertThat(searched().refusal("withdraw-application", "clerk")).contains("身份不能办理");
        assertThat(searched().refusal("withdraw-application", "third-party")).contains("身份不能办理");
    }

    @Test
    void whatIsAnsweredIsNotWithdrawn() {
        var file = searched().does("answer", "approver", Map.of("reply", "open", "result", "disclosed"));
        assertThat(file.refusal("withdraw-application", "applicant")).contains("本件现处于“已答复待送达”");
    }
}
