package org.zhunsheng.kernel.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.kernel.crypto.Sm3;

class FiguresTests {

    private static final String HERE = "150624";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-08-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final LocalDate TODAY = LocalDate.now(CLOCK);

    private static final Figure ALL = Sample.catalogue().get("visit.all");

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;
    private static Figures figures;
    private static FigureRecords records;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        jdbc.sql(Sample.TABLE).update();
        Sample.migrate(postgres.getPostgresDatabase());
        figures = Sample.figures(postgres.getPostgresDatabase(), CLOCK);
        records = new FigureRecords(Sample.catalogue(), jdbc, CLOCK);
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void clear() {
        jdbc.sql("delete from visit").update();
    }

    record Visit(
            @Nullable String department,
            @Nullable String reason,
            @Nullable String phone,
            BigDecimal minutes,
            LocalDate came,
            @Nullable LocalDate left) {

        boolean in(Period period) {
            return !came.isBefore(period.from()) && came.isBefore(period.to());
        }

        boolean presentAtEndOf(Period period) {
            var last = period.to().minusDays(1).isAfter(TODAY)
                    ? TODAY
                    : period.to().minusDays(1);
            return !period.from().isAfter(TODAY) && !came.isAfter(last) && (left == null || left.isAfter(last));
        }
    }

    @RepeatedTest(10)
    void aFigureIsWhatCountingTheRecordsOneByOneGives(RepetitionInfo repetition) {
        var random = new Random(20250820L + repetition.getCurrentRepetition());
        var visits = new ArrayList<Visit>();
        for (int i = random.nextInt(200); i > 0; i--) visits.add(randomVisit(random));
        visits.forEach(visit -> insert(HERE, visit));
        insert("150600", randomVisit(random));
        var periods = new ArrayList<>(Period.months(2025));
        periods.addAll(Period.quarters(2024));
        periods.add(Period.year(2025));
        for (var period : periods) {
            var come = visits.stream().filter(v -> v.in(period)).toList();
            expect("visit.all", period, come.size());
            expect("visit.asked", period, count(come, v -> "ask".equals(v.reason)));
            expect("visit.other", period, count(come, v -> !"ask".equals(v.reason)));
            expect("visit.long", period, count(come, v -> v.minutes.compareTo(BigDecimal.valueOf(30)) >= 0));
            expect("visit.unnamed", period, count(come, v -> v.phone == null));
            expect("visit.present", period, count(visits, v -> v.presentAtEndOf(period)));
            expect("visit.departments", period, (int) come.stream()
                    .map(Visit::department)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count());
            assertThat(value("visit.minutes", period))
                    .isEqualByComparingTo(come.stream().map(Visit::minutes).reduce(BigDecimal.ZERO, BigDecimal::add));
            var asked = count(come, v -> "ask".equals(v.reason));
            assertThat(value("visit.asked-rate", period)).isEqualTo(rate(asked, come.size()));
            assertThat(value("visit.rest-rate", period)).isEqualTo(rate(come.size() - asked, come.size()));
        }
    }

