package org.zhunsheng.reconsideration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.reconsideration.ReconsiderationCase.aCase;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.figure.Figures;
import org.zhunsheng.kernel.figure.Period;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** The year's figures of disputes, from cases that went through the docket. */
class DisputeFiguresTests extends OfficeTests {

    @Autowired
    private Figures figures;

    @BeforeEach
    void aYearOfDisputes() {
        office.record(
                aCase().registeredOn("2023-12-28")
                        .accepted()
                        .proposed()
                        .on("2024-01-22")
                        .does("revoke", "head"),
                "applicant");
        var town = Map.<String, Object>of("respondentKind", "town");
        office.record(
                aCase().registeredOn("2024-03-04", town)
                        .accepted("normal")
                        .proposed()
                        .does("maintain", "head")
                        .does("issue-opinion", "legal"),
                "applicant");
        office.record(
                aCase().registeredOn("2024-03-05")
                        .accepted("summary")
                        .does("mediate", "legal", Map.of("mediationSigned", true)),
                "applicant");
        office.record(aCase().registeredOn("2024-03-06").does("refuse-acceptance", "legal"), "applicant");
        office.record(aCase().registeredOn("2024-12-16").accepted("normal"), "applicant");
        var suit = Rehearsal.of("litigation-response")
                .on("2024-03-04")
                .does("receive", "clerk")
                .does("assign", "head");
        suit.does("file-defence", "legal")
                .does("set-hearing", "clerk", Map.of("hearingOn", "2024-03-25"))
                .on("2024-03-25");
        suit.does("attend", "clerk", Map.of("headAttended", true, "headSpoke", true))
                .on("2024-04-08")
                .does("lose", "clerk");
        office.record(suit, "plaintiff");
        var advice = Rehearsal.of("judicial-advice")
                .on("2024-03-04")
                .does("receive", "clerk")
                .does("assign", "head");
        office.record(advice.does("rectify", "clerk").does("reply", "legal"), "");
        var order =
                Rehearsal.of("hotline-order").on("2024-03-04").does("register", "clerk", Map.of("orderKind", "help"));
        order.does("dispatch", "clerk")
                .does("sign", "clerk")
                .on("2024-03-06")
                .does("reply", "clerk")
                .does("visit", "clerk");
        office.record(order.does("close", "clerk"), "caller");
        office.clock().setTo("2025-01-20");
    }

    @Test
    void reconsiderationIsCountedByItsActs() {
        assertThat(figure("rec.received")).isEqualTo("4 件");
        assertThat(figure("rec.accepted")).isEqualTo("3 件");
        assertThat(figure("rec.carried")).isEqualTo("1 件");
        assertThat(figure("rec.closed")).isEqualTo("3 件");
        assertThat(figure("rec.closed_rate")).isEqualTo("75%");
        assertThat(figure("rec.correct")).isEqualTo("1 件");
        assertThat(figure("rec.town_respondent")).isEqualTo("1 件");
        assertThat(figure("rec.letters")).isEqualTo("1 份");
        assertThat(figure("rec.refused")).isEqualTo("1 件");
        assertThat(figure("rec.revoked")).isEqualTo("1 件");
        assertThat(figure("rec.terminated")).isEqualTo("0 件");
        assertThat(figure("rec.summary")).isEqualTo("1 件");
        assertThat(figure("rec.hearings")).isEqualTo("0 次");
        assertThat(figures.checks(office.district(), 2024))
                .filteredOn(check -> check.id().startsWith("rec."))
                .allMatch(check -> check.holds());
    }

    @Test
    void soAreLawsuitsAdviceAndTheHotline() {
        assertThat(figure("lit.lost_rate")).isEqualTo("100%");
        assertThat(figure("lit.head_present_rate")).isEqualTo("100%");
        assertThat(figure("lit.head_spoke_rate")).isEqualTo("100%");
        assertThat(figure("lit.second_instance")).isEqualTo("0 件");
        assertThat(figure("lit.retrial")).isEqualTo("0 件");
        assertThat(figure("lit.judicial_advice")).isEqualTo("1 件");
        assertThat(figure("lit.advice_replied_rate")).isEqualTo("100%");
        assertThat(figure("hot.done_rate")).isEqualTo("100%");
        assertThat(figure("hot.ontime_rate")).isEqualTo("100%");
        assertThat(figure("hot.satisfied_rate")).isEqualTo("100%");
    }

    @Test
    void disputesOverDisclosureFillTheFourthTable() {
        var about = Map.<String, Object>of("matterKind", "disclosure");
        office.record(
                aCase().registeredOn("2024-05-06", about)
                        .accepted("normal")
                        .proposed()
                        .does("revoke", "head"),
                "applicant");
        office.record(aCase().registeredOn("2024-12-02", about).accepted("normal"), "applicant");
        office.clock().setTo("2025-01-20");
        assertThat(figure("inf.table-4.reconsideration.inf.dispute-corrected")).isEqualTo("1 件");
        assertThat(figure("inf.table-4.reconsideration.total")).isEqualTo("2 件");
        assertThat(figure("inf.table-4.direct.total")).isEqualTo("0 件");
    }

    private String figure(String id) {
        return figures.value(office.district(), id, Period.year(2024)).shown();
    }
}
