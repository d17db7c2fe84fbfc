package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.imports.Imports;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.figure.BothWays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record that changes, changes the figures, the sentences of the report and the checks that stand on it, and none other:
 * all ids and all sentences are compared, as the API tells them. And the sums of days follow each change.
 */
@ProductTest
@AutoConfigureMockMvc
class ScenarioChangesTests {

    private static final String DISTRICT = "150698";
    private static final String LEADER = "changes-leader";
    private static final String PASSWORD = "Bianhua#2023";
    private static boolean summedUp;

    @Autowired
    ScenarioLoad load;

    @Autowired
    Imports imports;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationContext product;

    @Autowired
    TestClock clock;

    private final Scenario scenario = Scenario.read("qinghe-2023");

    private record Changed(Set<String> figures, Set<String> checks, Set<String> sentences) {}

    private Map<String, String> before = Map.of();
    private Map<String, String> checks = Map.of();
    private Map<String, String> sentences = Map.of();

    @BeforeEach
    void theYearIsIn() throws Exception {
        clock.setTo("2024-09-12");
        if (accounts.find(LEADER).isEmpty())
            accounts.add(new Account(LEADER, "苏和", DISTRICT, null, Set.of("leader"), null), PASSWORD);
        load.load(DISTRICT, "qinghe-2023", scenario, ScenarioFiguresTests.quiet());
        var ways = new BothWays(product);
        ways.sumUp(DISTRICT);
        assertThat(ways.summedUp(DISTRICT)).isGreaterThan(12);
        if (!summedUp) ways.agree(DISTRICT, scenario.year());
        summedUp = true;
        before = figures();
        checks = checks();
        sentences = sentences();
    }

    @Test
    void takingBackTheLastTenRatingsChangesTheirNumberAndRatesAlone() throws Exception {
        var ratings = file("ratings");
        amend("ratings", rows(ratings, ratings.rows() - 10, row -> with(row, "true")), "withdrawn");
        assertChanged(
                Set.of(
                        "rating.total",
                        "rating.good",
                        "rating.good-rate",
                        "rat.count",
                        "rat.good_rate",
                        "rat.active_rate"),
                Set.of("rating.parts"),
                Set.of("functions/supervision/ratings"));
        assertThat(before.get("rating.total")).isEqualTo(String.valueOf(number("rating.total") + 10));
        amend("ratings", rows(ratings, ratings.rows() - 10, row -> with(row, "false")), "withdrawn");
        assertChanged(Set.of(), Set.of(), Set.of());
    }

    @Test
    void unsealingOneLicenceChangesTheRateOfSealedOnesAlone() throws Exception {
        var licences = file("licences");
        int sealed = licences.header().indexOf("sealed");
        var first = licences.content()
                .get()
                .filter(row -> row.get(sealed).equals("true"))
                .findFirst()
                .orElseThrow();
        amend("licences", List.of(set(first, sealed, "false")));
        assertChanged(Set.of("licence.sealed", "licence.sealed-rate"), Set.of(), Set.of("functions/services/licences"));
        amend("licences", List.of(first));
        assertChanged(Set.of(), Set.of(), Set.of());
    }

    @Test
    void oneCaseDecidedTooLateIsOneOverdueCaseAndWhatItsActsAre() throws Exception {
        amend("events", late());
        assertChanged(
                Set.of(
                        "monitoring.cases-opened",
                        "monitoring.terms-due",
                        "monitoring.overdue-cases",
                        "enf.licence_granted",
                        "inf.licence-decisions",
                        "svc.cases_received",
                        "svc.cases_accepted",
                        "svc.cases_done",
                        "svc.oneseal_cases",
                        "svc.promise-cases",
                        "svc.promise-days",
                        "svc.avg_days",
                        "svc.cases_early_rate",
                        "svc.cases_ontime_rate",
                        "rat.active_rate"),
                Set.of(),
                Set.of("functions/services/handled", "functions/supervision/overdue", "shortcomings/late/overdue"));
        assertThat(number("monitoring.overdue-cases")).isEqualTo(1);
    }

