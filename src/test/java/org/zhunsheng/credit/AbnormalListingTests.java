package org.zhunsheng.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 经营异常名录: 企业经营异常名录管理暂行办法 第六条至第十六条. */
class AbnormalListingTests {

    private Rehearsal<?> unreported() {
        return Rehearsal.of("abnormal-listing")
                .on("2024-07-01")
                .does("find-unreported", "officer", Map.of("reportPeriodEndedOn", "2024-06-30"));
    }

    private Rehearsal<?> listed() {
        return unreported().on("2024-07-05").does("list", "head");
    }

    @Test
    void whoDidNotReportIsListedWithinTenWorkingDaysOfTheEndOfJune() {
        assertThat(unreported().due("listing-unreported")).isEqualTo("2024-07-12");
    }

    @Test
    void whoDoesNotDiscloseIsOrderedToInTenDaysAndThenListedInTenWorkingDays() {
        var file = Rehearsal.of("abnormal-listing").on("2024-09-10").does("find-undisclosed", "officer");
        assertThat(file.refusal(
                        "order-disclosure",
                        "officer",
                        Map.of("orderReceivedOn", "2024-09-12", "orderEndsOn", "2024-09-21")))
                .contains("十日");
        file.does("order-disclosure", "officer", Map.of("orderReceivedOn", "2024-09-12", "orderEndsOn", "2024-09-22"));
        assertThat(file.due("order")).as("Sunday 22 September").isEqualTo("2024-09-23");
        file.silenceOn("2024-09-24");
        // 23–27 (5), Sunday 29 worked, 30 (7); 8, 9, 10 October
        assertThat(file.due("listing-undisclosed")).isEqualTo("2024-10-10");
    }

    @Test
    void falsehoodAndUnreachableAddressAreListedTenWorkingDaysAfterTheyAreVerified() {
        var file = Rehearsal.of("abnormal-listing")
                .on("2024-09-26")
                .does("find-false", "officer")
                .does("verify", "officer");
        // 27, Sunday 29 worked, 30 (3); 8–11 (7), Saturday 12 worked, 14, 15
        assertThat(file.due("listing-verified")).isEqualTo("2024-10-15");
    }

    @Test
    void twoLettersFifteenToThirtyDaysApartProveThatNobodyIsThere() {
        var file = Rehearsal.of("abnormal-listing").on("2024-04-26").does("find-unreachable", "officer");
        assertThat(file.refusal("verify", "officer", mailed("2024-03-15", "2024-03-29")))
                .contains("间隔十五日");
        assertThat(file.refusal("verify", "officer", mailed("2024-03-15", "2024-04-15")))
                .contains("间隔十五日");
        assertThat(file.does("verify", "officer", mailed("2024-03-15", "2024-03-30"))
                        .state())
                .isEqualTo("verified");
    }

    private static Map<String, Object> mailed(String first, String second) {
        return Map.of("verifiedBy", "mail", "firstMailedOn", first, "secondMailedOn", second);
    }

    @Test
    void whoMakesUpForItIsRemovedWithinFiveWorkingDays() {
        var file = listed().on("2024-09-30").does("apply-removal", "enterprise");
        assertThat(file.due("removal-asked")).as("8–12 October").isEqualTo("2024-10-12");
        assertThat(file.does("remove", "head").outcome()).isEqualTo("removed");
    }

    @Test
    void whatWasCorrectedIsRemovedFiveWorkingDaysAfterItIsVerified() {
        assertThat(listed().on("2024-09-30")
                        .does("verify-correction", "officer")
                        .due("removal-verified"))
                .isEqualTo("2024-10-12");
    }

    @Test
    void theThreeYearsAreAnnouncedAtLeastSixtyDaysAhead() {
        // listed on 2024-07-05: three years end on 2027-07-05, sixty days before is 2027-05-06
        assertThat(listed().due("warning")).isEqualTo("2027-05-06");
        assertThat(listed().due("three-years")).isEqualTo("2027-07-05");
        var lapsed = listed().silenceOn("2027-07-06");
        assertThat(lapsed.file().done("three-years")).isTrue();
        assertThat(lapsed.outcome()).isEqualTo("three-years");
    }

