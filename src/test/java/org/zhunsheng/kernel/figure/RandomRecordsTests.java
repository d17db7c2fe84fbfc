package org.zhunsheng.kernel.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked of forms, of what was open, of the year before: over random records the same as counted by hand. */
class RandomRecordsTests {

    private static final String HERE = "150624";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-08-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final LocalDate TODAY = LocalDate.now(CLOCK);

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;
    private static Catalogue catalogue;
    private static Figures figures;
    private static Checks checks;
    private static Tables tables;
    private static FigureRecords records;

    private final List<Deal> deals = new ArrayList<>();

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        Deal.makeTables(postgres.getPostgresDatabase());
        catalogue = CatalogueReader.read(Map.of("deal.yaml", Deal.FILE));
        var parts = Sample.parts(catalogue, postgres.getPostgresDatabase(), CLOCK);
        figures = parts.figures();
        checks = parts.checks();
        records = parts.records();
        tables = new Tables(catalogue, figures, checks);
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void clear() {
        jdbc.sql("delete from deal where district is not null").update();
        jdbc.sql("delete from figure_reference where district is not null").update();
        deals.clear();
    }

    @RepeatedTest(8)
    void whatAFigureAsksOfFormsAndOfTimeIsWhatCountingByHandGives(RepetitionInfo repetition) {
        random(new Random(repetition.getCurrentRepetition()), 150);
        var periods = Stream.of(Period.months(2023), Period.quarters(2024), Period.years(2024, 3))
                .flatMap(List::stream)
                .toList();
        for (var period : periods) {
            var come = deals.stream().filter(deal -> in(deal.opened(), period)).toList();
            expect("deal.opened", period, come.size());
            expect("deal.closed", period, count(deals, deal -> deal.closed() != null && in(deal.closed(), period)));
            expect("deal.carried", period, count(deals, deal -> started(period) && deal.openBefore(period.from())));
            expect("deal.left", period, count(deals, deal -> started(period) && deal.openBefore(dayAfter(period))));
            expect("deal.fined", period, count(come, deal -> deal.kinds().contains("fine")));
            expect("deal.unfined", period, count(come, deal -> !deal.kinds().contains("fine")));
            expect("deal.large", period, count(come, deal -> deal.amount() != null && deal.amount() >= 1000));
            expect("deal.blank", period, count(come, deal -> deal.amount() == null));
            expect("deal.seized", period, count(come, deal -> deal.things().stream()
                    .anyMatch(t -> t.way().equals("seized"))));
            expect("deal.amount", period, amounts(come).sum());
            expect(
                    "deal.worth",
                    period,
                    come.stream()
                            .flatMap(deal -> deal.things().stream())
                            .mapToInt(Deal.Thing::worth)
                            .sum());
            expect("deal.places", period, (int) come.stream()
                    .map(Deal::place)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count());
            expect("deal.held", period, count(deals, deal -> in(deal.held(), period)));
            assertThat(value("deal.most", period))
                    .isEqualTo(amounts(come).max().stream()
                            .mapToObj(BigDecimal::valueOf)
                            .findFirst()
                            .orElse(null));
            assertThat(value("deal.least", period))
                    .isEqualTo(amounts(come).min().stream()
                            .mapToObj(BigDecimal::valueOf)
                            .findFirst()
                            .orElse(null));
            assertThat(figures.value(HERE, "deal.amount", period).lowerBound())
                    .isEqualTo(come.stream().anyMatch(Deal::atLeast));
        }
    }

    @RepeatedTest(4)
    void aTableBalancesInEveryColumnAndItsPartsAreItsFigures(RepetitionInfo repetition) {
        random(new Random(100 + repetition.getCurrentRepetition()), 120);
        var filled = tables.filled(HERE, tables.get("deal.table"), 2023);
        assertThat(filled.balanced()).isTrue();
        assertThat(filled.checks()).hasSize(4 + 5);
        var first = filled.rows().getFirst();
        assertThat(first.cells())
                .extracting(cell -> cell.value().intValue())
                .containsExactly(
                        count(
                                deals,
                                deal -> in(deal.opened(), Period.year(2023))
                                        && deal.side().equals("a")),
                        count(
                                deals,
                                deal -> in(deal.opened(), Period.year(2023))
                                        && deal.side().equals("b")),
                        count(deals, deal -> in(deal.opened(), Period.year(2023))),
                        count(deals, deal -> in(deal.opened(), Period.year(2023))));
        assertThat(figures.ids()).doesNotContain(first.cells().getFirst().id());
        assertThat(figures.value(HERE, first.cells().getFirst().id(), Period.year(2023))
                        .value())
                .isEqualByComparingTo(first.cells().getFirst().value());
    }