    private static List<List<String>> late() {
        var late = new ArrayList<List<String>>();
        var example =
                List.of("apply", "2023-03-01", "accept", "2023-03-02", "review", "2023-03-03", "grant", "2023-06-15");
        for (int i = 0; i < example.size(); i += 2)
            late.add(List.of(
                    "LATE-" + i,
                    "LATE",
                    "administrative-licensing",
                    "SX-01-00003",
                    "service",
                    "window",
                    "RESIDENT_ID",
                    "郝万春",
                    Nobody.residentId("19700203", 599),
                    example.get(i),
                    example.get(i + 1) + "T09:30:00+08:00",
                    i == 0 ? "郝万春" : "经办" + i,
                    ""));
        return late;
    }

    /** Before the changed days are summed up again, and after. */
    private void assertChanged(Set<String> figures, Set<String> checks, Set<String> sentences) throws Exception {
        var ways = new BothWays(product);
        for (int time = 0; time < 2; time++) {
            var found = new Changed(
                    changed(before, figures()), changed(this.checks, checks()), changed(this.sentences, sentences()));
            assertThat(found).isEqualTo(new Changed(figures, checks, sentences));
            ways.sumUp(DISTRICT);
        }
        ways.agree(DISTRICT, scenario.year());
    }

    private RowFile file(String kind) {
        return new ScenarioYear(scenario, WorkCalendar.shipped(), Villages::of)
                .files().stream()
                        .filter(file -> file.kind().equals(kind))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<List<String>> rows(RowFile file, int from, UnaryOperator<List<String>> change) {
        return file.content().get().skip(from).map(change).toList();
    }

    private static List<String> with(List<String> row, String more) {
        return Stream.concat(row.stream(), Stream.of(more)).toList();
    }

    private static List<String> set(List<String> row, int at, String value) {
        var changed = new ArrayList<>(row);
        changed.set(at, value);
        return changed;
    }

    private void amend(String kind, List<List<String>> rows, String... more) {
        var header =
                Stream.concat(file(kind).header().stream(), Stream.of(more)).toList();
        var file = new RowFile(kind, header, rows.size(), rows::stream);
        var job = imports.load(
                DISTRICT,
                kind,
                "amendment.csv",
                file.open(),
                new Actor("importer", "贺小龙", DISTRICT, null, Set.of("importer"), null),
                (done, percent) -> {});
        assertThat(job.rejected()).isZero();
        assertThat(job.accepted()).isEqualTo(rows.size());
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(id -> Objects.equals(before.get(id), after.get(id)));
        return all;
    }

    /** Value, and whether it is a lower bound. */
    private Map<String, String> figures() throws Exception {
        var figures = new HashMap<String, String>();
        for (var figure : asked("/figures?size=1000&year=").get("items"))
            figures.put(
                    figure.get("id").asString(),
                    figure.get("value").asString() + (figure.get("lowerBound").asBoolean() ? "余" : ""));
        return figures;
    }

    private int number(String figure) throws Exception {
        return Integer.parseInt(Objects.requireNonNull(figures().get(figure)));
    }

    /** Whether it holds, and its sides. */
    private Map<String, String> checks() throws Exception {
        var checks = new HashMap<String, String>();
        for (var check : asked("/figures/checks?size=1000&year=").get("items"))
            checks.put(
                    check.get("id").asString(),
                    check.get("holds") + " " + check.get("left") + " " + check.get("right"));
        return checks;
    }

    private Map<String, String> sentences() throws Exception {
        var sentences = new HashMap<String, String>();
        for (var chapter : asked("/reports/annual/%s.json").get("chapters"))
            for (var section : chapter.get("sections"))
                for (var sentence : section.get("sentences"))
                    sentences.put(sentence.get("id").asString(), text(sentence));
        return sentences;
    }

    private static String text(JsonNode sentence) {
        var text = new StringBuilder();
        for (var piece : sentence.get("pieces")) text.append(piece.get("text").asString());
        return text.toString();
    }

    private JsonNode asked(String path) throws Exception {
        int year = scenario.year();
        var answer = mvc.perform(get("/api/v1" + (path.contains("%s") ? path.formatted(year) : path + year))
                        .with(httpBasic(LEADER, PASSWORD)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }
}
