package org.zhunsheng.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;

/** 听证: 行政许可法 第四十六条至第四十八条. */
class HearingTests extends OfficeTests {

    private LicensingCase aCase() {
        return new LicensingCase(office);
    }

    private LicensingCase offered() {
        return aCase().filedOn("2024-09-20")
                .accepted()
                .reviewed()
                .on("2024-09-24")
                .offeredHearing();
    }

    @Test
    void whoIsToldHasFiveWorkingDaysToAsk() {
        // 25, 26, 27, Sunday 29 worked, 30
        assertThat(offered().due("hearing-request")).isEqualTo("2024-09-30");
    }

    @Test
    void silenceWaivesTheHearingAndTheClockRunsOn() {
        var file = offered().silenceOn("2024-10-01");
        assertThat(file.state()).isEqualTo("reviewing");
        assertThat(file.ended("hearing-request").result()).isEqualTo(Result.LAPSED);
        // accepted on the 20th: 23; 24–30 stand still; 8–12 October (6), 14–18 (11), 21–25 (16), 28–31
        assertThat(file.due("decision")).isEqualTo("2024-10-31");
        assertThat(file.on("2024-10-08").granted().state()).isEqualTo("granted");
    }

    @Test
    void aRequestedHearingIsHeldWithinTwentyWorkingDays() {
        var file = offered().on("2024-09-29").hearingRequested();
        // 30; 8–12 October (6), 14–18 (11), 21–25 (16), 28–31
        assertThat(file.due("hold-hearing")).isEqualTo("2024-10-31");
    }

    @Test
    void aRequestedHearingMustBeHeldBeforeTheDecision() {
        var file = offered().hearingRequested();
        assertThatThrownBy(file::hearingWaived).hasMessageContaining("听证已经申请，必须举行");
        assertThat(file.silenceOn("2024-12-01").state())
                .as("silence cannot end it")
                .isEqualTo("hearing");
    }

    @Test
    void theHearingIsAnnouncedSevenWorkingDaysAhead() {
        var file = offered().on("2024-09-30").hearingRequested();
        // 8, 9, 10, 11, Saturday 12 worked, 14, 15
        assertThatThrownBy(() -> file.hearingNotifiedFor("2024-10-14")).hasMessageContaining("最早可定为2024-10-15");
        assertThat(file.hearingNotifiedFor("2024-10-15")
                        .hearingHeldOn("2024-10-15")
                        .state())
                .isEqualTo("reviewing");
    }

    @Test
    void theHearingIsNotHeldBeforeItsDay() {
        var file = offered().on("2024-09-30").hearingRequested().hearingNotifiedFor("2024-10-16");
        assertThatThrownBy(() -> file.hearingHeldOn("2024-10-15")).hasMessageContaining("未到通知的听证日期");
    }

    @Test
    void whoReviewsTheApplicationDoesNotChairItsHearing() {
        var file = offered().on("2024-09-30").hearingRequested();
        assertThatThrownBy(() -> file.hearingNotifiedFor("2024-10-16", "苏和")).hasMessageContaining("主持人不得是审查");
    }

    @Test
    void theApplicantsWaiverDoesNotCutShortTheTimeOfOthers() {
        var file = aCase().filedOn("2024-09-20").accepted().offeredHearing("on-request", true);
        assertThatThrownBy(file::hearingWaived).hasMessageContaining("利害关系人");
        assertThat(offered().hearingWaived().state()).isEqualTo("reviewing");
    }

    @Test
    void aHearingOfTheOfficesOwnMotionNeedsNoRequestAndCannotBeWaived() {
        var file = aCase().filedOn("2024-09-20").accepted().reviewed().offeredHearing("own-initiative", false);
        assertThat(file.file().running()).doesNotContainKey("hearing-request");
        assertThatThrownBy(file::hearingRequested).hasMessageContaining("无需申请");
        assertThatThrownBy(file::hearingWaived).hasMessageContaining("不因放弃而免除");
        assertThat(file.hearingNotifiedFor("2024-10-16")
                        .hearingHeldOn("2024-10-16")
                        .granted()
                        .state())
                .isEqualTo("granted");
    }

    @Test
    void majorInterestsOfOthersCallForTheOfferOfAHearing() {
        var file = aCase().filedOn("2024-09-20").accepted().reviewed(true);
        assertThatThrownBy(file::granted).hasMessageContaining("必须告知听证权利");
        assertThatThrownBy(file::denied).hasMessageContaining("必须告知听证权利");
        assertThat(file.offeredHearing().hearingWaived().granted().state()).isEqualTo("granted");
    }

    @Test
    void theClerkCannotHoldAHearingThatWasNotAnnounced() {
        var file = offered().hearingRequested();
        assertThatThrownBy(() -> file.does("hold-hearing", "clerk", Map.of())).hasMessageContaining("须先办理“通知听证”");
    }
}
