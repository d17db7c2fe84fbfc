package org.zhunsheng.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 严重违法失信名单: 总局令第44号 第十三条至第二十一条. */
class SeriousListingTests {

    private Rehearsal<?> listed(String day) {
        var file = Rehearsal.of("serious-violation-listing")
                .on(day)
                .does("propose", "officer", Map.of("elsewhere", true))
                .does("notify", "officer");
        file.does("serve-notice", "officer").does("request-hearing", "offender").does("hold-hearing", "legal");
        return file.does("ask-consent", "head").does("consent", "head").does("list", "head");
    }

    @Test
    void nobodyIsListedBeforeHearingAndConsentOfTheSuperior() {
        var file = Rehearsal.of("serious-violation-listing")
                .on("2024-09-27")
                .does("propose", "officer")
                .does("notify", "officer")
                .does("serve-notice", "officer");
        assertThat(file.due("hearing-request")).isEqualTo("2024-10-10");
        assertThat(file.refusal("ask-consent", "head")).contains("期限未满");
        assertThat(file.silenceOn("2024-10-11").does("ask-consent", "head").refusal("list", "head"))
                .contains("环节");
        assertThat(file.does("refuse-consent", "head").outcome()).isEqualTo("refused");
    }

    @Test
    void theListingIsPublishedInTwentyWorkingDaysElsewhereSentInTen() {
        var file = listed("2024-09-27");
        // Sunday 29 September worked, 30 (2); 8–11 (6), 12 worked (7), 14, 15, 16
        assertThat(file.due("sending")).isEqualTo("2024-10-16");
        assertThat(file.due("publication")).isEqualTo("2024-10-30");
    }

    @Test
    void afterAYearItMayBeShortened() {
        var file = listed("2023-10-07");
        assertThat(file.due("one-year")).isEqualTo("2024-10-07");
        assertThat(file.refusal("apply-removal", "offender")).contains("满一年");
        file.silenceOn("2024-10-08").on("2024-10-10").does("apply-removal", "offender");
        assertThat(file.due("acceptance"))
                .as("11 October and Saturday 12, worked")
                .isEqualTo("2024-10-12");
        assertThat(file.on("2024-10-12").does("accept-removal", "officer").due("decision"))
                .isEqualTo("2024-11-01");
        assertThat(file.does("grant-removal", "head").due("stopping")).isEqualTo("2024-10-16");
        assertThat(file.does("stop-publishing", "officer").outcome()).isEqualTo("early-removed");
    }

    @Test
    void afterThreeYearsItEndsOfItself() {
        var file = listed("2021-10-08");
        assertThat(file.due("listed")).isEqualTo("2024-10-08");
        assertThat(file.silenceOn("2024-10-09").outcome()).isEqualTo("expired");
    }

    @Test
    void whenThePenaltyFallsItIsWithdrawnWithinThreeWorkingDays() {
        var file = listed("2024-03-04").on("2024-09-30").does("penalty-revoked", "legal");
        assertThat(file.due("withdrawal")).isEqualTo("2024-10-10");
        assertThat(file.does("withdraw", "head").outcome()).isEqualTo("withdrawn");
    }
}
