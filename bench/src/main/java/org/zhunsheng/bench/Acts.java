package org.zhunsheng.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhunsheng.bench.Load.Contender;
import org.zhunsheng.bench.Load.Round;
import org.zhunsheng.kernel.procedure.Docket;

/** Goals 1 to 5: how many acts a second, how fast each, at what cost of processor and of log. */
final class Acts implements Yardstick {

    private static final int[] CLIENTS = {1, 8, 32};

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        try (var server = new Server();
                var product = new Product(server, "product")) {
            var contenders = contenders(server, product);
            for (var contender : contenders) Load.run(contender, 8, settings.seconds(), server); // warm up
            var found = new ArrayList<Finding>();
            var medians = new LinkedHashMap<Integer, Map<String, Round>>();
            for (int clients : CLIENTS) medians.put(clients, rounds(contenders, clients, settings, server));
            found.addAll(compare(medians));
            found.addAll(footprint(server, contenders));
            for (var contender : contenders) contender.close();
            return found;
        }
    }

    private static List<Contender> contenders(Server server, Product product) throws Exception {
        var all = new ArrayList<Contender>();
        all.add(new ProductActs(product.get(Docket.class)));
        for (var way : HandWritten.Way.values()) all.add(new HandWritten(way, server.database("jdbc_" + way.name().toLowerCase(Locale.ROOT))));
        all.add(new FlowableActs(pool(server.database("flowable"))));
        all.add(new OperatonActs(pool(server.database("operaton"))));
        return all;
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(48);
        return pool;
    }

    private static Map<String, Round> rounds(List<Contender> contenders, int clients, Settings settings, Server server)
            throws Exception {
        var rounds = new LinkedHashMap<String, List<Round>>();
        for (int round = 0; round < settings.rounds(); round++)
            for (var contender : contenders)
                rounds.computeIfAbsent(contender.name(), key -> new ArrayList<>())
                        .add(Load.run(contender, clients, settings.seconds(), server));
        var medians = new LinkedHashMap<String, Round>();
        rounds.forEach((name, list) -> {
            var median = Load.median(list);
            medians.put(name, median);
            System.out.printf(
                    "%2d clients  %-16s %8.0f acts/s  p50 %7.2f ms  p99 %8.2f ms  cpu %6.3f ms%n",
                    clients, name, median.perSecond(), median.p50(), median.p99(), median.cpu());
        });
        return medians;
    }

    private static List<Finding> compare(Map<Integer, Map<String, Round>> medians) {
        var one = medians.get(1);
        var eight = medians.get(8);
        var many = medians.get(32);
        var own = "product";
        return List.of(
                Finding.floor("1", "acts/s, 8 clients, to pipelined JDBC", rate(eight, own, "jdbc pipelined"), 0.7),
                Finding.floor("1", "acts/s, 8 clients, to Flowable audit", rate(eight, own, "flowable audit"), 10),
                Finding.floor("1", "acts/s, 8 clients, to Operaton audit", rate(eight, own, "operaton audit"), 10),
                Finding.floor("2", "acts/s, 32 clients, to grouped JDBC", rate(many, own, "jdbc grouped"), 0.5),
                Finding.floor("2", "acts/s, 32 clients, to Flowable audit", rate(many, own, "flowable audit"), 20),
                Finding.floor("2", "acts/s, 32 clients, to plain JDBC", rate(many, own, "jdbc plain"), 2),
                Finding.ceiling(
                        "3", "p50, 1 client, to pipelined", one.get(own).p50() / one.get("jdbc pipelined").p50(), 1.5),
                Finding.ceiling(
                        "3", "p99, 32 clients, to grouped", many.get(own).p99() / many.get("jdbc grouped").p99(), 2),
                Finding.ceiling(
                        "3", "p99, 32 clients, to Flowable", many.get(own).p99() / many.get("flowable audit").p99(), 0.1),
                Finding.ceiling(
                        "4", "CPU an act, 8 clients, to pipelined", eight.get(own).cpu() / eight.get("jdbc pipelined").cpu(), 1.5),
                Finding.ceiling(
                        "4", "CPU an act, 8 clients, to Flowable", eight.get(own).cpu() / eight.get("flowable audit").cpu(), 1 / 12.0));
    }

    private static double rate(Map<String, Round> rounds, String own, String other) {
        return rounds.get(own).perSecond() / rounds.get(other).perSecond();
    }

    /** Goal 5: what one case leaves behind in the server's own counters. */
    private static List<Finding> footprint(Server server, List<Contender> contenders) throws Exception {
        var own = new Footprint(server, "product").of(contenders.getFirst(), 200);
        var pipelined = new Footprint(server, "jdbc_pipelined").of(contenders.get(2), 200);
        System.out.println("footprint a case: product " + own + ", pipelined " + pipelined);
        return List.of(
                new Finding("5", "inserts a case", own.inserts(), "", false, 16),
                new Finding("5", "updates a case", own.updates(), "", false, 6),
                new Finding("5", "deletes a case", own.deletes(), "", false, 0),
                Finding.ceiling("5", "WAL a case, to pipelined", own.wal() / pipelined.wal(), 1.4));
    }
}