    @Test
    void anErrorIsCorrected() {
        assertThat(listed().does("correct-error", "head").outcome()).isEqualTo("corrected");
    }

    private Rehearsal<?> ordered() {
        return Rehearsal.of("abnormal-listing")
                .on("2024-09-10")
                .does("find-undisclosed", "officer")
                .does(
                        "order-disclosure",
                        "officer",
                        Map.of("orderReceivedOn", "2024-09-12", "orderEndsOn", "2024-09-22"));
    }

    @Test
    void whoDisclosesWhileHeMayIsNotListed() {
        assertThat(ordered().papers()).containsExactly("责令履行公示义务通知书");
        assertThat(ordered().refusal("comply", "clerk")).contains("身份不能办理");
        assertThat(ordered().on("2024-09-23").does("comply", "enterprise").outcome())
                .isEqualTo("complied");
        assertThat(unreported().refusal("comply", "enterprise")).contains("须在“责令限期公示”环节办理");
    }

    @Test
    void onlyTimeEndsTheOrder() {
        var file = ordered();
        assertThat(file.refusal("order-expired", "officer")).contains("身份不能办理");
        assertThat(file.refusal("list", "head")).contains("须在“已查实待列入”环节办理");
        file.silenceOn("2024-09-24");
        assertThat(file.file().done("order-expired")).isTrue();
        assertThat(file.does("list", "head").papers()).containsExactly("列入经营异常名录决定书");
    }

    @Test
    void whatDidNotHappenIsDropped() {
        assertThat(unreported().does("drop", "officer").outcome()).isEqualTo("dropped");
        assertThat(unreported()
                        .does("drop", "officer")
                        .ended("listing-unreported")
                        .result())
                .isEqualTo(Result.MET);
        assertThat(listed().refusal("drop", "officer")).contains("须在“发现情形”或“已查实待列入”环节办理");
    }

    @Test
    void theListIsPublicAndSoIsTheWayOff() {
        assertThat(unreported().refusal("publish", "officer")).contains("环节办理");
        var file = listed().does("publish", "officer");
        assertThat(file.state()).isEqualTo("listed");
        assertThat(file.refusal("publish", "officer")).contains("只能办理一次");
        file.does("apply-removal", "enterprise").does("remove", "head");
        assertThat(file.papers()).containsExactly("移出经营异常名录决定书");
        assertThat(file.file().definition().act("remove").effects()).containsKey("publish");
    }

    @Test
    void inTheLastSixtyDaysItIsAnnouncedToTheEnterpriseAndToThePublic() {
        var file = listed();
        assertThat(file.refusal("warn", "officer")).as("not years before").contains("身份不能办理");
        assertThat(file.silenceOn("2027-05-06").file().done("warn")).isFalse();
        file.silenceOn("2027-05-07");
        assertThat(file.file().done("warn")).isTrue();
        assertThat(file.papers()).containsExactly("届满三年提示公告");
        assertThat(file.file().definition().act("warn").effects()).containsKey("publish");
        assertThat(file.does("apply-removal", "enterprise")
                        .does("remove", "head")
                        .outcome())
                .as("there is still time")
                .isEqualTo("removed");
    }

    @Test
    void whoIsOffTheListIsNotWarned() {
        var file = listed().does("apply-removal", "enterprise").does("remove", "head");
        assertThat(file.silenceOn("2027-05-07").file().done("warn")).isFalse();
    }

    @Test
    void whoDidNotMakeUpForItStaysAndMayAskAgain() {
        assertThat(listed().refusal("refuse-removal", "head")).contains("须在“申请移出”环节办理");
        var file = listed().on("2024-09-30").does("apply-removal", "enterprise");
        assertThat(file.refusal("refuse-removal", "officer")).contains("身份不能办理");
        file.does("refuse-removal", "head");
        assertThat(file.papers()).containsExactly("不予移出经营异常名录决定书");
        assertThat(file.state()).isEqualTo("listed");
        assertThat(file.does("apply-removal", "enterprise").due("removal-asked"))
                .isEqualTo("2024-10-12");
        assertThat(file.due("three-years")).as("the three years run on").isEqualTo("2027-07-05");
    }
}
