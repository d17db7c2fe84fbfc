package org.zhunsheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 另行抽取人员、取消任务: 国办发〔2015〕58号第二部分. */
class RedrawAndCancellationTests {

    private static Rehearsal<?> task() {
        return Rehearsal.of("double-random-inspection")
                .on("2024-09-02")
                .does("open-task", "officer", Map.of("subjectPool", 100, "checkBy", "2024-12-31", "exemption", "none"));
    }

    private static Rehearsal<?> drawn() {
        return task().does(
                        "draw-lots",
                        "officer",
                        Map.of(
                                "drawnSubjects", List.of("甲", "乙"),
                                "officers", List.of("cert-1", "cert-2"),
                                "inspectorPool", 20));
    }

    private static Map<String, Object> check(String... officers) {
        return Map.of("officers", List.of(officers), "checkEndedOn", "2024-09-24", "problemsFound", 0);
    }

    @Test
    void onlyWhoWasDrawnChecks() {
        var file = drawn().on("2024-09-24");
        assertThat(file.refusal("check", "officer", check("cert-1", "cert-9"))).contains("由抽取的人员进行");
        assertThat(file.does("check", "officer", check("cert-1", "cert-2")).state())
                .isEqualTo("checked");
    }

    @Test
    void whoMustStepBackIsReplacedByLotAndTheTaskKeepsItsDay() {
        var file = drawn();
        assertThat(file.refusal("redraw", "officer", Map.of("officers", List.of("cert-3"))))
                .isNotBlank();
        file.does("redraw", "officer", Map.of("officers", List.of("cert-2", "cert-9")));
        assertThat(file.state()).isEqualTo("drawn");
        assertThat(file.due("check")).isEqualTo("2024-12-31");
        assertThat(file.papers()).containsExactly("双随机抽取记录");
        file.on("2024-09-24");
        assertThat(file.refusal("check", "officer", check("cert-1", "cert-2"))).contains("由抽取的人员进行");
        assertThat(file.does("check", "officer", check("cert-2", "cert-9")).state())
                .isEqualTo("checked");
    }

    @Test
    void nobodyIsReplacedBeforeTheDrawOrAfterTheCheck() {
        assertThat(task().refusal("redraw", "officer")).contains("环节");
        assertThat(drawn().on("2024-09-24")
                        .does("check", "officer", check("cert-1", "cert-2"))
                        .refusal("redraw", "officer"))
                .contains("环节");
    }

    @Test
    void theHeadCancelsATaskUntilItIsChecked() {
        assertThat(task().refusal("cancel", "officer")).contains("身份");
        var file = drawn().does("cancel", "head");
        assertThat(file.outcome()).isEqualTo("cancelled");
        assertThat(file.ended("check").result()).isEqualTo(Result.MET);
        assertThat(file.refusal("check", "officer", check("cert-1", "cert-2"))).contains("环节");
        assertThat(drawn().on("2024-09-24")
                        .does("check", "officer", check("cert-1", "cert-2"))
                        .refusal("cancel", "head"))
                .contains("环节");
    }

    @Test
    void aCheckThatHasNotEndedIsNotEntered() {
        assertThat(drawn().on("2024-09-23").refusal("check", "officer", check("cert-1", "cert-2")))
                .contains("不能在今天以后");
    }
}
