package org.zhunsheng.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 法治政府建设年度报告: 法治政府建设与责任落实督察工作规定 第二十三条至第二十六条. */
class AnnualReportTests {

    private static final Map<String, Object> SIGNED = Map.of("signedOn", "2024-02-28");

    private static Rehearsal<?> ofADepartment() {
        return Rehearsal.of("annual-report")
                .knowing("period", Map.of("year", 2023, "until", "2024-03-01"))
                .on("2024-01-01")
                .does("open", "system");
    }

    private static Rehearsal<?> ofTheGovernment() {
        return Rehearsal.of("annual-report")
                .on("2024-01-10")
                .does("submit-text", "legal", Map.of("year", 2023, "version", 1));
    }

    private static Rehearsal<?> approved(Rehearsal<?> report) {
        return report.does("consult", "legal", Map.of("commentsBy", "2024-01-31"))
                .does("collect", "legal")
                .does("approve", "leader", members("for", "for", "against"));
    }

    private static Map<String, Object> members(String... votes) {
        var members = List.of(votes).stream()
                .map(vote -> Map.of("name", "委员", "present", true, "vote", vote))
                .toList();
        return Map.of("members", members);
    }

    @Test
    void itGoesToEachAddresseeByTheFirstOfMarchAndIsPublishedByTheFirstOfApril() {
        for (var term : List.of("own", "superior", "copy"))
            assertThat(ofADepartment().due(term)).isEqualTo("2024-03-01");
        assertThat(ofADepartment().due("publication")).isEqualTo("2024-04-01");
    }

    @Test
    void aDayThatIsFixedDoesNotMoveOnOverARestDay() {
        // 1 March 2025 is a Saturday
        var report = Rehearsal.of("annual-report")
                .on("2025-01-10")
                .does("submit-text", "legal", Map.of("year", 2024, "version", 1));
        assertThat(report.due("own")).isEqualTo("2025-03-01");
    }

    @Test
    void oneThatTheHouseDidNotOpenIsBegunByHandWithTheSameDays() {
        assertThat(Rehearsal.of("annual-report").on("2024-01-10").refusal("begin", "auditor", Map.of("year", 2023)))
                .contains("身份不能办理");
        var report = Rehearsal.of("annual-report").on("2024-01-10").does("begin", "clerk", Map.of("year", 2023));
        assertThat(report.state()).isEqualTo("preparing");
        assertThat(report.due("own")).isEqualTo("2024-03-01");
        assertThat(report.due("publication")).isEqualTo("2024-04-01");
        assertThat(report.file().running()).doesNotContainKey("congress");
    }

    @Test
    void aChangedTextIsSubmittedAgainAndMovesNoDay() {
        assertThat(ofADepartment().does("draft", "clerk").refusal("revise-text", "legal"))
                .contains("须先办理");
        var report = ofTheGovernment().on("2024-01-25");
        assertThat(report.refusal("revise-text", "clerk")).contains("身份不能办理");
        report.does("revise-text", "legal", Map.of("year", 2023, "version", 2));
        assertThat(report.file().facts()).containsEntry("version", 2L);
        assertThat(report.due("congress")).isEqualTo("2024-03-01");
    }

    @Test
    void whatDoesNotPassGoesBackAndIsNotSubmitted() {
        var report = approved(ofTheGovernment());
        assertThat(report.refusal("return", "clerk")).contains("身份不能办理");
        report.does("return", "leader", Map.of("returnReason", "不足写得不实"));
        assertThat(report.state()).isEqualTo("drafted");
        assertThat(report.refusal("submit-own", "legal")).contains("须在");
        assertThat(ofADepartment().refusal("return", "leader")).contains("须在");
    }

