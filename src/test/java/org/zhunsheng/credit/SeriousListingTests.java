package org.zhunsheng.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
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

    private Rehearsal<?> noticed() {
        return Rehearsal.of("serious-violation-listing")
                .on("2024-02-05")
                .does("propose", "officer")
                .does("notify", "officer");
    }

    private Rehearsal<?> removalAsked() {
        var file = listed("2023-10-07");
        return file.silenceOn("2024-10-08").on("2024-10-10").does("apply-removal", "offender");
    }

    @Test
    void theHearingLapsesFiveWorkingDaysAfterTheNoticeWasServedAndNotBefore() {
        assertThat(noticed().papers()).containsExactly("列入严重违法失信名单告知书");
        assertThat(noticed().file().running()).doesNotContainKey("hearing-request");
        var file = noticed().does("serve-notice", "officer");
        assertThat(file.refusal("lapse-hearing", "officer")).contains("身份不能办理");
        // 6–9 (4), Sunday 18 worked
        assertThat(file.silenceOn("2024-02-18").file().done("lapse-hearing")).isFalse();
        file.silenceOn("2024-02-19");
        assertThat(file.file().done("lapse-hearing")).isTrue();
        assertThat(file.refusal("request-hearing", "offender")).contains("期限已过");
        assertThat(file.does("ask-consent", "head").state()).isEqualTo("consenting");
    }

    @Test
    void whatIsNotGraveEnoughIsDroppedByTheHeadBeforeConsentIsAsked() {
        assertThat(noticed().refusal("drop", "officer")).contains("身份不能办理");
        assertThat(noticed().does("drop", "head").outcome()).isEqualTo("dropped");
        assertThat(listed("2024-02-05").refusal("drop", "head")).contains("须在“拟列入”或“已告知”环节办理");
    }

    @Test
    void theListIsPublicOnceAndTheHomeOfAStrangerIsTold() {
        assertThat(noticed().refusal("publish", "officer")).contains("环节办理");
        var file = listed("2024-09-27").on("2024-10-16").does("send-home", "officer", Map.of("sentOn", "2024-10-16"));
        assertThat(file.ended("sending").result()).isEqualTo(Result.MET);
        assertThat(file.refusal("send-home", "officer")).contains("只能办理一次");
        file.on("2024-10-31").does("publish", "officer");
        assertThat(file.ended("publication").result()).as("due on the 30th").isEqualTo(Result.LATE);
        assertThat(file.refusal("publish", "officer")).contains("只能办理一次");
    }

    @Test
    void whoIsRegisteredHereIsSentNowhere() {
        var file = noticed().does("serve-notice", "officer").silenceOn("2024-02-19");
        file.does("ask-consent", "head").does("consent", "head").does("list", "head");
        assertThat(file.papers()).containsExactly("列入严重违法失信名单决定书");
        assertThat(file.file().running()).doesNotContainKey("sending");
    }

    @Test
    void aRequestToBeTakenOffIsDeclinedOrDeniedInWritingAndTheListingStands() {
        var declined = removalAsked().does("decline-removal", "officer");
        assertThat(declined.papers()).containsExactly("不予提前移出严重违法失信名单决定书");
        assertThat(declined.state()).isEqualTo("listed");
        assertThat(declined.ended("acceptance").result()).isEqualTo(Result.MET);
        assertThat(removalAsked().refusal("deny-removal", "head")).contains("须在“已受理提前移出”环节办理");
        var file = removalAsked().does("accept-removal", "officer");
        assertThat(file.refusal("deny-removal", "officer")).contains("身份不能办理");
        file.does("deny-removal", "head");
        assertThat(file.papers()).containsExactly("不予提前移出严重违法失信名单决定书");
        assertThat(file.due("listed")).as("the three years run on").isEqualTo("2026-10-07");
        assertThat(file.does("apply-removal", "offender").state())
                .as("he may ask again")
                .isEqualTo("applied");
    }

    @Test
    void onlyTimeEndsTheThreeYearsInWhateverStageItIs() {
        var file = removalAsked();
        assertThat(file.refusal("expire", "head")).contains("身份不能办理");
        assertThat(file.silenceOn("2026-10-07").state()).isEqualTo("applied");
        file.silenceOn("2026-10-08");
        assertThat(file.file().done("expire")).isTrue();
        assertThat(file.state()).isEqualTo("removed");
    }

    @Test
    void theThreeDaysBeginWhenThePenaltyFellNotWhenThatWasNoticed() {
        var file = listed("2024-03-04").on("2024-09-30");
        assertThat(file.refusal("penalty-revoked", "legal", Map.of("revokedOn", "2024-10-01")))
                .contains("不能在今天以后");
        file.does("penalty-revoked", "legal", Map.of("revokedOn", "2024-09-26"));
        // 27, Sunday 29 worked, 30
        assertThat(file.due("withdrawal")).isEqualTo("2024-09-30");
        assertThat(file.on("2024-10-08")
                        .does("withdraw", "head")
                        .ended("withdrawal")
                        .result())
                .isEqualTo(Result.LATE);
    }
}
