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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
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

    static final String FILE = """
            title: 处理
            sources:
              deals:
                name: 处理记录
                relation: deal
                key: id
                organisation: department
                lower-bound: form.atLeast
                stands: {from: opened_on, to: closed_on}
                roll-up: {table: deal, days: "opened_on, closed_on"}
                columns:
                  id: {name: 编号, kind: uuid, shown: false}
                  department: {name: 部门, kind: organisation, open: true}
                  side: {name: 一方, codes: {a: 甲, b: 乙}, open: true}
                  opened_on: {name: 收到, kind: date, open: true}
                  closed_on: {name: 办结, kind: date, open: true}
                  form: {name: 表单, kind: json}
            figures:
              deal.opened: {name: 收到, unit: 件, definition: 期内收到, publicity: public, source: deals, period: opened_on}
              deal.closed: {name: 办结, unit: 件, definition: 期内办结, publicity: public, source: deals, period: closed_on}
              deal.carried: {name: 上期结转, unit: 件, definition: 期初未结, publicity: public, source: deals, at: year-start}
              deal.left: {name: 结转下期, unit: 件, definition: 期末未结, publicity: public, source: deals, at: year-end}
              deal.fined: {name: 罚款, unit: 件, definition: 含罚款, publicity: public, source: deals, where: {form.kinds: fine}, period: opened_on}
              deal.unfined: {name: 非罚款, unit: 件, definition: 不含罚款, publicity: public, source: deals, where: {form.kinds: {not: fine}}, period: opened_on}
              deal.large: {name: 大额, unit: 件, definition: 一千以上, publicity: public, source: deals, where: {form.amount: {from: 1000}}, period: opened_on}
              deal.blank: {name: 未写金额, unit: 件, definition: 无金额, publicity: public, source: deals, where: {form.amount: null}, period: opened_on}
              deal.seized: {name: 扣押, unit: 件, definition: 清单有扣押, publicity: public, source: deals, where: {form.things.way: seized}, period: opened_on}
              deal.amount: {name: 金额, unit: 元, definition: 金额之和, publicity: public, source: deals, measure: sum form.amount, period: opened_on}
              deal.worth: {name: 物品价值, unit: 元, definition: 清单价值之和, publicity: public, source: deals, measure: sum form.things.worth, period: opened_on}
              deal.most: {name: 最大金额, unit: 元, definition: 最大, publicity: public, source: deals, measure: max form.amount, period: opened_on}
              deal.least: {name: 最小金额, unit: 元, definition: 最小, publicity: public, source: deals, measure: min form.amount, period: opened_on}
              deal.places: {name: 地点, unit: 个, definition: 不同地点, publicity: public, source: deals, measure: count-distinct form.place, period: opened_on}
              deal.held: {name: 举行, unit: 件, definition: 表单日期, publicity: public, source: deals, period: form.heldOn}
              deal.growth: {name: 增幅, unit: ratio, definition: 同比, publicity: public, formula: (deal.opened - deal.opened@previous) / deal.opened@previous}
              deal.average: {name: 上级平均, unit: ratio, definition: 下发, publicity: public, external: true}
            checks:
              deal.flow: {name: 收支相抵, must: deal.opened + deal.carried == deal.closed + deal.left}
              deal.years: {name: 上年转出即本年转入, must: deal.carried == deal.left@previous}
              deal.kinds: {name: 罚款与非罚款之和, must: deal.opened == deal.fined + deal.unfined}
              deal.wrong: {name: 大额即罚款, must: deal.large == deal.fined}
            tables:
              deal.table:
                name: 处理情况表
                publicity: public
                columns: {a: {name: 甲, where: {side: a}}, b: {name: 乙, where: {side: b}}, both: {name: 合计, formula: a + b}, total: {name: 总计}}
                rows:
                  new: {name: 收到, figure: deal.opened}
                  carried: {name: 结转, figure: deal.carried}
                  done: {name: 办结, figure: deal.closed}
                  next: {name: 结转下年, figure: deal.left}
                  all: {name: 合计, formula: new + carried}
                checks: {balance: {name: 收支相抵, must: all == done + next}}
                across: {sum: {name: 各方之和, must: total == both}}
            """;

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
        makeTables(postgres.getPostgresDatabase());
        catalogue = CatalogueReader.read(Map.of("deal.yaml", FILE));
        var parts = Sample.parts(catalogue, postgres.getPostgresDatabase(), CLOCK);
        figures = parts.figures();
        checks = parts.checks();
        records = parts.records();
        tables = new Tables(catalogue, figures, checks);
    }

    static void makeTables(DataSource database) {
        Sample.migrate(database);
        var jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        create table deal (district text not null, id uuid not null, department text, side text,
                          opened_on date not null, closed_on date, form jsonb not null, primary key (district, id))
                        """).update();
        jdbc.sql("select watch('deal', true, 'opened_on', 'closed_on')::text")
                .query(String.class)
                .single();
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

    record Thing(String way, int worth) {}

    record Deal(
            String department,
            String side,
            LocalDate opened,
            @Nullable LocalDate closed,
            List<String> kinds,
            @Nullable Integer amount,
            @Nullable String place,
            List<Thing> things,
            LocalDate held,
            boolean atLeast) {

        String form() {
            var parts = new ArrayList<String>();
            parts.add("\"kinds\":"
                    + kinds.stream()
                            .collect(Collectors.joining("\",\"", "[\"", "\"]"))
                            .replace("[\"\"]", "[]"));
            // a sender may write a number as a text
            if (amount != null) parts.add("\"amount\":" + (amount % 2 == 0 ? amount : "\"" + amount + "\""));
            if (place != null) parts.add("\"place\":\"" + place + "\"");
            parts.add("\"things\":"
                    + things.stream()
                            .map(thing -> "{\"way\":\"" + thing.way + "\",\"worth\":" + thing.worth + "}")
                            .collect(Collectors.joining(",", "[", "]")));
            parts.add("\"heldOn\":\"" + held + "T09:30:00+08:00\"");
            if (atLeast) parts.add("\"atLeast\":true");
            return "{" + String.join(",", parts) + "}";
        }

        boolean openBefore(LocalDate day) {
            return opened.isBefore(day) && (closed == null || !closed.isBefore(day));
        }
    }

    @RepeatedTest(8)
    void whatAFigureAsksOfFormsAndOfTimeIsWhatCountingByHandGives(RepetitionInfo repetition) {
        random(new Random(repetition.getCurrentRepetition()), 150);
        var periods = Stream.of(Period.months(2023), Period.quarters(2024), Period.years(2024, 3))
                .flatMap(List::stream)
                .toList();
        for (var period : periods) {
            var come = deals.stream().filter(deal -> in(deal.opened, period)).toList();
            expect("deal.opened", period, come.size());
            expect("deal.closed", period, count(deals, deal -> deal.closed != null && in(deal.closed, period)));
            expect("deal.carried", period, count(deals, deal -> started(period) && deal.openBefore(period.from())));
            expect("deal.left", period, count(deals, deal -> started(period) && deal.openBefore(dayAfter(period))));
            expect("deal.fined", period, count(come, deal -> deal.kinds.contains("fine")));
            expect("deal.unfined", period, count(come, deal -> !deal.kinds.contains("fine")));
            expect("deal.large", period, count(come, deal -> deal.amount != null && deal.amount >= 1000));
            expect("deal.blank", period, count(come, deal -> deal.amount == null));
            expect("deal.seized", period, count(come, deal -> deal.things.stream()
                    .anyMatch(t -> t.way.equals("seized"))));
            expect("deal.amount", period, amounts(come).sum());
            expect(
                    "deal.worth",
                    period,
                    come.stream()
                            .flatMap(deal -> deal.things.stream())
                            .mapToInt(Thing::worth)
                            .sum());
            expect("deal.places", period, (int) come.stream()
                    .map(Deal::place)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count());
            expect("deal.held", period, count(deals, deal -> in(deal.held, period)));
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
                        count(deals, deal -> in(deal.opened, Period.year(2023)) && deal.side.equals("a")),
                        count(deals, deal -> in(deal.opened, Period.year(2023)) && deal.side.equals("b")),
                        count(deals, deal -> in(deal.opened, Period.year(2023))),
                        count(deals, deal -> in(deal.opened, Period.year(2023))));
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
                deal -> in(deal.opened, period)
                        && deal.kinds.contains("fine") != (deal.amount != null && deal.amount >= 1000));
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
        for (int i = random.nextInt(most); i > 0; i--) deals.add(random(random));
        insertAll();
    }

    static Deal random(Random random) {
        var opened = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(960));
        var things = new ArrayList<Thing>();
        for (int n = random.nextInt(3); n > 0; n--)
            things.add(new Thing(random.nextBoolean() ? "seized" : "sealed", random.nextInt(500)));
        return new Deal(
                random.nextBoolean() ? "A" : "B",
                random.nextBoolean() ? "a" : "b",
                opened,
                random.nextInt(3) == 0 ? null : opened.plusDays(random.nextInt(200)),
                List.of(List.of("fine"), List.of("warning", "fine"), List.of("warning"), List.<String>of())
                        .get(random.nextInt(4)),
                random.nextInt(4) == 0 ? null : random.nextInt(3000),
                random.nextInt(4) == 0 ? null : "地" + random.nextInt(5),
                things,
                opened.plusDays(random.nextInt(30)),
                random.nextInt(40) == 0);
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
                .params(HERE, UUID.randomUUID(), deal.department, deal.side, deal.opened, deal.closed, deal.form())
                .update();
    }
}