    @Test
    void departmentsAndMonthsAddUpToTheYear() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) insert(HERE, randomVisit(random));
        var year = Period.year(2025);
        var whole = value("visit.all", year);
        var byMonth = figures.values(HERE, "visit.all", Period.months(2025)).stream()
                .map(FigureValue::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var byDepartment = figures.departments(HERE, "visit.all", year).values().stream()
                .map(FigureValue::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(byMonth).isEqualTo(whole);
        assertThat(byDepartment).isEqualTo(whole);
    }

    @Test
    void aRateOfNothingIsNoRate() {
        var rate = figures.value(HERE, "visit.asked-rate", Period.year(2025));
        assertThat(rate.value()).isNull();
        assertThat(rate.shown()).isEqualTo("无数据");
    }

    @Test
    void aRecordBehindBothPartsOfARateCountsOnce() {
        insert(HERE, new Visit("A", "ask", null, BigDecimal.TEN, LocalDate.of(2025, 3, 1), null));
        insert(HERE, new Visit("A", "file", null, BigDecimal.TEN, LocalDate.of(2025, 3, 1), null));
        var rate = figures.value(HERE, "visit.asked-rate", Period.year(2025));
        assertThat(rate.records()).isEqualTo(2);
        assertThat(rate.value()).isEqualTo("0.5");
        assertThat(rate.shown()).isEqualTo("50%");
    }

    @Test
    void aCrossCheckTellsWhereThePartsDoNotMakeTheWhole() {
        insert(HERE, new Visit("A", "ask", null, BigDecimal.TEN, LocalDate.of(2025, 3, 1), null));
        insert(HERE, new Visit("A", null, null, BigDecimal.TEN, LocalDate.of(2025, 3, 1), null));
        assertThat(figures.checks(HERE, 2025))
                .extracting(CheckResult::id, CheckResult::holds)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("visit.parts", true),
                        org.assertj.core.groups.Tuple.tuple("visit.kinds", false));
    }

    @Test
    void pagesHoldEachRecordOnceAndNoOtherDistricts() {
        var random = new Random(11);
        for (int i = 0; i < 120; i++) insert(HERE, randomVisit(random));
        insert("150600", randomVisit(random));
        var seen = new ArrayList<Object>();
        var sight = Sight.whole(HERE);
        long total = records.page(ALL, Period.year(2025), sight, 0, 1).total();
        for (int page = 0; page * 7L < total; page++)
            records.page(ALL, Period.year(2025), sight, page, 7).records().forEach(found -> seen.add(found.key()));
        assertThat(seen).hasSize((int) total).doesNotHaveDuplicates();
        assertThat(value("visit.all", Period.year(2025))).isEqualByComparingTo(String.valueOf(total));
    }

    @Test
    void listCountDigestAndExportKeepToTheDepartmentsThatMayBeSeen() {
        var random = new Random(12);
        for (int i = 0; i < 90; i++) insert(HERE, randomVisit(random));
        var sight = new Sight(HERE, Set.of("A"), false);
        var year = Period.year(2025);
        var page = records.page(ALL, year, sight, 0, 100);
        assertThat(page.records()).isNotEmpty().hasSize((int) page.total());
        assertThat(page.records()).allSatisfy(found -> assertThat(found.json()).containsEntry("department", "A"));
        var exported = new ArrayList<Object>();
        records.each(ALL, year, sight, found -> exported.add(found.key()));
        assertThat(exported)
                .containsExactlyElementsOf(
                        page.records().stream().map(FoundRecord::key).toList());
        var lines = page.records().stream()
                .sorted(Comparator.comparing(found -> found.key().toString()))
                .map(FoundRecord::line)
                .collect(Collectors.joining());
        assertThat(records.digest(ALL, year, sight)).isEqualTo(Sm3.hex(lines.getBytes(StandardCharsets.UTF_8)));
        assertThat(records.page(ALL, year, sight.of("B"), 0, 10).total()).isZero();
        assertThat(records.page(ALL, year, new Sight(HERE, Set.of(), false), 0, 10)
                        .total())
                .isZero();
    }

    @Test
    void personalDataIsMaskedAndAStrangerSeesOpenColumnsOnly() {
        insert(HERE, new Visit("A", "ask", "13900001234", BigDecimal.TEN, LocalDate.of(2025, 3, 1), null));
        var year = Period.year(2025);
        var officer = records.page(ALL, year, Sight.whole(HERE), 0, 1)
                .records()
                .getFirst()
                .json();
        assertThat(officer).containsEntry("visitor", "张*").containsEntry("phone", "139****1234");
        var stranger = records.page(ALL, year, new Sight(HERE, null, true), 0, 1)
                .records()
                .getFirst()
                .json();
        assertThat(stranger).containsOnlyKeys("source", "recordId", "department", "reason", "cameOn");
    }

    private void expect(String figure, Period period, int expected) {
        assertThat(value(figure, period))
                .as(figure + " " + period.name())
                .isEqualByComparingTo(String.valueOf(expected));
    }

    private @Nullable BigDecimal value(String figure, Period period) {
        return figures.value(HERE, figure, period).value();
    }

    private static @Nullable BigDecimal rate(int part, int whole) {
        if (whole == 0) return null;
        return Fraction.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP))
                .decimal();
    }

    private static int count(List<Visit> visits, Predicate<Visit> which) {
        return (int) visits.stream().filter(which).count();
    }

    private static Visit randomVisit(Random random) {
        var came = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
        return new Visit(
                pick(random, "A", "B", "C", null),
                pick(random, "ask", "file", null),
                pick(random, "13900000000", null),
                BigDecimal.valueOf(random.nextInt(6000), 2),
                came,
                random.nextBoolean() ? null : came.plusDays(random.nextInt(60)));
    }

    private static @Nullable String pick(Random random, @Nullable String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static void insert(String district, Visit visit) {
        jdbc.sql("insert into visit (district, id, department, visitor, phone, reason, minutes, came_on, left_on)"
                        + " values (?, ?, ?, '张三', ?, ?, ?, ?, ?)")
                .param(district)
                .param(UUID.randomUUID())
                .param(visit.department)
                .param(visit.phone)
                .param(visit.reason)
                .param(visit.minutes)
                .param(visit.came)
                .param(visit.left)
                .update();
    }
}
