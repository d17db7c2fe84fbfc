package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.database.DistrictWatch;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;
import org.zhunsheng.kernel.procedure.Refusal.NotEntitled;
import org.zhunsheng.kernel.procedure.Refusal.NotLawful;
import org.zhunsheng.kernel.procedure.Refusal.Unknown;

@ProductTest
class DocketTests {

    private static int districts = 700_000;

    @Autowired
    Docket docket;

    @Autowired
    Cases cases;

    @Autowired
    Lapses lapses;

    @Autowired
    Ledger ledger;

    @Autowired
    Organisations organisations;

    @Autowired
    StaffRoster staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DistrictWatch watch;

    private String district = "";

    @BeforeEach
    void district() {
        district = String.valueOf(districts++);
        TrialCase.office(district, organisations, staff);
    }

    TrialCase aCase() {
        return new TrialCase(docket, clock, district);
    }

    @Test
    void aCaseIsNumberedByOrganisationAndYearWithoutAGap() {
        assertThat(aCase().filedOn("2024-12-30").file().number()).isEqualTo("试试〔2024〕1号");
        assertThat(aCase().filedOn("2024-12-31").file().number()).isEqualTo("试试〔2024〕2号");
        assertThat(aCase().filedOn("2025-01-02").file().number()).isEqualTo("试试〔2025〕1号");
    }

    @Test
    void whatIsSaidOfAStatementCanNameTheCaseThatIsInHand() {
        var file = aCase().filedOn("2024-03-01").accepted().file();
        assertThat(watch.lastCase()).isEqualTo(file.number());
    }

    @Test
    void aRefusedApplicationUsesUpNoNumber() {
        aCase().filedOn("2024-03-01");
        var wrong = new OpenCase("trial", null, TrialCase.application().parties(), Map.of("subject", "缺金额"))
                .at(TrialCase.OFFICE);
        assertThatThrownBy(() -> docket.open(wrong, aCase().resident())).isInstanceOf(Invalid.class);
        assertThat(aCase().filedOn("2024-03-01").file().number()).isEqualTo("试试〔2024〕2号");
    }

