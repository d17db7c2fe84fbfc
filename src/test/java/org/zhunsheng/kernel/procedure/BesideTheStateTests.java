package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.calendar.Announced;
import org.zhunsheng.kernel.district.Organisation;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.ledger.Ledger;

/** Child cases that are waited for, cases that the house opens each year, and last days that a notice moves. */
@ProductTest
class BesideTheStateTests {

    private static int districts = 720_000;

    @Autowired
    Docket docket;

    @Autowired
    Cases cases;

    @Autowired
    ChildCases children;

    @Autowired
    CaseLinks links;

    @Autowired
    PeriodicCases periodic;

    @Autowired
    Ledger ledger;

    @Autowired
    Organisations organisations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    private String district = "";

    @BeforeEach
    void district() {
        district = String.valueOf(districts++);
        organisations.add(new Organisation(district, TrialCase.OFFICE, "试行局", "试", "trial-office", null, null));
        organisations.add(new Organisation(district, "OTHER", "别局", "别", "elsewhere", null, null));
    }

    private TrialCase aCase() {
        return new TrialCase(docket, clock, district);
    }

    private CaseFile begun(String day) {
        clock.setTo(day);
        var wish = new OpenCase("trial-clocks", null, List.of(), Map.of("subject", "停钟"));
        return docket.open(wish, aCase().officer("officer", "officer")).file();
    }

    private CaseFile consulting() {
        var file = begun("2024-01-02");
        clock.setTo("2024-01-10");
        docket.perform(new PerformAct(file.id(), "consult", Map.of()), aCase().officer("officer", "officer"));
        return cases.load(district, file.id()).orElseThrow();
    }

    private UUID child(CaseFile parent) {
        return jdbc.sql("select id from case_file where district = ? and parent = ?")
                .params(district, parent.id())
                .query(UUID.class)
                .single();
    }

    @Test
    void aCaseWaitsForItsChildAndIsToldHowItEnded() {
        var parent = consulting();
        assertThat(parent.held()).isTrue();
        var child = cases.load(district, child(parent)).orElseThrow();
        assertThat((Map<?, ?>) child.facts().get("parent"))
                .extracting(about -> about.get("number"))
                .isEqualTo(parent.number());
        clock.setTo("2024-01-20");
        docket.perform(new PerformAct(child.id(), "disagree", Map.of()), aCase().officer("lawyer", "legal"));
        var told = cases.load(district, parent.id()).orElseThrow();
        assertThat(told.held()).isFalse();
        assertThat(told.acts().getLast().act()).isEqualTo("consulted");
        assertThat(told.facts().get("joined").toString()).contains("disagreed", child.number());
        assertThat(ledger.acts(district, parent.id())).hasSize(3);
    }

    @Test
    void aChildThatEndedWhileNobodyLookedIsToldByTheTimerAndOnlyOnce() {
        var parent = consulting();
        var child = child(parent);
        // as after a stop between the end of the child and the telling
        jdbc.sql("update case_file set closed_on = '2024-01-11', state = 'agreed' where district = ? and id = ?")
                .params(district, child)
                .update();
        children.sweep(district);
        children.sweep(district);
        assertThat(cases.load(district, parent.id()).orElseThrow().acts())
                .extracting(Done::act)
                .containsExactly("begin", "consult", "consulted");
    }

    @Test
    void theHouseOpensOneCaseAYearForEachOrganisationOfTheKind() {
        begun("2023-06-01"); // of the year before, opened by hand
        clock.setTo("2023-12-31");
        assertThat(periodic.open(district))
                .as("the time to do it in has passed")
                .isZero();
        clock.setTo("2024-01-03");
        assertThat(periodic.open(district)).isOne();
        assertThat(periodic.open(district)).as("once a year is enough").isZero();
        var opened = jdbc.sql("select id from case_file where district = ? and opened_by = 'system'")
                .param(district)
                .query(UUID.class)
                .single();
        var file = cases.load(district, opened).orElseThrow();
        assertThat(file.head().title()).isEqualTo("试行停钟（2023年）");
        assertThat(file.running().get("report").fixedDue()).hasToString("2024-03-31");
        clock.setTo("2025-01-01");
        assertThat(periodic.open(district)).isOne();
    }

