package org.zhunsheng.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.party.PartyDraft;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.OpenCase;
import org.zhunsheng.kernel.procedure.PerformAct;

/** Acts that were done elsewhere: recorded as they were, chained, replayed as those done here; what was wrong is noted. */
class HistoryTests extends ImportCase {

    private static final String HEADER =
            "external_id,case,procedure,department,channel,party_type,party_name,party_id,act,at,actor,form\n";
    private static final String BATU = "RESIDENT_ID,巴图,150699198501010017";
    private static final String APPLICATION = "\"{\"\"subject\"\": \"\"打一口井\"\", \"\"amount\"\": 1000}\"";

    @Autowired
    Docket docket;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    Organisations organisations;

    private static String row(String id, String number, String act, String at, String actor, String form) {
        return "%s,%s,trial,SPJ,window,%s,%s,%s,%s,%s%n".formatted(id, number, BATU, act, at, actor, form);
    }

    private static String whole(String number) {
        return row(number + "-1", number, "file", "2022-03-01 10:00:00", "牧民", APPLICATION)
                + row(number + "-2", number, "accept", "2022-03-03 10:00:00", "甲", "")
                + row(number + "-3", number, "suspend", "2022-03-08 10:00:00", "乙", "\"{\"\"reason\"\": \"\"等鉴定\"\"}\"")
                + row(number + "-4", number, "resume", "2022-03-15 10:00:00", "乙", "")
                + row(
                        number + "-5",
                        number,
                        "inspect",
                        "2022-03-16 10:00:00",
                        "甲",
                        "\"{\"\"officers\"\": [\"\"c1\"\", \"\"c2\"\"]}\"")
                + row(
                        number + "-6",
                        number,
                        "decide",
                        "2022-04-01 10:00:00",
                        "乙",
                        "\"{\"\"granted\"\": true, \"\"reasons\"\": \"\"\"\"}\"")
                + row(number + "-7", number, "archive", "2022-04-20 10:00:00", "甲", "");
    }

    private CaseFile file(String number) {
        return cases.find(number, Actor.system(district)).orElseThrow();
    }

    private List<Map<String, Object>> projections(String where) {
        return jdbc.sql("""
                        select c.procedure, c.version, c.title, c.applicant, c.opened_on, c.state, c.outcome, c.closed_on,
                          c.sequence, c.term, c.due, c.warn_on, c.held, c.wake_on,
                          (select string_agg(t.term || ' ' || t.opened_on || ' ' || t.due || ' ' || t.ended_on || ' '
                            || t.used || ' ' || t.unit || ' ' || t.result || ' ' || t.sequence, '; ' order by t.sequence, t.term)
                           from term t where t.district = c.district and t.case_id = c.id) as terms
                        from case_file c where c.district = ? and c.number like ? order by c.opened_at, c.sequence
                        """).params(district, where).query().listOfRows();
    }

    private long flaws() {
        return count("flaw");
    }

    private Actor officer(String account, String role) {
        return new Actor(account, account, district, DEPARTMENT, Set.of(role), null);
    }

    /** The same acts performed here on the same days. */
    private void performHere() {
        clock.setTo("2022-03-01");
        var applicant = new Actor("herder", "牧民", district, null, Set.of("resident"), null);
        var file = docket.open(
                        new OpenCase(
                                        "trial",
                                        null,
                                        List.of(new PartyDraft(
                                                "applicant", "巴图", "RESIDENT_ID", "150699198501010017", null)),
                                        Map.of("subject", "打一口井", "amount", 1000))
                                .at(DEPARTMENT),
                        applicant)
                .file();
        perform(file, "2022-03-03", "accept", officer("甲", "clerk"), Map.of());
        perform(file, "2022-03-08", "suspend", officer("乙", "approver"), Map.of("reason", "等鉴定"));
        perform(file, "2022-03-15", "resume", officer("乙", "approver"), Map.of());
        jdbc.sql(
                        "insert into staff (district, id, name, organisation, role, certificate) values (?, gen_random_uuid(), 'a', 'SPJ', 'officer', 'c1'), (?, gen_random_uuid(), 'b', 'SPJ', 'officer', 'c2')")
                .params(district, district)
                .update();
        perform(file, "2022-03-16", "inspect", officer("甲", "clerk"), Map.of("officers", List.of("c1", "c2")));
        perform(file, "2022-04-01", "decide", officer("乙", "approver"), Map.of("granted", true, "reasons", ""));
        perform(file, "2022-04-20", "archive", officer("甲", "clerk"), Map.of());
        clock.setTo("2023-01-10");
    }

