package org.zhunsheng.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 市场监管的听证、公示、结案: 市场监督管理行政处罚听证办法、总局令第45号、市场监管规定第七十七条. */
class MarketHearingTests {

    private static PenaltyCase told(double fine, String kind, boolean hearing) {
        var file = PenaltyCase.under("penalty-market")
                .filedOn("2024-09-02")
                .concluded(Map.of(
                        "proposedFine", fine, "offenderKind", kind, "hearingClass", hearing ? "large-fine" : "none"));
        return file.on("2024-09-27");
    }

    private static PenaltyCase requested() {
        return told(20_000, "natural", true).notified(true).does("request-hearing", "offender");
    }

    private static PenaltyCase fileHanded() {
        return requested().does("name-chair", "head").does("hand-file", "officer");
    }

    @Test
    void aHearingIsOfferedFromTenThousandAndAHundredThousandYuan() {
        var no = Map.<String, Object>of("hearingTold", false);
        assertThat(told(10_000, "natural", false).refusal("notify", "officer", no))
                .contains("一万元");
        assertThat(told(100_000, "organisation", false).refusal("notify", "officer", no))
                .contains("十万元");
        assertThat(told(9_999, "natural", false).does("notify", "officer", no).state())
                .isEqualTo("noticed");
        assertThat(told(99_999, "organisation", false)
                        .does("notify", "officer", no)
                        .state())
                .isEqualTo("noticed");
    }

    @Test
    void theChairIsNamedInThreeGetsTheFileInThreeAndSetsTheDayInFiveWorkingDays() {
        assertThat(requested().due("hearing-chair"))
                .as("Sunday 29 September worked, 30; 8 October")
                .isEqualTo("2024-10-08");
        assertThat(requested().does("name-chair", "head").due("hearing-file")).isEqualTo("2024-10-08");
        assertThat(fileHanded().due("hearing-date")).isEqualTo("2024-10-10");
        assertThat(requested().refusal("notify-hearing", "legal", Map.of("hearingOn", "2024-11-15")))
                .contains("须先办理“案卷移送听证主持人”");
    }

    @Test
    void theHearingIsAnnouncedToThePublicThreeWorkingDaysAheadAndReportedInFive() {
        var file =
                fileHanded().does("notify-hearing", "legal", Map.of("hearingOn", "2024-10-12", "hearingPublic", true));
        assertThat(file.on("2024-10-10").refusal("announce-hearing", "legal")).contains("3个工作日");
        file.on("2024-10-09").does("announce-hearing", "legal").on("2024-10-12").does("hold-hearing", "legal");
        assertThat(file.due("hearing-report")).isEqualTo("2024-10-18");
        assertThat(file.refusal("submit-review", "officer")).contains("听证报告尚未提交");
        assertThat(file.does("report-hearing", "legal").reviewed().state()).isEqualTo("reviewed");
    }

    private static PenaltyCase penalised(String kind) {
        var form = PenaltyCase.fine(1000);
        if (!kind.equals("fine")) form = new java.util.HashMap<>(Map.of("kinds", List.of(kind), "mainKind", kind));
        form.put("elsewhere", true);
        return told(1000, "organisation", false)
                .notified()
                .heard()
                .does("penalise", "head", form)
                .served();
    }

    @Test
    void aCompanysPenaltyIsPublishedInTwentyWorkingDaysSentHomeInTenAWarningNotAtAll() {
        // Sunday 29 September worked, 30 (2); 8–11 October (6), 12 (7), 14–18 (12), 21–25 (17), 28, 29, 30
        assertThat(penalised("fine").due("publication")).isEqualTo("2024-10-30");
        assertThat(penalised("fine").due("sending")).isEqualTo("2024-10-16");
        assertThat(penalised("warning").file().running()).doesNotContainKey("publication");
        assertThat(penalised("warning")
                        .does("withhold-publication", "head", Map.of("withholdGround", "warning-only"))
                        .file()
                        .done("withhold-publication"))
                .isTrue();
    }

    @Test
    void theClosingFormIsFilledInWithinFifteenWorkingDays() {
        assertThat(penalised("fine")
                        .does("pay", "offender")
                        .does("settle", "officer")
                        .due("closing"))
                .isEqualTo("2024-10-23");
    }

    @Test
    void aStrangersPenaltyIsSentHomeInTenWorkingDaysAndShownThereInTenMore() {
        var file = penalised("fine").on("2024-10-16").does("send-home", "officer", Map.of("sentOn", "2024-10-16"));
        assertThat(file.ended("sending").result()).isEqualTo(Result.MET);
        // 17, 18 (2), 21–25 (7), 28, 29, 30
        assertThat(file.due("home-publication")).isEqualTo("2024-10-30");
        assertThat(file.does("published-at-home", "clerk").file().running()).doesNotContainKey("home-publication");
        assertThat(file.refusal("send-home", "officer")).contains("只能办理一次");
    }

    @Test
    void aLocalsPenaltyIsNotSentAnywhere() {
        var file = told(1000, "organisation", false).notified().heard().penalised();
        assertThat(file.file().running()).doesNotContainKey("sending");
        assertThat(file.refusal("send-home", "officer")).contains("由本机关公示");
        assertThat(told(1000, "organisation", false).refusal("send-home", "officer"))
                .contains("环节");
    }
}
