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

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;
    private static Catalogue catalogue;
    private static Sample.Parts parts;

    @BeforeAll
    static void startDatabase() throws IOException {
        postgres = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        RandomRecordsTests.makeTables(postgres.getPostgresDatabase());
        catalogue = CatalogueReader.read(Map.of("deal.yaml", RandomRecordsTests.FILE));
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

    @RepeatedTest(6)
    void theyEqualTheRecordsAfterAnyChangesWhetherSummedUpYetOrNot(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        for (int round = 0; round < 5; round++) {
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
        jdbc.sql("update figure_day set amount = amount + 41 where district = '150624'")
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
    void distinctValuesAndWhatStandsAreAskedOfTheRecords() {
        var rolled = RolledCells.of(catalogue).values().stream()
                .mapToInt(cells -> cells.size())
                .sum();
        assertThat(rolled).isGreaterThan(10);
        for (var id : List.of("deal.places", "deal.left", "deal.carried", "deal.held"))
            assertThat(catalogue.queries(catalogue.get(id), Period.year(2023)))
                    .allSatisfy(timed -> assertThat(RolledCells.of(Cell.value(timed.query(), timed.period())))
                            .isEmpty());
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
            for (var figure : catalogue.figures()) for (var period : periods) same(figure, period, counted, answered);
        }
    }

    private static void same(Figure figure, Period period, Computation counted, Computation answered) {
        assertThat(answered.parts(figure, period)).as(figure.id()).isEqualTo(counted.parts(figure, period));
        for (var part : Stream.concat(Stream.of(Computation.WHOLE), counted.parts(figure, period).stream())
                .toList()) {
            assertThat(answered.value(figure, period, part))
                    .as(figure.id() + " " + period.name() + " " + part)
                    .isEqualTo(counted.value(figure, period, part));
            assertThat(answered.records(figure, period, part)).isEqualTo(counted.records(figure, period, part));
            assertThat(answered.lowerBound(figure, period, part)).isEqualTo(counted.lowerBound(figure, period, part));
        }
    }

    private static void change(Random random) throws SQLException, IOException {
        switch (random.nextInt(5)) {
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
            default -> IntStream.range(0, random.nextInt(30)).forEach(_ -> insert(RandomRecordsTests.random(random)));
        }
    }

    /** As imports write in bulk. */
    private static void copy(Random random, int rows) throws SQLException, IOException {
        var lines = IntStream.range(0, rows)
                .mapToObj(_ -> RandomRecordsTests.random(random))
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

    private static void insert(RandomRecordsTests.Deal deal) {
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
        insert(new RandomRecordsTests.Deal("A", "a", day, null, List.of("fine"), 2, null, List.of(), day, false));
    }

    private static BigDecimal value(String figure) {
        return parts.figures().value(HERE, figure, Period.year(2023)).value();
    }

    private static List<String> sums() {
        return jdbc.sql(
                        "select concat_ws('|', cell, day, department, town, trim_scale(amount)) from figure_day where district = '150624' order by 1")
                .query(String.class)
                .list();
    }
}
