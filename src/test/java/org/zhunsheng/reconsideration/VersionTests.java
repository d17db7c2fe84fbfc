package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 2023-12-29 and 2024-01-02: the text of 2017 and that of 2023 (行政复议法 第九十条). */
class VersionTests {

    private final ReconsiderationCase old = aCase().registeredOn("2023-12-29");
    private final ReconsiderationCase revised = aCase().registeredOn("2024-01-02");

    @Test
    void aCaseIsHeardUnderTheTextInForceWhenItWasFiled() {
        assertThat(old.file().definition().law().revision()).isEqualTo("2017");
        assertThat(revised.file().definition().law().revision()).isEqualTo("2023");
        assertThat(old.on("2024-06-03").accepted().file().definition().effective())
                .isEqualTo("2017-09-01");
    }

    @Test
    void tenDaysForTheAnswerAreCalendarDaysInOneAndWorkingDaysInTheOther() {
        // 15 February is in the Spring Festival; Sunday the 18th is worked
        assertThat(old.accepted().copyReceivedOn("2024-02-05").due("answer")).isEqualTo("2024-02-18");
        // 6–9 (4), Sunday 18 worked (5), 19–23
        assertThat(revised.accepted("normal").copyReceivedOn("2024-02-05").due("answer"))
                .isEqualTo("2024-02-23");
    }

    @Test
    void onlyTheRevisionKnowsASummaryProcedure() {
        assertThat(old.refusal("accept", "legal", Map.of("filedOn", "2023-12-29", "track", "summary")))
                .isNotBlank();
        assertThat(revised.accepted("summary").file().running()).containsKey("decision-summary");
        assertThat(old.file().definition().acts()).doesNotContainKeys("to-normal", "to-summary");
    }

    @Test
    void theHeadOfTheAuthorityExtendsInOneAndTheHeadOfItsOfficeInTheOther() {
        old.accepted();
        assertThat(old.refusal("extend", "head")).contains("您的身份不能办理");
        assertThat(old.does("extend", "leader").due("decision")).isEqualTo("2024-03-28");
        revised.accepted("normal");
        assertThat(revised.refusal("extend", "leader")).contains("您的身份不能办理");
        assertThat(revised.does("extend", "head").due("decision")).isEqualTo("2024-04-01");
    }

    @Test
    void whatMustComeFirstIsResourceRightsInOneAndFourKindsInTheOther() {
        var form = Map.<String, Object>of("knownOn", "2023-12-29", "receivedOn", "2023-12-29", "mandatory", "inaction");
        assertThat(aCase().on("2023-12-29").refusal("register", "clerk", form)).contains("应当先申请行政复议");
        for (var ground : new String[] {"on-spot-penalty", "resource-right", "inaction", "disclosure", "by-law"})
            assertThat(aCase().registeredOn("2024-01-02", Map.of("mandatory", ground))
                            .state())
                    .isEqualTo("received");
    }

    @Test
    void theApplicantChoosesTheForumInOneOnly() {
        assertThat(old.file().facts()).containsKey("forumChoice");
        assertThat(revised.file().facts()).doesNotContainKey("forumChoice");
    }

    @Test
    void silenceAcceptsAsOfReceiptInOneAndOnTheLastDayInTheOther() {
        // 2–5 January (4), 8
        assertThat(old.due("acceptance")).isEqualTo("2024-01-08");
        old.silenceOn("2024-01-11");
        assertThat(old.due("decision")).isEqualTo("2024-02-27");
        // 3–5 (3), 8, 9; sixty days from the 9th
        assertThat(revised.due("acceptance")).isEqualTo("2024-01-09");
        assertThat(revised.silenceOn("2024-01-11").due("decision")).isEqualTo("2024-03-11");
    }
}