    private void perform(CaseFile file, String day, String act, Actor actor, Map<String, Object> form) {
        clock.setTo(day);
        docket.perform(new PerformAct(file.id(), act, form), actor);
    }

    @Test
    void aLawfulHistoryStandsAsIfItHadBeenDoneHere() {
        performHere();
        var here = projections("鄂审试%");
        var job = bring("events", HEADER + whole("BJ-1"));
        assertThat(faults.first(job, 10)).isEmpty();
        assertThat(job.accepted()).isEqualTo(7);
        assertThat(projections("BJ-1")).isEqualTo(here);
        assertThat(flaws()).isZero();
        var report = ledger.verify(district);
        assertThat(report.broken()).isEmpty();
        assertThat(report.acts()).isEqualTo(14);
        var acts = ledger.acts(district, file("BJ-1").id());
        assertThat(acts.getFirst().actor()).isEqualTo("牧民");
        assertThat(acts.getFirst().value("brought")).isEqualTo(Map.of("id", "BJ-1-1", "by", "importer"));
        assertThat(acts.getFirst().recorded()).isAfter(acts.getFirst().at());
    }

    @Test
    void whatBrokeTheProcedureIsKeptAndNoted() {
        var job = bring(
                "events",
                HEADER
                        + row("1", "BJ-2", "accept", "2022-03-03 10:00:00", "甲", "")
                        + row("2", "BJ-2", "decide", "2022-03-04 10:00:00", "甲", "\"{\"\"granted\"\": true}\"")
                        + row("3", "BJ-2", "archive", "2022-03-05 10:00:00", "甲", ""));
        assertThat(job.accepted()).isEqualTo(3);
        assertThat(file("BJ-2").state()).isEqualTo("closed");
        assertThat(jdbc.sql("select reason from flaw where district = ? order by sequence, place")
                        .param(district)
                        .query(String.class)
                        .list())
                .anyMatch(reason -> reason.contains("没有以立案的步骤开始"))
                .anyMatch(reason -> reason.contains("须先办理"))
                .anyMatch(reason -> reason.contains("办理过“受理”的人不得再办理“决定”"));
        assertThat(ledger.verify(district).broken()).isEmpty();
    }

    @Test
    void theActsOfACaseMaySpanFilesAndComeOnlyOnce() {
        var lines = whole("BJ-3").lines().toList();
        bring("events", HEADER + String.join("\n", lines.subList(0, 3)));
        assertThat(file("BJ-3").state()).isEqualTo("suspended");
        var rest = bring("events", HEADER + String.join("\n", lines));
        assertThat(List.of(rest.accepted(), rest.unchanged(), rest.rejected())).containsExactly(4, 3, 0);
        assertThat(file("BJ-3").state()).isEqualTo("closed");
        var again = bring("events", HEADER + whole("BJ-3"));
        assertThat(again.unchanged()).isEqualTo(7);
        assertThat(count("act")).isEqualTo(7);
        assertThat(ledger.verify(district).broken()).isEmpty();
    }

    @Test
    void aChangedActIsCorrectedOnTheChainAndReplayedAsCorrected() {
        bring("events", HEADER + whole("BJ-4"));
        bring(
                "events",
                HEADER + whole("BJ-5").replace("2022-04-01", "2022-06-01").replace("2022-04-20", "2022-06-10"));
        assertThat(projections("BJ-5").getFirst().get("terms").toString()).contains("LATE");
        var corrected = bring("events", HEADER + whole("BJ-5"));
        assertThat(List.of(corrected.accepted(), corrected.amended(), corrected.unchanged()))
                .containsExactly(2, 2, 5);
        var straight = new ArrayList<>(projections("BJ-4"));
        straight.addAll(projections("BJ-5"));
        assertThat(straight.get(1).get("terms")).isEqualTo(straight.get(0).get("terms"));
        assertThat(file("BJ-5").last("decide").orElseThrow().on()).hasToString("2022-04-01");
        assertThat(count("act")).isEqualTo(16);
        assertThat(amendments.of(district, "events", "BJ-5-6")).hasSize(1);
        assertThat(ledger.verify(district).broken()).isEmpty();
        assertThat(bring("events", HEADER + whole("BJ-5")).unchanged()).isEqualTo(7);
    }

