package org.zhunsheng.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.zhunsheng.bench.Load.Contender;
import org.zhunsheng.bench.Load.Round;
import org.zhunsheng.kernel.procedure.Docket;

/** Goals 1 to 5: how many acts a second, how fast each, at what cost of processor and of log. */
final class Acts implements Yardstick {

    private static final int[] CLIENTS = {8, 32, 1};

    private static final String OWN = "product";

    /** {@code -Dlook=8} runs the product and the pipelined statements alone, with so many clients: for a profiler. */
    private static final Integer LOOK = Integer.getInteger("look");

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        try (var server = new Server();
                var product = new Product(server, OWN)) {
            if (LOOK != null) return look(server, product, settings);
            var contenders = contenders(server, product);
            try {
                return measure(settings, server, product, contenders);
            } finally {
                for (var contender : contenders) contender.close();
            }
        }
    }

    private static List<Finding> measure(Settings settings, Server server, Product product, List<Contender> contenders)
            throws Exception {
        var found = new ArrayList<>(footprint(server, contenders));
        for (var contender : contenders) Load.settle(contender, 32, settings.seconds(), server);
        var medians = new LinkedHashMap<Integer, Map<String, Round>>();
        for (int clients : CLIENTS) medians.put(clients, rounds(contenders, clients, settings, server));
        found.addAll(compare(medians));
        var pgbench = Pgbench.on(server);
        if (pgbench.isPresent()) beside(pgbench.get(), contenders.getFirst(), settings, server).ifPresent(found::add);
        return found;
    }

    private static List<Finding> look(Server server, Product product, Settings settings) throws Exception {
        var own = new ProductActs(product.get(Docket.class));
        var peer = new HandWritten(HandWritten.Way.PIPELINED, server.database("jdbc_pipelined"));
        var found = footprint(server, List.of(own, peer));
        Load.settle(own, LOOK, settings.seconds(), server);
        rounds(List.of(own, peer), LOOK, settings, server);
        return found;
    }

    /** Goal 2 as well: the server's own load generator with the plain statements, in turns with the product. */
    private static Optional<Finding> beside(Pgbench pgbench, Contender own, Settings settings, Server server) throws Exception {
        var rates = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        for (int round = 0; round < settings.rounds(); round++) {
            others.add(pgbench.acts(32, settings.seconds()));
            rates.add(Load.run(own, 32, settings.seconds(), server).perSecond());
        }
        double theirs = Load.median(others.stream().mapToDouble(Double::doubleValue).toArray());
        double ours = Load.median(rates.stream().mapToDouble(Double::doubleValue).toArray());
        System.out.printf("32 clients  pgbench %.0f acts/s, product in turns with it %.0f acts/s%n", theirs, ours);
        return theirs == 0
                ? Optional.empty() // it got nothing done in its seconds: the machine is busy with something else
                : Optional.of(Finding.floor("2", "acts/s, 32 clients, to pgbench", ours, theirs, "acts/s", 2));
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
                    "%2d clients  %-16s %8.0f acts/s  p50 %7.2f ms  p99 %8.2f ms  cpu %6.3f ms (server %.3f)%n",
                    clients, name, median.perSecond(), median.p50(), median.p99(), median.cpu(), median.servers());
        });
        return medians;
    }

    private static List<Finding> compare(Map<Integer, Map<String, Round>> medians) {
        var one = medians.get(1);
        var eight = medians.get(8);
        var many = medians.get(32);
        return List.of(
                rate("1", "acts/s, 8 clients, to pipelined JDBC", eight, "jdbc pipelined", 0.7),
                rate("1", "acts/s, 8 clients, to Flowable audit", eight, "flowable audit", 10),
                rate("1", "acts/s, 8 clients, to Operaton audit", eight, "operaton audit", 10),
                rate("2", "acts/s, 32 clients, to grouped JDBC", many, "jdbc grouped", 0.5),
                rate("2", "acts/s, 32 clients, to Flowable audit", many, "flowable audit", 20),
                rate("2", "acts/s, 32 clients, to plain JDBC", many, "jdbc plain", 2),
                cost("3", "p50, 1 client, to pipelined", one, Round::p50, "jdbc pipelined", 1.5),
                cost("3", "p99, 32 clients, to grouped", many, Round::p99, "jdbc grouped", 2),
                cost("3", "p99, 32 clients, to Flowable", many, Round::p99, "flowable audit", 0.1),
                cost("4", "CPU an act, 8 clients, to pipelined", eight, Round::cpu, "jdbc pipelined", 1.5),
                cost("4", "CPU an act, 8 clients, to Flowable", eight, Round::cpu, "flowable audit", 1 / 12.0));
    }

    private static Finding rate(String goal, String what, Map<String, Round> rounds, String other, double wanted) {
        return Finding.floor(
                goal, what, rounds.get(OWN).perSecond(), rounds.get(other).perSecond(), "acts/s", wanted);
    }

    private static Finding cost(
            String goal, String what, Map<String, Round> rounds, ToDoubleFunction<Round> of, String other, double most) {
        return Finding.ceiling(
                goal, what, of.applyAsDouble(rounds.get(OWN)), of.applyAsDouble(rounds.get(other)), "ms", most);
    }

    /** Goal 5: what one case leaves behind in the server's own counters; by a product beside whose acts nothing runs. */
    private static List<Finding> footprint(Server server, List<Contender> contenders) throws Exception {
        try (var quiet = new Product(server, "quiet")) {
            quiet.restBeside();
            var measured = new LinkedHashMap<String, Contender>();
            measured.put("quiet", new ProductActs(quiet.get(Docket.class)));
            for (var one : contenders)
                if (!one.name().equals(OWN)) measured.put(one.name().replaceAll(" audit$", "").replace(' ', '_'), one);
            return findings(new Footprint(server, measured).measure());
        }
    }

    private static List<Finding> findings(Map<String, Footprint.Trace> traces) {
        System.out.println("a case:      inserts updates deletes statements round trips WAL bytes");
        traces.forEach((name, one) -> System.out.printf(
                "%-15s %6.2f  %6.2f  %6.2f     %6.1f      %6.1f    %6.0f%n",
                name, one.inserts(), one.updates(), one.deletes(), one.statements(), one.trips(), one.wal()));
        var own = traces.get("quiet");
        return List.of(
                new Finding("5", "inserts a case", own.inserts(), "", false, 16),
                new Finding("5", "updates a case", own.updates(), "", false, 6),
                new Finding("5", "deletes a case", own.deletes(), "", false, 0),
                new Finding("5", "round trips an act", own.trips() / 6, "", false, 2.05),
                Finding.ceiling(
                        "5", "WAL a case, to pipelined", own.wal() / 1000, traces.get("jdbc_pipelined").wal() / 1000, "kB", 1.4));
    }
}
