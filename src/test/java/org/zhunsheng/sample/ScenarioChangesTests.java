package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.imports.Imports;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.kernel.figure.CheckResult;
import org.zhunsheng.kernel.figure.FigureValue;
import org.zhunsheng.kernel.figure.Figures;

/** A record that changes, changes the figures and the checks that stand on it, and none other. */
@ProductTest
class ScenarioChangesTests {

    private static final String DISTRICT = "150698";
    private static final Set<String> PUBLISHED =
            Published.all().stream().map(Published::figure).collect(Collectors.toSet());

    @Autowired
    ScenarioLoad load;

    @Autowired
    Imports imports;

    @Autowired
    Figures figures;

    @Autowired
    TestClock clock;

    private final Scenario scenario = Scenario.read("qinghe-2023");
    private Map<String, BigDecimal> before = Map.of();
    private Map<String, Boolean> checks = Map.of();

    @BeforeEach
    void theYearIsIn() {
        clock.setTo("2024-09-12");
        load.load(DISTRICT, "qinghe-2023", scenario, ScenarioFiguresTests.quiet());
        before = values();
        checks = checks();
    }

    @Test
    void takingBackTheLastTenRatingsChangesTheirNumberAndTheRateAlone() {
        var ratings = file("ratings");
        amend("ratings", rows(ratings, ratings.rows() - 10, row -> with(row, "true")), "withdrawn");
        assertThat(changed()).isEqualTo(Set.of("rating.total", "rating.good-rate"));
        assertThat(values().get("rating.total")).isEqualByComparingTo(BigDecimal.valueOf(before("rating.total") - 10));
        assertThat(checks()).isEqualTo(checks);
        amend("ratings", rows(ratings, ratings.rows() - 10, row -> with(row, "false")), "withdrawn");
        assertThat(values()).isEqualTo(before);
    }

    @Test
    void unsealingOneLicenceChangesTheRateOfSealedOnesAlone() {
        var licences = file("licences");
        int sealed = licences.header().indexOf("sealed");
        var first = licences.content()
                .get()
                .filter(row -> row.get(sealed).equals("true"))
                .findFirst()
                .orElseThrow();
        amend("licences", List.of(set(first, sealed, "false")));
        assertThat(changed()).isEqualTo(Set.of("licence.sealed-rate"));
        assertThat(checks()).isEqualTo(checks);
        amend("licences", List.of(first));
        assertThat(values()).isEqualTo(before);
    }

    @Test
    void oneCaseDecidedTooLateIsOneOverdueCaseAndNothingElse() {
        var events = file("events");
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
        assertThat(events.header()).hasSize(late.getFirst().size());
        amend("events", late);
        assertThat(changed()).isEqualTo(Set.of("monitoring.overdue-cases"));
        assertThat(values().get("monitoring.overdue-cases")).isEqualByComparingTo("1");
        assertThat(checks()).isEqualTo(checks);
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

    private Set<String> changed() {
        var now = values();
        var changed = new TreeSet<String>();
        for (var figure : PUBLISHED) if (!Objects.equals(before.get(figure), now.get(figure))) changed.add(figure);
        return changed;
    }

    private Map<String, BigDecimal> values() {
        var values = new HashMap<String, BigDecimal>();
        for (FigureValue figure : figures.year(DISTRICT, scenario.year()))
            if (PUBLISHED.contains(figure.id()) && figure.value() != null)
                values.put(figure.id(), figure.value().stripTrailingZeros());
        return values;
    }

    private int before(String figure) {
        return Objects.requireNonNull(before.get(figure)).intValueExact();
    }

    private Map<String, Boolean> checks() {
        return figures.checks(DISTRICT, scenario.year()).stream()
                .collect(Collectors.toMap(CheckResult::id, CheckResult::holds));
    }
}
