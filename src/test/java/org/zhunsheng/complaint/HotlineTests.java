package org.zhunsheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 12345热线: lengths are defaults to be configured. */
class HotlineTests {

    private static Rehearsal<?> order(String kind, String urgency, boolean complex, String day) {
        var form = new HashMap<String, Object>(Map.of("orderKind", kind, "urgency", urgency, "complex", complex));
        return Rehearsal.of("hotline-order").on(day).does("register", "clerk", form);
    }

    @ParameterizedTest(name = "{0}, {1}, complex {2}: {3} on {4}")
    @CsvSource({
        "help, normal, false, signing, 2024-09-27",
        "help, urgent, false, signing-urgent, 2024-09-26",
        "help, normal, false, handling, 2024-10-09", // 27, 29, 30 September, 8, 9 October
        "help, normal, true, handling-complex, 2024-10-22", // 3, 8–12 (8), 14–18 (13), 21, 22
        "help, urgent, false, handling-urgent, 2024-09-27",
        "consult, normal, false, consultation, 2024-09-30" // 27, Sunday 29 worked, 30
    })
    void eachKindOfOrderHasItsDays(String kind, String urgency, boolean complex, String term, String due) {
        assertThat(order(kind, urgency, complex, "2024-09-26")
                        .does("dispatch", "clerk")
                        .due(term))
                .isEqualTo(due);
    }

    @Test
    void anExtensionIsApprovedAndTold() {
        var file = order("help", "normal", false, "2024-09-26")
                .does("dispatch", "clerk")
                .does("sign", "clerk");
        assertThat(file.refusal("extend", "head", Map.of("extendBy", 5, "callerTold", false)))
                .isNotBlank();
        assertThat(file.does("extend", "head", Map.of("extendBy", 3, "callerTold", true))
                        .due("handling"))
                .isEqualTo("2024-10-12");
    }

    @Test
    void whoIsRightlyUnsatisfiedGetsItDoneAnew() {
        var file = order("help", "normal", false, "2024-09-26")
                .does("dispatch", "clerk")
                .does("sign", "clerk");
        file.on("2024-09-27").does("reply", "clerk");
        // Sunday 29 worked, 30 September, 8 October
        assertThat(file.due("visit")).isEqualTo("2024-10-08");
        file.on("2024-10-08").does("visit", "clerk", Map.of("satisfaction", "unsatisfied", "reasonable", true));
        assertThat(file.refusal("close", "clerk")).contains("应当发回重办");
        // 9–11 October, Saturday 12 worked, 14
        assertThat(file.does("redo", "clerk").due("redo")).isEqualTo("2024-10-14");
    }

    @Test
    void aReturnedOrderIsDispatchedAgain() {
        var file = order("help", "normal", false, "2024-09-26")
                .does("dispatch", "clerk")
                .does("return-order", "clerk");
        assertThat(file.state()).isEqualTo("received");
    }

    @Test
    void whatBelongsElsewhereIsToldSo() {
        assertThat(order("help", "normal", false, "2024-09-26")
                        .does("reject", "clerk")
                        .outcome())
                .isEqualTo("rejected");
        assertThat(order("consult", "normal", false, "2024-09-26")
                        .does("answer-directly", "clerk")
                        .outcome())
                .isEqualTo("direct");
    }

    @Test
    void onlyALeaderSupervisesAndTheDaysRunOn() {
        var file = order("help", "normal", false, "2024-09-26");
        assertThat(file.refusal("supervise", "head")).contains("须在“已派单”或“办理”或“已回访”环节办理");
        file.does("dispatch", "clerk").does("sign", "clerk");
        assertThat(file.refusal("supervise", "clerk")).contains("身份不能办理");
        file.on("2024-10-09").does("supervise", "leader");
        assertThat(file.papers()).containsExactly("12345热线督办单");
        assertThat(file.state()).isEqualTo("handling");
        assertThat(file.due("handling")).as("as before").isEqualTo("2024-10-09");
        assertThat(file.does("supervise", "head").state())
                .as("as often as needed")
                .isEqualTo("handling");
    }
}
