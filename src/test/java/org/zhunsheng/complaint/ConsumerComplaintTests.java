package org.zhunsheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.kernel.procedure.EndedTerm.Result;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 消费投诉: 市场监督管理投诉举报处理暂行办法 第十四条至第二十三条. */
class ConsumerComplaintTests {

    private static Rehearsal<?> registered(String day) {
        var form = Map.<String, Object>of("receivedOn", day, "harmKnownOn", day, "forLiving", true);
        return Rehearsal.of("consumer-complaint").on(day).does("register", "clerk", form);
    }

    private static Rehearsal<?> accepted(String day) {
        return registered(day).does("accept", "clerk");
    }

    @Test
    void acceptanceIsToldWithinSevenWorkingDays() {
        // 27, Sunday 29 worked, 30 September (3), 8–11 October
        assertThat(registered("2024-09-26").due("acceptance")).isEqualTo("2024-10-11");
    }

    @Test
    void afterThreeYearsNothingIsAccepted() {
        var form = Map.<String, Object>of("receivedOn", "2024-09-26", "harmKnownOn", "2021-09-25", "forLiving", true);
        var file = Rehearsal.of("consumer-complaint").on("2024-09-26").does("register", "clerk", form);
        assertThat(file.refusal("accept", "clerk")).contains("已逾三年");
        assertThat(file.does("refuse", "clerk", Map.of("refusalGround", "over-three-years"))
                        .outcome())
                .isEqualTo("refused");
    }

    @Test
    void nobodyIsMediatedAgainstHisWill() {
        assertThat(accepted("2024-09-26").refusal("mediate", "clerk", Map.of("bothAgree", false)))
                .contains("须经投诉人和被投诉人同意");
    }

    @Test
    void mediationEndsAfterFortyFiveWorkingDaysAndBothAreToldWithinSeven() {
        var file = accepted("2024-08-05");
        // August 19, September 21 with 14 and 29 worked (40), 8–11 October (44), Saturday 12 worked
        assertThat(file.due("mediation")).isEqualTo("2024-10-12");
        file.silenceOn("2024-10-13");
        assertThat(file.ended("mediation").result()).isEqualTo(Result.LAPSED);
        // 14–18 (5), 21, 22
        assertThat(file.due("telling")).isEqualTo("2024-10-22");
        assertThat(file.refusal("close", "clerk")).contains("应当告知双方");
        assertThat(file.does("tell-end", "clerk").does("close", "clerk").outcome())
                .isEqualTo("ended");
    }

    @Test
    void theTimeOfATestIsLeftOut() {
        var file = accepted("2024-08-05").on("2024-09-09").does("start-appraisal", "clerk");
        file.on("2024-09-19").does("end-appraisal", "clerk");
        // seven working days stood still: 9–13, Saturday 14 and 18 September; then 14–18 October (5), 21, 22
        assertThat(file.due("mediation")).isEqualTo("2024-10-22");
    }

    @Test
    void aClueIsCheckedWithinFifteenWorkingDaysAndFifteenMore() {
        var file = accepted("2024-09-05").does("find-clue", "clerk");
        // 6 (1), 9–13 (6), Saturday 14 worked (7), 18–20 (10), 23–27
        assertThat(file.due("clue")).isEqualTo("2024-09-27");
        // Sunday 29 worked, 30 (17), 8–12 October (22), 14–18 (27), 21–23
        assertThat(file.does("extend-clue", "head").due("clue")).isEqualTo("2024-10-23");
    }

    @Test
    void whoSettlesOrAgreesIsCountedSo() {
        assertThat(accepted("2024-09-05").does("agree", "clerk").outcome()).isEqualTo("agreed");
        assertThat(accepted("2024-09-05").does("settle", "complainant").outcome())
                .isEqualTo("settled");
    }

    @Test
    void fromTheFifteenthOfAprilTheNewRuleGovernsWithDaysToBeConfirmed() {
        var old = registered("2026-04-14").file().definition();
        var revised = registered("2026-04-15").file().definition();
        assertThat(old.terms().get("mediation").lawful()).isTrue();
        assertThat(revised.terms().values()).noneMatch(term -> term.lawful());
        assertThat(revised.acts()).containsKey("visit");
        assertThat(registered("2026-04-15")
                        .does("refuse", "clerk", Map.of("refusalGround", "abuse"))
                        .outcome())
                .isEqualTo("refused");
    }

    @Test
    void underTheNewRuleWhoComplainedIsAskedAgainWithinFifteenWorkingDays() {
        // 30 April; 1–5 May rest, Saturday 9 worked; 6–9 (5), 11–15 (10), 18–21 (14), 22
        assertThat(accepted("2026-04-29").does("agree", "clerk").due("visit")).isEqualTo("2026-05-22");
    }

    @Test
    void whoComplainsHimselfGetsAReceiptAndTheSevenDaysRunFromThatDay() {
        var form = Map.<String, Object>of("harmKnownOn", "2024-02-05", "forLiving", true);
        var file = Rehearsal.of("consumer-complaint").on("2024-02-05").does("complain", "resident", form);
        assertThat(file.papers()).containsExactly("投诉登记单");
        // 6–9 (4), Sunday 18 worked (5), 19, 20
        assertThat(file.due("acceptance")).isEqualTo("2024-02-20");
        assertThat(file.does("accept", "clerk").papers()).containsExactly("投诉受理告知书");
    }

