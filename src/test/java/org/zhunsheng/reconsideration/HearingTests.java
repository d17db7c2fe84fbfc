package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 听证和咨询: 行政复议法(2023) 第五十条至第五十二条; 实施条例 第三十三条. */
class HearingTests {

    private static ReconsiderationCase major(boolean committee) {
        return aCase().registeredOn("2024-09-23")
                .accepted("normal")
                .assigned(true, committee)
                .copyReceivedOn("2024-09-25")
                .answered()
                .does("hear-views", "legal");
    }

    @Test
    void aDifficultCaseIsHeard() {
        assertThat(major(false).refusal("propose", "legal")).contains("应当组织听证");
    }

    @Test
    void thePartiesAreToldFiveWorkingDaysAhead() {
        var file = major(false).on("2024-09-26");
        // 27, Sunday 29 worked, 30 September, 8, 9 October
        assertThat(file.refusal("notify-hearing", "legal", Map.of("hearingOn", "2024-10-08")))
                .contains("2024-10-09");
        file.does("notify-hearing", "legal", Map.of("hearingOn", "2024-10-09"));
        assertThat(file.refusal("hold-hearing", "legal")).contains("未到通知的听证日期");
        file.on("2024-10-09").does("hold-hearing", "legal", Map.of("headAttends", true, "hearingSigned", true));
        assertThat(file.refusal("propose", "legal")).as("第五十二条第一款第一项").contains("行政复议委员会");
        assertThat(file.does("consult-committee", "legal")
                        .does("propose", "legal")
                        .file()
                        .done("propose"))
                .isTrue();
    }

    @Test
    void twoMembersSitBesideTheChair() {
        var file = major(false)
                .on("2024-09-26")
                .does("notify-hearing", "legal", Map.of("hearingOn", "2024-10-10"))
                .on("2024-10-10");
        assertThat(file.refusal(
                        "hold-hearing",
                        "legal",
                        Map.of("hearingMembers", java.util.List.of("乌云"), "hearingSigned", true)))
                .contains("听证员");
    }

    @Test
    void theHeadOfTheRespondentAttendsOrSaysWhyNot() {
        var file = major(false)
                .on("2024-09-26")
                .does("notify-hearing", "legal", Map.of("hearingOn", "2024-10-10"))
                .on("2024-10-10");
        assertThat(file.refusal(
                        "hold-hearing",
                        "legal",
                        Map.of("headAttends", false, "absenceReason", "", "hearingSigned", true)))
                .contains("负责人不能参加的理由");
    }

    @Test
    void theCommitteeIsAskedWhereItMustBe() {
        var file = major(true)
                .does("notify-hearing", "legal", Map.of("hearingOn", "2024-10-10"))
                .on("2024-10-10");
        file.does("hold-hearing", "legal", Map.of("headAttends", true, "hearingSigned", true));
        assertThat(file.refusal("propose", "legal")).contains("行政复议委员会");
        assertThat(file.does("consult-committee", "legal")
                        .does("propose", "legal")
                        .state())
                .isEqualTo("reviewing");
    }

    @Test
    void underTheTextOfTwentySeventeenAHearingIsOptional() {
        var file = aCase().registeredOn("2023-09-25")
                .accepted()
                .assigned(true, false)
                .copyReceivedOn("2023-09-26")
                .answered();
        assertThat(file.does("propose", "legal").does("maintain", "head").outcome())
                .isEqualTo("maintained");
    }
}
