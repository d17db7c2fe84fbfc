package org.zhunsheng.bench;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.zhunsheng.kernel.figure.YearOfFigures;
import org.zhunsheng.kernel.procedure.Docket;

/**
 * Goal 7: the whole catalogue of a year, of which forty figures are asked of the acts, over ten millions of them. Beside it
 * the same forty by one scan with {@code FILTER} over a flat table of the acts, by DuckDB over a Parquet file of it, and by
 * one statement over hand-made sums of days. All must tell the same numbers to the last digit. And what the noting of changed
 * days takes from the acts.
 */
final class Figures implements Yardstick {

    private static final List<String> ACTS = List.of("file", "accept", "review", "approve", "issue", "archive");
    private static final int DEPARTMENTS = 10;
    private static final String FLAT = """
            select a.district, a.case_id, a.act, (a.at at time zone 'Asia/Shanghai')::date as day, c.organisation, c.channel,
              (a.body::jsonb -> 'form' ->> 'amount')::numeric as amount, a.body::jsonb -> 'form' ->> 'conclusion' as conclusion
            from act a join case_file c on c.district = a.district and c.id = a.case_id""";
    private static final String DAYS = """
            select district, day, act, organisation, channel, conclusion, count(*) as n, sum(amount) as amount,
              max(amount) as largest from flat group by 1, 2, 3, 4, 5, 6""";

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        try (var server = new Server();
                var product = new Product(server, "figures")) {
            long cases = settings.million() * 10L / ACTS.size();
            var year = new YearOfFigures(product::get, Product.DISTRICT);
            product.withoutTimers(() -> {
                Volume.fill(server, "figures", cases, cases / 100, DEPARTMENTS);
                long before = System.nanoTime();
                year.sumUp();
                System.out.printf("summed up in %.1f s%n", (System.nanoTime() - before) / 1e9);
            });
            var found = new ArrayList<Finding>();
            try (var owner = server.owner("figures");
                    var sql = owner.createStatement();
                    var duck = DriverManager.getConnection("jdbc:duckdb:");
                    var ducks = duck.createStatement()) {
                prepare(owner, sql, ducks);
                found.addAll(compare(settings, year, sql, ducks));
            }
            found.add(upkeep(settings, server, product));
            return found;
        }
    }

    private static void prepare(Connection owner, Statement sql, Statement duck) throws Exception {
        sql.execute("create table flat as " + FLAT);
        sql.execute("create table flat_day as " + DAYS);
        sql.execute("create index on flat_day (day)");
        sql.execute("vacuum analyze");
        var folder = Files.createTempDirectory(Path.of("target"), "parquet");
        var csv = folder.resolve("flat.csv");
        try (var out = Files.newOutputStream(csv)) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select act, day, organisation, channel, amount, conclusion from flat) to stdout (format csv, header)", out);
        }
        duck.execute("copy (select * from read_csv('" + csv + "', types = {'amount': 'DECIMAL(18,2)'})) to '"
                + folder.resolve("flat.parquet") + "' (format parquet)");
        duck.execute("create view flat as select * from '" + folder.resolve("flat.parquet") + "'");
        Files.delete(csv);
    }

    private static List<Finding> compare(Settings settings, YearOfFigures year, Statement sql, Statement duck)
            throws Exception {
        int asked = LocalDate.now().getYear() - 2;
        var scan = forty("count(*)", "sum(amount)", "max(amount)", "flat", asked);
        var days = forty("coalesce(sum(n), 0)", "sum(amount)", "max(largest)", "flat_day", asked);
        var expected = row(sql, scan);
        same("DuckDB", expected, row(duck, scan));
        same("sums of days by hand", expected, row(sql, days));
        var all = year.of(asked);
        System.out.printf("%d figures of %d, forty of them asked of the acts%n", all.size(), asked);
        same("product", expected, all);
        var taken = Rate.medians(
                settings.rounds(),
                new Rate.Task("product: the whole catalogue of a year", () -> year.of(asked)),
                new Rate.Task("forty by one scan with FILTER", () -> row(sql, scan)),
                new Rate.Task("forty by DuckDB over Parquet", () -> row(duck, scan)),
                new Rate.Task("forty by hand-made sums of days", () -> row(sql, days)));
        return List.of(
                Finding.ceiling(
                        "7", "catalogue of a year, to one FILTER scan", taken[0] * 1000, taken[1] * 1000, "ms", 1 / 40.0),
                Finding.ceiling(
                        "7", "catalogue of a year, to DuckDB over Parquet", taken[0] * 1000, taken[2] * 1000, "ms", 1 / 15.0));
    }

    /** The same forty numbers as the figures of {@code figures/bench.yaml} ask for. */
    private static String forty(String count, String sum, String max, String table, int year) {
        var columns = new ArrayList<String>();
        for (var act : ACTS) columns.add(column(count, "act = '" + act + "'", act));
        for (int i = 0; i < 7; i++)
            for (var act : ACTS.subList(0, 4))
                columns.add(column(count, "act = '" + act + "' and organisation = 'dept" + i + "'", act + "-" + i));
        columns.add(column(sum, "act = 'approve'", "amount"));
        columns.add(column(max, "act = 'approve'", "largest"));
        columns.add(column(count, "channel = 'window'", "by-window"));
        columns.add(column(count, "channel = 'online'", "by-online"));
        columns.add(column("count(distinct organisation)", "act = 'issue'", "departments"));
        columns.add(column(count, "act = 'review' and conclusion = 'conforms'", "conforming"));
        return "select " + String.join(", ", columns) + " from " + table + " where day >= date '" + year
                + "-01-01' and day < date '" + (year + 1) + "-01-01'";
    }

    private static String column(String aggregate, String filter, String name) {
        var own = " filter (where " + filter + ")";
        var with = aggregate.startsWith("coalesce(") ? aggregate.replace("sum(n)", "sum(n)" + own) : aggregate + own;
        return with + " as \"bench." + name + "\"";
    }

    private static Map<String, BigDecimal> row(Statement statement, String sql) throws Exception {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            var columns = rows.getMetaData();
            var values = new LinkedHashMap<String, BigDecimal>();
            for (int i = 1; i <= columns.getColumnCount(); i++)
                values.put(columns.getColumnLabel(i), new BigDecimal(rows.getString(i)));
            return values;
        }
    }

    private static void same(String who, Map<String, BigDecimal> expected, Map<String, BigDecimal> found) {
        expected.forEach((name, value) -> {
            var other = found.get(name);
            if (other == null || other.compareTo(value) != 0)
                throw new IllegalStateException(who + " says " + other + " for " + name + ", the scan " + value);
        });
    }

    /** The same acts with the triggers that note changed days, and without. */
    private static Finding upkeep(Settings settings, Server server, Product product) throws Exception {
        var rates = new double[2][settings.rounds()];
        for (int round = -1; round < settings.rounds(); round++)
            for (int i = 0; i < 2; i++) {
                triggers(server, i == 0);
                double rate = Load.run(new ProductActs(product.get(Docket.class)), 8, settings.seconds(), server).perSecond();
                if (round >= 0) rates[i][round] = rate;
            }
        triggers(server, true);
        double with = Load.median(rates[0]);
        double without = Load.median(rates[1]);
        return Finding.floor("7", "acts/s with upkeep of the sums, to without", with, without, "acts/s", 0.95);
    }

    private static void triggers(Server server, boolean on) throws Exception {
        try (var owner = server.owner("figures");
                var sql = owner.createStatement();
                var triggers = owner.createStatement()) {
            try (var rows = sql.executeQuery("""
                    select tgrelid::regclass as name, tgname from pg_trigger
                    where tgname in ('days_of_row', 'days_of_inserted', 'closed_on_moved')""")) {
                while (rows.next())
                    triggers.execute("alter table " + rows.getString(1) + (on ? " enable" : " disable") + " trigger "
                            + rows.getString(2));
            }
        }
    }
}