    @Test
    void whoDoesNotBuyForHisLivingIsNoConsumer() {
        var file = Rehearsal.of("consumer-complaint").on("2024-02-05");
        assertThat(file.refusal("complain", "resident", Map.of("harmKnownOn", "2024-02-05", "forLiving", false)))
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-competent", "elsewhere", "not-consumer", "over-three-years", "no-materials", "other"})
    void aComplaintIsRefusedInWritingOnOneOfSixGrounds(String ground) {
        var file = registered("2024-09-26").does("refuse", "clerk", Map.of("refusalGround", ground));
        assertThat(file.papers()).containsExactly("投诉不予受理告知书");
        assertThat(file.ended("acceptance").result()).isEqualTo(Result.MET);
    }

    @Test
    void aSeventhGroundIsNone() {
        assertThat(registered("2024-09-26").refusal("refuse", "clerk", Map.of("refusalGround", "abuse")))
                .isNotBlank();
        assertThat(accepted("2024-09-26").refusal("refuse", "clerk")).contains("须在“收到投诉”环节办理");
    }

    @Test
    void aClueThatWasFoundIsSettledBeforeTheFileIsClosed() {
        assertThat(accepted("2024-09-05").refusal("settle-clue", "clerk")).contains("须先办理“发现违法线索”");
        var file = accepted("2024-09-05").does("find-clue", "clerk").does("agree", "clerk");
        assertThat(file.refusal("extend-clue", "clerk")).contains("身份不能办理");
        assertThat(file.refusal("close", "clerk")).contains("违法线索尚未核查");
        file.on("2024-09-27").does("settle-clue", "officer");
        assertThat(file.ended("clue").result()).isEqualTo(Result.MET);
        assertThat(file.refusal("settle-clue", "officer")).contains("只能办理一次");
        assertThat(file.does("close", "clerk").outcome()).isEqualTo("agreed");
    }

    @Test
    void mediationThatFailsIsEndedAndBothAreTold() {
        assertThat(registered("2024-02-05").refusal("end-mediation", "clerk")).contains("须在“调解”或“检测鉴定”环节办理");
        var file = accepted("2024-02-05").does("end-mediation", "clerk", Map.of("endingGround", "absent"));
        assertThat(file.papers()).containsExactly("终止调解告知书");
        assertThat(file.ended("mediation").result()).isEqualTo(Result.MET);
        // 6–9 (4), Sunday 18 worked (5), 19, 20
        assertThat(file.due("telling")).isEqualTo("2024-02-20");
        assertThat(file.refusal("close", "clerk")).contains("应当告知双方");
        assertThat(accepted("2024-02-05").refusal("end-mediation", "complainant"))
                .contains("身份不能办理");
    }

    @Test
    void onlyTimeEndsItAsOverdueAndNotWhileATestRuns() {
        var file = accepted("2024-08-05");
        assertThat(file.refusal("end-overdue", "officer")).contains("身份不能办理");
        assertThat(file.silenceOn("2024-10-12").state()).isEqualTo("mediating");
        file.silenceOn("2024-10-13");
        assertThat(file.file().done("end-overdue")).isTrue();
        assertThat(file.papers()).containsExactly("终止调解告知书");
        var tested = accepted("2024-08-05").does("start-appraisal", "clerk");
        assertThat(tested.silenceOn("2024-12-31").state()).isEqualTo("appraising");
    }

    @Test
    void howItEndedIsPublicOnceAndOnlyThen() {
        assertThat(accepted("2024-09-05").refusal("publish", "clerk")).contains("须在“调解终止”或“达成协议”环节办理");
        var file = accepted("2024-09-05").does("agree", "clerk");
        assertThat(file.papers()).containsExactly("消费争议调解书");
        file.does("publish", "clerk", Map.of("publishedResult", "agreed"));
        assertThat(file.refusal("publish", "clerk")).contains("只能办理一次");
        var shown =
                file.file().definition().act("publish").effects().get("publish").get("fields");
        assertThat(shown.toString()).doesNotContain("contactPhone").doesNotContain("complaintFacts");
    }

    @ParameterizedTest
    @CsvSource({
        "complain, resident, received",
        "settle-clue, clerk, agreed",
        "end-mediation, clerk, ended",
        "publish, clerk, agreed"
    })
    void theNewRuleKnowsTheSameActsWithoutAnArticleYet(String act, String by, String state) {
        var file = Rehearsal.of("consumer-complaint").on("2026-04-15");
        file.does("complain", "resident", Map.of("harmKnownOn", "2026-04-15", "forLiving", true));
        if (!act.equals("complain")) {
            file.does("accept", "clerk");
            if (state.equals("agreed")) file.does("find-clue", "clerk").does("agree", "clerk");
            file.does(act, by);
        }
        assertThat(file.state()).isEqualTo(state);
        assertThat(file.file().definition().act(act).article()).isEmpty();
    }

    @Test
    void theNewRuleEndsOverdueMediationToo() {
        var file = accepted("2026-04-15");
        file.silenceOn(file.due("mediation").plusDays(1).toString());
        assertThat(file.file().done("end-overdue")).isTrue();
        assertThat(file.state()).isEqualTo("ended");
    }

    @Test
    void whoComplainedOnTheLastDayOfTheThreeYearsIsAcceptedAWeekLater() {
        var form = Map.<String, Object>of("receivedOn", "2024-09-26", "harmKnownOn", "2021-09-26", "forLiving", true);
        var file = Rehearsal.of("consumer-complaint").on("2024-09-26").does("register", "clerk", form);
        assertThat(file.on("2024-10-11").does("accept", "clerk").state()).isEqualTo("mediating");
    }
}
