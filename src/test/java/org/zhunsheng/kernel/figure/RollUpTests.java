package org.zhunsheng.kernel.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sums of days are what the records say, however those were written, changed or removed. */
class RollUpTests {

    private static final String HERE = "150624";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-08-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> TOWNS = Map.of("A", "T1");
    private static final LocalDate DAY = LocalDate.of(2023, 5, 4);

    /** What changes from day to day is asked each time, and another table is heeded. */
    private static final String FURTHER = """
            title: 又一种
            sources:
              matters:
                name: 又一种记录
                select: select d.*, s.name as side_name from deal d left join side s on s.district = d.district and s.code = d.side
                  where d.closed_on is not null
                roll-up:
                  table: deal
                  days: opened_on closed_on
                  rest: select d.*, 'open' from deal d where d.district is not null and d.closed_on is null
                  besides: select string_agg(code || name, ',' order by code) from side where district = :district
                key: id
                organisation: department
                town: side
                stands: {from: opened_on, to: closed_on}
                columns:
                  id: {name: 编号, kind: uuid, shown: false}
                  department: {name: 部门, kind: organisation, open: true}
                  side: {name: 一方, codes: {a: 甲, b: 乙}, open: true}
                  side_name: {name: 名称}
                  opened_on: {name: 收到, kind: date, open: true}
                  closed_on: {name: 办结, kind: date, open: true}
                  form: {name: 表单, kind: json}
            figures:
              matter.all: {name: 全部, unit: 件, definition: 期内收到, publicity: public, source: matters, period: opened_on}
              matter.named: {name: 称甲的, unit: 件, definition: 期内收到, publicity: public, source: matters, where: {side_name: 甲}, period: opened_on}
              matter.done: {name: 办结, unit: 件, definition: 期内办结, publicity: public, source: matters, period: closed_on}
              matter.standing: {name: 在办, unit: 件, definition: 期末, publicity: public, source: matters, at: year-end}
              matter.worth: {name: 在办金额, unit: 元, definition: 期末, publicity: public, source: matters, measure: sum form.amount, at: year-end}
              matter.carried: {name: 结转金额, unit: 元, definition: 期初, publicity: public, source: matters, measure: sum form.amount, at: year-start}
              matter.departments: {name: 部门, unit: 个, definition: 期内, publicity: public, source: matters, measure: count-distinct department, period: opened_on}
              matter.places: {name: 期末地点, unit: 个, definition: 期末, publicity: public, source: matters, measure: count-distinct form.place, at: year-end}
              matter.kept: {name: 收到后不移走的地点, unit: 个, definition: 期末, publicity: public, source: matters, measure: count-distinct form.place, at: year-end, stands: {from: opened_on}}
              matter.change: {name: 增减, unit: 件, definition: 与上期之差, publicity: public, formula: matter.all - matter.all@previous}
              matter.mixed: {name: 收结之和, unit: 件, definition: 两种日期, publicity: public, formula: matter.all + matter.done}
            """;

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;
    private static Catalogue catalogue;
    private static Sample.Parts parts;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        Deal.makeTables(postgres.getPostgresDatabase());
        catalogue = CatalogueReader.read(Map.of("deal.yaml", Deal.FILE, "further.yaml", FURTHER));
        jdbc.sql("create table side (district text, code text, name text)").update();
        jdbc.sql("insert into side values ('150624', 'a', '甲'), ('150624', 'b', '乙')")
                .update();
        parts = Sample.parts(catalogue, postgres.getPostgresDatabase(), CLOCK);
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void clear() {
        jdbc.sql("delete from deal where district is not null").update();
        parts.rollUps().refresh(HERE);
    }

    @RepeatedTest(4)
    void theyEqualTheRecordsAfterAnyChangesWhetherSummedUpYetOrNot(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        for (int round = 0; round < 4; round++) {
            change(random);
            everyFigureEqualsTheRecords();
            if (random.nextBoolean()) {
                parts.rollUps().refresh(HERE);
                everyFigureEqualsTheRecords();
            }
        }
        parts.rollUps().refresh(HERE);
        var kept = sums();
        jdbc.sql("delete from figure_rolled where district is not null").update();
        parts.rollUps().refresh(HERE);
        assertThat(kept).isEqualTo(sums());
    }

    @Test
    void theyAreWhatIsAskedAndNotTheRecordsOnceADayIsSummedUp() {
        insert(DAY);
        parts.rollUps().refresh(HERE);
        jdbc.sql("update figure_month set amount = amount + 41 where district = '150624'")
                .update();
        assertThat(value("deal.opened")).isEqualByComparingTo("42");
        insert(DAY);
        assertThat(value("deal.opened"))
                .as("a changed day is asked of the records at once")
                .isEqualByComparingTo("2");
        parts.rollUps().refresh(HERE);
        assertThat(value("deal.opened")).isEqualByComparingTo("2");
    }