    @Test
    void aRowThatNothingCanFollowFromIsRefusedAlone() {
        var job = bring(
                "events",
                HEADER
                        + whole("BJ-6")
                        + row("x1", "BJ-7", "dance", "2022-03-01 10:00:00", "甲", "")
                        + row("x2", "BJ-8", "file", "2022-03-01 10:00:00", "甲", "\"[1]\"")
                        + row("x3", "BJ-9", "file", "2019-03-01 10:00:00", "甲", APPLICATION)
                        + row("x4", "BJ-9", "file", "2030-03-01 10:00:00", "甲", APPLICATION)
                        + row("x5", "BJ-10", "file", "2022-03-01 10:00:00", "牧民", APPLICATION)
                                .replace("0017,", "0018,"));
        assertThat(List.of(job.accepted(), job.rejected())).containsExactly(7, 5);
        assertThat(faults.first(job, 10).stream()
                        .map(one -> one.faults().getFirst().column()))
                .containsExactly("act", "form", "at", "at", "party_id");
        assertThat(count("case_file")).isEqualTo(1);
    }

    @Test
    void aNumberGivenElsewhereIsNotGivenAgainHere() {
        bring("events", HEADER + row("1", "鄂审试〔2023〕5号", "file", "2023-01-03 10:00:00", "牧民", APPLICATION));
        clock.setTo("2023-01-10");
        var applicant = new Actor("herder", "牧民", district, null, Set.of("resident"), null);
        var wish = new OpenCase(
                        "trial",
                        null,
                        List.of(new PartyDraft("applicant", "巴图", "RESIDENT_ID", "150699198501010017", null)),
                        Map.of("subject", "打一口井", "amount", 1000))
                .at(DEPARTMENT);
        assertThat(docket.open(wish, applicant).number()).isEqualTo("鄂审试〔2023〕6号");
    }

    private static String penaltyRow(String number, int place, String act, String day) {
        return "%s-%d,%s,administrative-penalty,SPJ,window,%s,%s,%s 10:00:00,甲,%n"
                .formatted(number, place, number, BATU, act, day);
    }

    private static String penaltyCase(String number, String ending, String day) {
        return penaltyRow(number, 1, "report-clue", day) + penaltyRow(number, 2, ending, day);
    }

    private List<String> firstOffenceFlaws() {
        return jdbc.sql("select reason from flaw where district = ? and reason like '%不是初次违法%'")
                .param(district)
                .query(String.class)
                .list();
    }

    /** 行政处罚法第三十三条: two years from the decision. */
    @Test
    void anExemptionOfWhoWasPenalisedBeforeIsAFlawWhetherThePenaltyCameWithItOrEarlier() {
        var penalty = penaltyCase("P1", "penalise", "2021-09-28");
        bring("events", HEADER + penalty + penaltyCase("P2", "exempt-first", "2021-10-08"));
        assertThat(firstOffenceFlaws()).singleElement().asString().contains("（P1，2021年9月28日决定）");
        bring("events", HEADER + penaltyCase("P3", "exempt-first", "2022-09-28"));
        assertThat(firstOffenceFlaws()).hasSize(2);
    }

    @Test
    void whatCameAfterAnExemptionIsNoFlawOfIt() {
        bring(
                "events",
                HEADER
                        + penaltyCase("P1", "penalise", "2021-10-08")
                        + penaltyCase("P2", "exempt-first", "2021-09-28")
                        + penaltyCase("P3", "exempt-first", "2023-10-09"));
        assertThat(firstOffenceFlaws()).isEmpty();
    }
}
