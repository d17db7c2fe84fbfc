package org.zhunsheng.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 双随机、一公开: 国办发〔2015〕58号、企业公示信息抽查暂行办法 第十一条、优化营商环境条例 第五十四条. */
class DoubleRandomTests {

    private static final List<String> OFFICERS = List.of("cert-1", "cert-2");

    private static Map<String, Object> task(String exemption) {
        return Map.of("subjectPool", 100, "checkBy", "2024-12-31", "exemption", exemption);
    }

    private Rehearsal<?> drawn() {
        var file = Rehearsal.of("double-random-inspection").on("2024-09-02").does("open-task", "officer", task("none"));
        return file.does(
                "draw-lots",
                "officer",
                Map.of("drawnSubjects", List.of("甲", "乙"), "officers", OFFICERS, "inspectorPool", 20));
    }

    private Rehearsal<?> checked(int problems) {
        var form = Map.<String, Object>of(
                "officers", OFFICERS, "checkEndedOn", "2024-09-24", "subjectsChecked", 2, "problemsFound", problems);
        return drawn().on("2024-09-26").does("check", "officer", form);
    }

    @Test
    void whatTheLawCoversWhollyOrAComplaintStartsIsNotDrawnByLot() {
        var file = Rehearsal.of("double-random-inspection").on("2024-09-02");
        assertThat(file.refusal("open-task", "officer", task("full-coverage"))).contains("不适用随机抽查");
        assertThat(file.refusal("open-task", "officer", task("triggered"))).contains("按行政检查办理");
    }

    @Test
    void subjectsAndInspectorsAreDrawnFromTheirPools() {
        var file = Rehearsal.of("double-random-inspection")
                .on("2024-09-02")
                .does("open-task", "officer", Map.of("subjectPool", 1, "exemption", "none"));
        assertThat(file.refusal(
                        "draw-lots", "officer", Map.of("drawnSubjects", List.of("甲", "乙"), "inspectorPool", 20)))
                .contains("不能多于名录库");
        assertThat(drawn().state()).isEqualTo("drawn");
    }

    @Test
    void theResultIsPublishedWithinTwentyWorkingDaysOfTheEndOfTheCheck() {
        // 25–27 September (3), Sunday 29 worked, 30 (5); 8–11 October (9), Saturday 12 worked (10), 14–18 (15), 21–25
        assertThat(checked(0).due("publication")).isEqualTo("2024-10-25");
    }

    @Test
    void whatWasFoundIsFollowedUp() {
        var file = checked(1).does("publish", "officer");
        assertThat(file.refusal("close-clean", "officer")).contains("发现了问题");
        assertThat(file.due("follow-up")).isEqualTo("2024-10-15");
        assertThat(file.does("follow-up", "officer")
                        .does("close-followed", "officer")
                        .outcome())
                .isEqualTo("followed-up");
        assertThat(checked(0)
                        .does("publish", "officer")
                        .does("close-clean", "officer")
                        .outcome())
                .isEqualTo("clean");
    }

    /** Who must keep out is replaced by lot: promised first, and the new inspectors make the check. */
    @Test
    void whoMustKeepOutIsReplacedBeforeTheCheck() {
        var file = drawn();
        file.does("fix-redraw", "officer", Map.of("absentOfficers", List.of("cert-1")));
        assertThat(file.state()).isEqualTo("drawn");
        file.does("redraw", "officer", Map.of("officers", List.of("cert-2", "cert-3")));
        assertThat(file.state()).isEqualTo("drawn");
        assertThat(file.file().facts()).containsEntry("officers", List.of("cert-2", "cert-3"));
        assertThat(checked(0).refusal("redraw", "officer")).contains("已抽取");
    }

    @Test
    void theHeadCallsATaskOffBeforeItIsChecked() {
        assertThat(drawn().does("cancel", "head").outcome()).isEqualTo("cancelled");
        assertThat(checked(0).refusal("cancel", "head")).contains("检查完毕");
    }

    @Test
    void theTaskNamesTheDayByWhichItIsDone() {
        assertThat(drawn().due("check")).isEqualTo("2024-12-31");
    }

    @Test
    void thePlanIsPublishedInTheFirstMonthsOfTheYearAndFiled() {
        var file = Rehearsal.of("double-random-plan").on("2024-01-08").does("draft", "officer");
        assertThat(file.due("publication")).isEqualTo("2024-04-08");
        file.does("approve", "head").on("2024-02-05").does("publish", "officer");
        assertThat(file.due("filing")).isEqualTo("2024-03-08");
        assertThat(file.does("file-above", "officer").does("finish", "officer").outcome())
                .isEqualTo("finished");
    }

    /** Pools are kept up to date all year; what is adjusted is approved and published again. */
    @Test
    void aPublishedPlanIsKeptUpToDateAndAdjusted() {
        var file = Rehearsal.of("double-random-plan").on("2024-01-08").does("draft", "officer");
        assertThat(file.refusal("update-pools", "officer")).contains("已公布");
        file.does("approve", "head").on("2024-02-05").does("publish", "officer");
        file.does("update-pools", "clerk", Map.of("subjectPool", 120, "inspectorPool", 8));
        assertThat(file.file().facts()).containsEntry("subjectPool", 120L);
        assertThat(file.does("adjust", "head").refusal("finish", "officer")).contains("调整");
        assertThat(file.does("approve", "leader").does("publish", "officer").state())
                .isEqualTo("published");
    }
}