    @Test
    void whatIsNotedWhileDaysAreSummedUpIsNotForgotten() throws SQLException {
        insert(DAY);
        try (var writer = postgres.getPostgresDatabase().getConnection()) {
            writer.setAutoCommit(false);
            try (var statement = writer.createStatement()) {
                statement.executeUpdate("insert into deal (district, id, department, side, opened_on, form)"
                        + " values ('150624', gen_random_uuid(), 'A', 'a', '2023-05-04', '{}')");
                parts.rollUps().refresh(HERE);
                assertThat(value("deal.opened")).isEqualByComparingTo("1");
                writer.commit();
            }
        }
        assertThat(value("deal.opened")).isEqualByComparingTo("2");
        parts.rollUps().refresh(HERE);
        assertThat(value("deal.opened")).isEqualByComparingTo("2");
    }

    @Test
    void everydayWorkLeavesNoNote() {
        jdbc.sql("delete from changed_day where district is not null").update();
        jdbc.sql("insert into deal (district, id, department, side, opened_on, form)"
                        + " values ('150624', gen_random_uuid(), 'A', 'a', current_date, '{}')")
                .update();
        assertThat(jdbc.sql("select count(*) from changed_day")
                        .query(Long.class)
                        .single())
                .isZero();
        jdbc.sql("delete from deal where district is not null").update();
    }

    @Test
    void whatNoWatchedDayPlacesInTimeIsAskedOfTheRecords() {
        var rolled = RolledCells.of(catalogue).values().stream()
                .mapToInt(cells -> cells.size())
                .sum();
        assertThat(rolled).isGreaterThan(20);
        for (var figure : catalogue.figures())
            for (var timed : catalogue.queries(figure, Period.year(2023)))
                assertThat(RolledCells.of(Cell.value(timed.query(), timed.period()))
                                .isEmpty())
                        .as(figure.id())
                        .isEqualTo(figure.id().equals("deal.held"));
    }

    private void everyFigureEqualsTheRecords() {
        var periods = Stream.of(Period.months(2023), Period.quarters(2022), Period.years(2024, 3))
                .flatMap(List::stream)
                .toList();
        for (var split : List.of(
                new Split.Nothing(), new Split.Department(), new Split.Town(TOWNS), new Split.ByColumn("side"))) {
            var today = CLOCK.instant().atZone(CLOCK.getZone()).toLocalDate();
            var records = new RecordNumbers(jdbc, Sight.whole(HERE), today, split);
            var counted = new Computation(catalogue, catalogue.figures(), periods)
                    .from(new Answers(records, parts.references(), HERE));
            var answered = parts.reckoner().figures(HERE, catalogue.figures(), periods, split);
            for (var figure : catalogue.figures())
                for (var period : periods) BothWays.same(figure, period, counted, answered);
        }
    }

    private static void change(Random random) throws SQLException, IOException {
        switch (random.nextInt(6)) {
            case 0 -> copy(random, 1 + random.nextInt(400));
            case 1 ->
                jdbc.sql(
                                "update deal set opened_on = opened_on + 3, closed_on = null where district = ? and opened_on between ? and ?")
                        .params(HERE, DAY.minusDays(60), DAY)
                        .update();
            case 2 ->
                jdbc.sql(
                                "update deal set form = form || '{\"amount\": 5000}', department = 'C' where district = ? and side = 'a' and opened_on > ?")
                        .params(HERE, DAY.plusDays(random.nextInt(300)))
                        .update();
            case 3 ->
                jdbc.sql("delete from deal where district = ? and opened_on between ? and ?")
                        .params(HERE, DAY.minusDays(20), DAY.plusDays(20))
                        .update();
            case 4 ->
                jdbc.sql("update side set name = case when name = '甲' then '丙' else '甲' end where code = 'a'")
                        .update();
            default -> IntStream.range(0, random.nextInt(30)).forEach(_ -> insert(Deal.random(random)));
        }
    }

    /** As imports write in bulk. */
    private static void copy(Random random, int rows) throws SQLException, IOException {
        var lines = IntStream.range(0, rows)
                .mapToObj(_ -> Deal.random(random))
                .map(deal -> String.join(
                        "\t",
                        HERE,
                        UUID.randomUUID().toString(),
                        deal.department(),
                        deal.side(),
                        deal.opened().toString(),
                        deal.closed() == null ? "\\N" : deal.closed().toString(),
                        deal.form()))
                .collect(Collectors.joining("\n", "", "\n"));
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy deal (district, id, department, side, opened_on, closed_on, form) from stdin",
                            new StringReader(lines));
        }
    }

    private static void insert(Deal deal) {
        jdbc.sql(
                        "insert into deal (district, id, department, side, opened_on, closed_on, form) values (?, ?, ?, ?, ?, ?, ?::jsonb)")
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

    private static void insert(LocalDate day) {
        insert(new Deal("A", "a", day, null, List.of("fine"), 2, null, List.of(), day, false));
    }

    private static BigDecimal value(String figure) {
        return parts.figures().value(HERE, figure, Period.year(2023)).value();
    }

    private static List<String> sums() {
        return jdbc.sql("""
                        select concat_ws('|', cell, day, department, town, value, trim_scale(amount)) from figure_day
                        where district = '150624'
                        union all
                        select concat_ws('|', cell, month, value, trim_scale(amount)) from figure_month
                        where district = '150624' order by 1""").query(String.class).list();
    }
}