    @Test
    void aNewNoticeMovesTheLastDaysOfOpenTermsAndSaysSoOnTheRecord() {
        var file = aCase().filedOn("2091-03-01"); // a Thursday; five working days end on the next
        assertThat(due(file.id())).isEqualTo("2091-03-08");
        var held = aCase().filedOn("2091-03-01").accepted().suspended();
        Announced.notice(house, "date,kind,name\n2091-03-05,holiday,试行节\n2091-03-06,holiday,试行节\n");
        assertThat(due(file.id())).isEqualTo("2091-03-12");
        var read = cases.load(district, file.id()).orElseThrow();
        assertThat(read.acts()).extracting(Done::act).containsExactly("file", Docket.RECOMPUTED);
        assertThat(read.acts().getLast().form())
                .containsEntry("term", "acceptance")
                .containsEntry("due", "2091-03-12")
                .containsEntry("before", "2091-03-08");
        assertThat(ledger.acts(district, file.id())).hasSize(2);
        assertThat(cases.load(district, held.id()).orElseThrow().acts())
                .as("a clock that stands still has no last day to move")
                .extracting(Done::act)
                .doesNotContain(Docket.RECOMPUTED);
        // the case goes on from there
        file.on("2091-03-09").accepted();
        assertThat(file.file().ended()).extracting(EndedTerm::result).containsExactly(EndedTerm.Result.MET);
    }

    @Test
    void aCaseThatIsBroughtAgainstAnotherIsShownOnBoth() {
        var first = begun("2024-01-02");
        var officer = aCase().officer("officer", "officer");
        var wish = new OpenCase(
                "trial-clocks", null, List.of(), Map.of("subject", "不服", "originCase", " " + first.number() + " "));
        var second = docket.open(wish, officer).file();
        assertThat(second.facts()).containsEntry("originCase", first.number());
        assertThat(links.of(second, officer).orElseThrow().content())
                .asInstanceOf(type(CaseLinks.Content.class))
                .satisfies(shown -> assertThat(shown.concerned())
                        .singleElement()
                        .returns(first.id(), CaseLinks.Linked::id)
                        .returns(true, CaseLinks.Linked::visible));
        var stranger =
                new org.zhunsheng.kernel.access.Actor("x", "外局", district, "OTHER", java.util.Set.of("clerk"), null);
        assertThat(links.of(first, stranger).orElseThrow().content())
                .asInstanceOf(type(CaseLinks.Content.class))
                .satisfies(shown -> assertThat(shown.concerning())
                        .singleElement()
                        .returns(second.number(), CaseLinks.Linked::number)
                        .returns(false, CaseLinks.Linked::visible));
    }

    @Test
    void aCaseThatDoesNotExistCannotBeConcerned() {
        clock.setTo("2024-01-02");
        var wish = new OpenCase("trial-clocks", null, List.of(), Map.of("subject", "不服", "originCase", "试停〔2024〕999号"));
        assertThatThrownBy(() -> docket.open(wish, aCase().officer("officer", "officer")))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("没有案号为“试停〔2024〕999号”的案件");
    }

    @Test
    void aProcedureInAYearIsCountedFromItsCases() {
        var file = begun("2024-01-02");
        begun("2024-02-01");
        clock.setTo("2024-06-03");
        docket.perform(new PerformAct(file.id(), "decide", Map.of()), aCase().officer("officer", "officer"));
        var auditor = aCase().officer("auditor", "auditor");
        var year = cases.year("trial-clocks", 2024, auditor);
        assertThat(year.opened()).isEqualTo(2);
        assertThat(year.open()).isEqualTo(2);
        assertThat(year.terms()).containsEntry(EndedTerm.Result.LATE, 1L);
        assertThat(year.onTime()).isEqualTo(0.0);
        var other =
                new org.zhunsheng.kernel.access.Actor("x", "外局", district, "OTHER", java.util.Set.of("clerk"), null);
        assertThat(cases.year("trial-clocks", 2024, other).opened()).isZero();
    }

    private String due(UUID id) {
        return jdbc.sql("select due::text from case_file where district = ? and id = ?")
                .params(district, id)
                .query(String.class)
                .single();
    }

    @Test
    void whatTheHouseTellsCannotBeToldByAnybodyElse() {
        var parent = consulting();
        var forged = new PerformAct(parent.id(), "consulted", Map.of("child", Map.of("outcome", "agreed")));
        assertThatThrownBy(() -> docket.perform(forged, aCase().officer("officer", "officer")))
                .isInstanceOf(Refusal.NotEntitled.class);
    }
}