    @Test
    void thePublicCommentsOnWhatIsPublished() {
        var report = approved(ofTheGovernment());
        assertThat(report.refusal("comment", "legal")).contains("须在");
        for (var way : List.of("submit-own", "submit-congress", "submit-superior", "copy-supervisor", "all-submitted"))
            report.does(way, "legal");
        report.does("publish", "legal").does("comment", "legal", Map.of("commentBy", "third-party"));
        assertThat(report.state()).isEqualTo("published");
        assertThat(report.does("close", "legal").refusal("comment", "legal")).isNotBlank();
    }

    @Test
    void whoSubmittedInTimeIsNotCriticisedBeforeThePublicationIsLate() {
        var report = approved(ofADepartment().does("draft", "clerk"));
        for (var way : List.of("submit-own", "submit-superior", "copy-supervisor", "all-submitted"))
            report.on("2024-02-28").does(way, "legal", way.startsWith("all") ? Map.of() : SIGNED);
        assertThat(report.on("2024-03-04").refusal("criticise", "auditor")).contains("公开期限尚未届满");
        assertThat(report.on("2024-04-02").does("criticise", "auditor").papers())
                .containsExactly("通报");
    }

    @Test
    void theGovernmentsGoesToTheStandingCommitteeToo() {
        assertThat(ofTheGovernment().due("congress")).isEqualTo("2024-03-01");
        assertThat(ofADepartment().file().running()).doesNotContainKey("congress");
        var report = approved(ofTheGovernment())
                .does("submit-own", "legal")
                .does("submit-superior", "legal")
                .does("copy-supervisor", "legal");
        assertThat(report.refusal("all-submitted", "legal")).contains("人大常委会");
        assertThat(report.does("submit-congress", "legal")
                        .does("all-submitted", "legal")
                        .does("publish", "legal")
                        .outcome())
                .isEqualTo("published");
    }

    @Test
    void itIsNotDeliberatedBeforeCommentsWereCollected() {
        assertThat(ofADepartment().does("draft", "clerk").refusal("approve", "head", members("for")))
                .contains("须先办理“汇总意见并修改”");
    }

    @Test
    void moreThanHalfOfTheBodyAgree() {
        var report =
                ofADepartment().does("draft", "clerk").does("consult", "clerk").does("collect", "clerk");
        assertThat(report.refusal("approve", "head", members("for", "against"))).contains("超过全体成员");
    }

    @Test
    void itIsNotPublishedBeforeItWasSubmitted() {
        assertThat(approved(ofTheGovernment()).refusal("publish", "legal")).contains("已报送待公开");
    }

    @Test
    void whatIsLateIsLate() {
        var report = approved(ofTheGovernment()).on("2024-03-04").does("submit-own", "legal");
        assertThat(report.ended("own").result()).hasToString("LATE");
    }

    @Test
    void whoIsLateIsCriticisedAndNobodyBefore() {
        var report = ofADepartment();
        assertThat(report.on("2024-03-01").refusal("criticise", "auditor")).contains("报送期限尚未届满");
        assertThat(report.on("2024-03-02").does("criticise", "auditor").state()).isEqualTo("preparing");
    }

    @Test
    void aDepartmentPublishesItsOwn() {
        var report =
                ofADepartment().does("draft", "clerk").does("consult", "clerk").does("collect", "clerk");
        report.does("approve", "head", members("for"))
                .does("submit-own", "clerk")
                .does("submit-superior", "clerk");
        assertThat(report.refusal("all-submitted", "clerk")).contains("抄送督察单位");
        report.does("copy-supervisor", "clerk").does("all-submitted", "clerk");
        assertThat(report.refusal("publish", "legal")).contains("公开本单位年度报告");
        assertThat(report.on("2024-04-01")
                        .does("publish-own", "clerk")
                        .ended("publication")
                        .result())
                .hasToString("MET");
    }

    @Test
    void whoIsAskedForOpinionsAnswersByTheDayNamed() {
        var file = ofTheGovernment().does("consult", "legal", Map.of("commentsBy", "2024-01-31"));
        assertThat(file.due("comments")).isEqualTo("2024-01-31");
    }
}