    @Test
    void numbersGivenAtTheSameMomentHaveNeitherGapNorDouble() throws Exception {
        clock.setTo("2024-03-01");
        var openings = IntStream.range(0, 200)
                .mapToObj(i -> (Callable<String>) () ->
                        docket.open(TrialCase.application(), aCase().resident()).number())
                .toList();
        try (var clients = Executors.newFixedThreadPool(16)) {
            var numbers = new ArrayList<String>();
            for (var opened : clients.invokeAll(openings)) numbers.add(opened.get());
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200)
                            .mapToObj(i -> "试试〔2024〕" + i + "号")
                            .toList());
        }
    }

    @Test
    void aCaseGoesThroughItsStatesAndEveryActIsChained() {
        var file =
                aCase().filedOn("2024-03-01").accepted().inspected().decided().file();
        assertThat(file.state()).isEqualTo("decided");
        assertThat(file.outcome()).isEqualTo("decided");
        var acts = ledger.acts(district, file.id());
        assertThat(acts).extracting("act").containsExactly("file", "accept", "inspect", "decide");
        for (int i = 1; i < acts.size(); i++)
            assertThat(acts.get(i).previousHash()).isEqualTo(acts.get(i - 1).hash());
        assertThat(cases.load(district, file.id()).orElseThrow().acts()).isEqualTo(file.acts());
    }

    @Test
    void whatIsReplayedFromTheRecordEqualsWhatWasComputedWhenActing() {
        var acted = aCase().filedOn("2024-03-01")
                .accepted()
                .suspended()
                .resumed()
                .inspected()
                .file();
        var read = cases.load(district, acted.id()).orElseThrow();
        assertThat(read.state()).isEqualTo(acted.state());
        assertThat(read.running()).isEqualTo(acted.running());
        assertThat(read.ended()).isEqualTo(acted.ended());
    }

    @Test
    void anActOutOfOrderIsRefusedWithItsReasonAndWithWhatIsLawfulInstead() {
        var file = aCase().filedOn("2024-03-01");
        assertThatThrownBy(file::decided).isInstanceOfSatisfying(NotLawful.class, refusal -> {
            assertThat(refusal.reasons()).anyMatch(reason -> reason.contains("须在“审查”环节办理"));
            assertThat(refusal.lawful()).isEmpty();
        });
        assertThat(docket.lawful(file.file(), file.clerk()))
                .extracting(ActRule::id)
                .containsExactly("ask-correction", "accept");
    }

    @Test
    void aDecisionNeedsOneOfTheActsThatMustComeBeforeIt() {
        var file = aCase().filedOn("2024-03-01").accepted();
        assertThatThrownBy(file::decided).hasMessageContaining("须先办理“现场核查”或“定期”");
        assertThat(file.inspected().decided().file().state()).isEqualTo("decided");
    }

    @Test
    void whoAcceptedMayNotDecide() {
        var both = new TrialCase(docket, clock, district);
        var one = new org.zhunsheng.kernel.access.Actor(
                "one", "一人", district, TrialCase.OFFICE, java.util.Set.of("clerk", "approver"), null);
        both.filedOn("2024-03-01").does("accept", one, Map.of()).inspected();
        assertThatThrownBy(() -> both.does("decide", one, Map.of("granted", true, "reasons", "")))
                .isInstanceOf(NotLawful.class)
                .hasMessageContaining("请换一人办理");
    }

    @Test
    void correctionMayBeAskedForOnce() {
        var file = aCase().filedOn("2024-03-01");
        file.does("ask-correction", file.clerk(), Map.of("reason", "缺身份证明")).does("correct", file.resident(), Map.of());
        assertThatThrownBy(() -> file.does("ask-correction", file.clerk(), Map.of("reason", "又缺")))
                .hasMessageContaining("只能办理一次");
    }

    @Test
    void anInspectionNeedsTwoOfficersWithValidCertificates() {
        var file = aCase().filedOn("2024-03-01").accepted();
        assertThatThrownBy(() -> file.does("inspect", file.clerk(), Map.of("officers", List.of("cert-1", "none"))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("现有1名");
        assertThatThrownBy(() -> file.does("inspect", file.clerk(), Map.of("officers", List.of("cert-1", "cert-1"))))
                .hasMessageContaining("现有1名");
    }

    @Test
    void aMeetingIsAnnouncedSevenWorkingDaysAhead() {
        var file = aCase().filedOn("2024-04-26").accepted();
        assertThatThrownBy(() -> file.does("announce", file.clerk(), Map.of("heldOn", "2024-05-08")))
                .hasMessageContaining("最早可定为2024-05-09");
        assertThat(file.does("announce", file.clerk(), Map.of("heldOn", "2024-05-10"))
                        .file()
                        .done("announce"))
                .isTrue();
    }

    @Test
    void aRefusalNeedsReasons() {
        var file = aCase().filedOn("2024-03-01").accepted().inspected();
        assertThatThrownBy(() -> file.does("decide", file.approver(), Map.of("granted", false, "reasons", "")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("必须说明理由");
    }

    @Test
    void aStrangerMayNotActAndAnotherOfficeDoesNotEvenSeeTheCase() {
        var file = aCase().filedOn("2024-03-01");
        assertThatThrownBy(() -> file.does("accept", file.resident(), Map.of())).isInstanceOf(NotEntitled.class);
        var elsewhere = new org.zhunsheng.kernel.access.Actor(
                "x", "外局", district, "ELSEWHERE", java.util.Set.of("clerk"), null);
        assertThatThrownBy(() -> file.does("accept", elsewhere, Map.of())).isInstanceOf(Unknown.class);
    }

    @Test
    void ofTwoWhoActAtTheSameMomentOneSucceedsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 20; round++) {
            var file = aCase().filedOn("2024-03-01");
            var act = new PerformAct(file.id(), "accept", Map.of());
            Callable<Boolean> attempt = () -> {
                try {
                    docket.perform(act, file.clerk());
                    return true;
                } catch (NotLawful refused) {
                    return false;
                }
            };
            try (var two = Executors.newFixedThreadPool(4)) {
                int succeeded = 0;
                for (var done : two.invokeAll(List.of(attempt, attempt, attempt, attempt))) if (done.get()) succeeded++;
                assertThat(succeeded).isOne();
            }
            assertThat(ledger.acts(district, file.id())).hasSize(2);
        }
    }

    @Test
    void whoActsOnAStalePageIsToldSo() {
        var file = aCase().filedOn("2024-03-01").accepted();
        var stale = new PerformAct(file.id(), "suspend", Map.of("reason", "等"), List.of(), null, 1);
        assertThatThrownBy(() -> docket.perform(stale, file.approver())).hasMessageContaining("刚刚有了新的办理记录");
    }

    @Test
    void silenceMeansAcceptanceFromTheDayOfReceipt() {
        var file = aCase().filedOn("2024-02-05");
        clock.setTo("2024-02-18");
        assertThat(lapses.perform(district))
                .as("the fifth working day is a make-up Sunday")
                .isZero();
        clock.setTo("2024-02-19");
        assertThat(lapses.perform(district)).isOne();
        assertThat(lapses.perform(district)).as("once is enough").isZero();
        var read = cases.load(district, file.id()).orElseThrow();
        assertThat(read.state()).isEqualTo("examining");
        assertThat(read.running())
                .extractingByKey("decision")
                .returns(LocalDate.parse("2024-02-05"), RunningTerm::openedOn);
    }

    @Test
    void theClockStandsStillWhileTheCaseIsSuspendedAndTheLightSaysSo() {
        var file = aCase().filedOn("2024-03-01").on("2024-03-04").accepted();
        assertThat(row(file).due()).isEqualTo("2024-04-01");
        file.on("2024-03-06").suspended();
        assertThat(row(file).light()).isEqualTo(Light.HELD);
        file.on("2024-03-11").resumed();
        assertThat(row(file).due()).as("three working days stood still").isEqualTo("2024-04-07");
    }

    @Test
    void theLightTurnsYellowBeforeAndRedAfterTheLastDay() {
        var file = aCase().filedOn("2024-03-01").on("2024-03-04").accepted();
        clock.setTo("2024-03-26");
        assertThat(row(file).light()).isEqualTo(Light.GREEN);
        clock.setTo("2024-03-27");
        assertThat(row(file).light()).as("three working days left").isEqualTo(Light.YELLOW);
        assertThat(row(file).remaining()).isEqualTo(3);
        clock.setTo("2024-04-02");
        assertThat(row(file).light()).isEqualTo(Light.RED);
        assertThat(row(file).remaining()).isEqualTo(-1);
    }

    @Test
    void aTermIsExtendedOnceByTheHead() {
        var file = aCase().filedOn("2024-03-01").on("2024-03-04").accepted();
        var head = file.officer("head", "head");
        file.does("extend", head, Map.of("reason", "案情复杂"));
        assertThat(row(file).due()).isEqualTo("2024-04-16");
        assertThatThrownBy(() -> file.does("extend", head, Map.of("reason", "再延")))
                .hasMessageContaining("法定上限");
    }

    @Test
    void aTermThatWasMissedIsRememberedAsLate() {
        var file = aCase().filedOn("2024-03-01")
                .accepted()
                .inspected()
                .on("2024-04-08")
                .decided();
        var row = jdbc.sql("select result, used from term where district = ? and case_id = ? and term = 'decision'")
                .params(district, file.id())
                .query()
                .singleRow();
        assertThat(row).containsEntry("result", "LATE").containsEntry("used", 25);
    }

    @Test
    void anAllInOneCaseOpensItsPartsAndEndsWithTheLastOfThem() {
        clock.setTo("2024-03-01");
        var whole = docket.open(
                        new OpenCase(
                                        "trial-whole",
                                        null,
                                        TrialCase.application().parties(),
                                        Map.of("subject", "开店", "amount", 5, "parts", List.of("甲", "乙")))
                                .at(TrialCase.OFFICE),
                        aCase().resident())
                .file();
        var parts = jdbc.sql("select id from case_file where district = ? and parent = ?")
                .params(district, whole.id())
                .query(java.util.UUID.class)
                .list();
        assertThat(parts).hasSize(2);
        for (var part : parts) {
            assertThat(cases.load(district, whole.id()).orElseThrow().closed()).isFalse();
            docket.perform(new PerformAct(part, "withdraw", Map.of()), aCase().resident());
        }
        var ended = cases.load(district, whole.id()).orElseThrow();
        assertThat(ended.closed()).isTrue();
        assertThat(ended.outcome()).isEqualTo("done");
    }

    private CaseRow row(TrialCase file) {
        return cases.search(new CaseQuery(null, null, null, null, file.file().number(), true, 0, 10), file.clerk())
                .items()
                .getFirst();
    }
}