    @RepeatedTest(4)
    void aBrokenCheckNamesJustTheRecordsThatMakeTheDifference(RepetitionInfo repetition) {
        random(new Random(200 + repetition.getCurrentRepetition()), 80);
        var period = Period.year(2023);
        var broken = checks.of(HERE, 2023).stream()
                .filter(check -> !check.holds())
                .map(CheckResult::id)
                .toList();
        assertThat(broken).isSubsetOf("deal.wrong");
        var odd = count(
                deals,
                deal -> in(deal.opened(), period)
                        && deal.kinds().contains("fine") != (deal.amount() != null && deal.amount() >= 1000));
        assertThat(records.page(checks.difference("deal.wrong", 2023), Sight.whole(HERE), 0, 1000)
                        .total())
                .isEqualTo(odd);
        assertThat(records.page(checks.difference("deal.kinds", 2023), Sight.whole(HERE), 0, 1000)
                        .total())
                .isZero();
    }

    @Test
    void aYearIsComparedWithTheOneBefore() {
        for (int i = 0; i < 4; i++) insert(LocalDate.of(2022, 5, 1), null);
        for (int i = 0; i < 5; i++) insert(LocalDate.of(2023, 5, 1), null);
        assertThat(figures.value(HERE, "deal.growth", Period.year(2023)).shown())
                .isEqualTo("25%");
        assertThat(figures.value(HERE, "deal.growth", Period.year(2022)).shown())
                .isEqualTo("无数据");
    }

    @Test
    void aSumOverRecordsThatSayAtLeastIsItselfAtLeast() {
        deals.add(new Deal(
                "A",
                "a",
                LocalDate.of(2023, 3, 1),
                null,
                List.of("fine"),
                100,
                null,
                List.of(),
                LocalDate.of(2023, 3, 1),
                true));
        insertAll();
        assertThat(figures.value(HERE, "deal.amount", Period.year(2023)).shown())
                .isEqualTo("100余 元");
        assertThat(figures.value(HERE, "deal.opened", Period.year(2023)).shown())
                .isEqualTo("1 件");
    }

    @Test
    void theDigestTellsWhenARecordComesGoesOrChanges() {
        insert(LocalDate.of(2023, 5, 1), null);
        var before = figures.digest(HERE, "deal.opened", Period.year(2023));
        assertThat(figures.digest(HERE, "deal.opened", Period.year(2023))).isEqualTo(before);
        jdbc.sql("update deal set side = 'b' where district = '150624'").update();
        var changed = figures.digest(HERE, "deal.opened", Period.year(2023));
        assertThat(changed).isNotEqualTo(before);
        insert(LocalDate.of(2023, 6, 1), null);
        assertThat(figures.digest(HERE, "deal.opened", Period.year(2023))).isNotEqualTo(changed);
    }

    private static boolean started(Period period) {
        return !period.from().isAfter(TODAY);
    }

    private static LocalDate dayAfter(Period period) {
        return period.reckoning(TODAY).plusDays(1);
    }

    private static boolean in(LocalDate day, Period period) {
        return !day.isBefore(period.from()) && day.isBefore(period.to());
    }

    private static IntStream amounts(List<Deal> deals) {
        return deals.stream().map(Deal::amount).filter(Objects::nonNull).mapToInt(Integer::intValue);
    }

    private static int count(List<Deal> deals, Predicate<Deal> which) {
        return (int) deals.stream().filter(which).count();
    }

    private static void expect(String figure, Period period, int expected) {
        assertThat(value(figure, period))
                .as(figure + " " + period.name())
                .isEqualByComparingTo(BigDecimal.valueOf(expected));
    }

    private static @Nullable BigDecimal value(String figure, Period period) {
        return figures.value(HERE, figure, period).value();
    }

    private void random(Random random, int most) {
        for (int i = random.nextInt(most); i > 0; i--) deals.add(Deal.random(random));
        insertAll();
    }

    private void insert(LocalDate opened, @Nullable LocalDate closed) {
        deals.add(new Deal("A", "a", opened, closed, List.of("fine"), 2, null, List.of(), opened, false));
        jdbcInsert(deals.getLast());
    }

    private void insertAll() {
        deals.forEach(RandomRecordsTests::jdbcInsert);
    }

    private static void jdbcInsert(Deal deal) {
        jdbc.sql("insert into deal (district, id, department, side, opened_on, closed_on, form)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        HERE,
                        UUID.randomUUID(),
                        deal.department(),
                        deal.side(),
                        deal.opened(),
                        deal.closed(),
                        deal.form())
                .update();
    }
}
