package org.zhunsheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.kernel.figure.Figures;
import org.zhunsheng.kernel.figure.Period;
import org.zhunsheng.kernel.procedure.Rehearsal;

/** 年度报告表三: computed from requests through the docket; every result of the official table has an answer that leads to it. */
class TableThreeTests extends OfficeTests {

    /** How the answers of 第三十五条至第三十九条 are counted. */
    private static final Map<String, Set<String>> RESULTS = Map.ofEntries(
            Map.entry("open-already", Set.of("disclosed")),
            Map.entry("open", Set.of("disclosed")),
            Map.entry("partial", Set.of("partial")),
            Map.entry(
                    "refuse",
                    Set.of(
                            "refused-secret",
                            "refused-by-law",
                            "refused-security",
                            "refused-third-party",
                            "refused-internal",
                            "refused-process",
                            "refused-enforcement")),
            Map.entry("query", Set.of("refused-query")),
            Map.entry("absent", Set.of("unavailable-not-held")),
            Map.entry("elsewhere", Set.of("unavailable-not-held")),
            Map.entry("compile", Set.of("unavailable-not-made")),
            Map.entry("unclear", Set.of("unavailable-unclear")),
            Map.entry("petition", Set.of("unprocessed-petition")),
            Map.entry("repeated", Set.of("unprocessed-repeated", "unprocessed-reconfirm")),
            Map.entry("publication", Set.of("unprocessed-publication")),
            Map.entry("excessive", Set.of("unprocessed-excessive")),
            Map.entry("other", Set.of("other")));

    @Autowired
    private Figures figures;

    private static Rehearsal<?> asked(String kind, String day) {
        var form = Map.<String, Object>of("applicantKind", kind, "receivedOn", day);
        return Rehearsal.of("disclosure-request").on(day).does("register", "clerk", form);
    }

    private static Rehearsal<?> answered(Rehearsal<?> request, String day, String reply, String result) {
        request.does("start-search", "clerk").on(day);
        return request.does("answer", "approver", Map.of("reply", reply, "result", result));
    }

    @Test
    void everyAnswerIsCountedInItsRowAndInNoOther() {
        var all = new TreeSet<String>();
        RESULTS.values().forEach(all::addAll);
        RESULTS.forEach((reply, results) -> all.forEach(result -> {
            var file = asked("person", "2024-09-26").does("ask-correction", "clerk", Map.of("correctBy", "2024-10-15"));
            file.on("2024-09-27").does("correct", "clerk", Map.of("receivedOn", "2024-09-27"));
            file.does("ask-reasons", "clerk", Map.of("reasonsBy", "2024-10-08")).does("give-reasons", "clerk");
            var form = Map.<String, Object>of("reply", reply, "result", result);
            if (results.contains(result))
                assertThat(file.does("answer", "approver", form).state()).isEqualTo("answered");
            else assertThat(file.refusal("answer", "approver", form)).contains("统计归类与答复方式不符");
        }));
        assertThat(all).as("and 逾期不补正, 逾期未缴费 are acts of their own: 21 rows").hasSize(19);
    }

    @Test
    void theTableBalancesByRowAndByColumn() {
        office.record(answered(asked("person", "2023-12-27"), "2024-01-10", "open", "disclosed"), "applicant");
        office.record(
                answered(asked("business", "2024-03-04"), "2024-03-12", "refuse", "refused-internal"), "applicant");
        office.record(
                answered(asked("law-service", "2024-03-05"), "2024-03-12", "absent", "unavailable-not-held"),
                "applicant");
        office.record(asked("person", "2024-12-30"), "applicant");
        office.clock().setTo("2025-01-20");
        assertThat(figure("inf.requests")).isEqualTo("3 件");
        assertThat(figure("inf.carried")).isEqualTo("1 件");
        assertThat(figure("inf.handled")).isEqualTo("3 件");
        assertThat(figure("inf.carry_next")).isEqualTo("1 件");
        assertThat(figure("inf.table-3.natural.inf.carried")).isEqualTo("1 件");
        assertThat(figure("inf.table-3.organisations.handled")).isEqualTo("2 件");
        assertThat(figure("inf.table-3.business.refused")).isEqualTo("1 件");
        assertThat(figures.checks(office.district(), 2024))
                .filteredOn(check -> check.id().startsWith("inf."))
                .hasSizeGreaterThan(10)
                .allMatch(check -> check.holds());
    }

    private String figure(String id) {
        return figures.value(office.district(), id, Period.year(2024)).shown();
    }

    @Test
    void aLetterSignedForInDecemberIsOfThatYearThoughItIsRegisteredInJanuary() {
        var letter = Map.<String, Object>of("applicantKind", "person", "receivedOn", "2023-12-29");
        office.record(
                Rehearsal.of("disclosure-request").on("2024-01-02").does("register", "clerk", letter), "applicant");
        office.clock().setTo("2024-01-20");
        assertThat(figure("inf.requests")).isEqualTo("0 件");
        assertThat(figure("inf.carried")).isEqualTo("1 件");
    }
}
