package org.zhunsheng.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.figure.DrillDown;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.procedure.CaseQuery;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Docket;
import org.zhunsheng.kernel.procedure.Lapses;

/**
 * Goals 8 and 12: what ten times as many stored cases do to acts, lists, searches, a case's page, timers and the ledger.
 * Ten times the cases come from ten times as many departments of the same size, each with ten years behind it.
 */
final class Growth implements Yardstick {

    private static final int FEW = 10;

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        try (var server = new Server();
                var empty = new Product(server, "empty");
                var small = new Product(server, "small");
                var large = new Product(server, "large")) {
            int million = settings.million();
            long bytes = Volume.fill(server, "small", million, million / 10, FEW);
            Volume.fill(server, "large", million * 10L, million, FEW * 10);
            System.out.printf("on disk: %,d bytes a case%n", bytes);
            var found = new ArrayList<>(TodoList.measure(settings, server, large, "large", FEW * 10));
            found.addAll(reading(settings, server, small, large));
            found.addAll(ledger(settings, small, large));
            double[] rates = rates(settings, server, empty, large);
            found.add(Finding.floor("12", "acts/s with 10 M cases stored, to empty", rates[1], rates[0], "acts/s", 0.85));
            return found;
        }
    }

    private static double[] rates(Settings settings, Server server, Product... products) throws Exception {
        var found = new double[products.length][settings.rounds()];
        for (int round = -1; round < settings.rounds(); round++)
            for (int i = 0; i < products.length; i++) {
                var acts = new ProductActs(products[i].get(Docket.class));
                double rate = Load.run(acts, 8, settings.seconds(), server).perSecond();
                if (round >= 0) found[i][round] = rate;
            }
        var medians = new double[products.length];
        for (int i = 0; i < products.length; i++) medians[i] = Load.median(found[i]);
        System.out.printf("acts/s: empty %.0f, full %.0f%n", medians[0], medians[1]);
        return medians;
    }

    private static List<Finding> reading(Settings settings, Server server, Product small, Product large) throws Exception {
        var names = List.of(
                "to-do page", "to-do, page 100", "search, open cases", "search by number", "search, all cases of a department",
                "case page", "timers that are due", "drill-down into a month");
        var tasks = new ArrayList<Rate.Task>();
        for (var product : List.of(small, large)) {
            var of = product == small ? "small" : "large";
            var number = one(server, of, "select number from case_file where district = '150624' and organisation = '"
                    + Product.OFFICE + "' order by id desc offset 777 limit 1");
            tasks.add(todo(names.get(0), product, null, true, 0));
            tasks.add(todo(names.get(1), product, null, true, 100));
            tasks.add(todo(names.get(2), product, "面馆199", true, 0));
            tasks.add(todo(names.get(3), product, number, false, 0));
            tasks.add(todo(names.get(4), product, "牧家乐1", false, 0));
            var cases = product.get(Cases.class);
            tasks.add(new Rate.Task(names.get(5), () -> cases.find(number, clerk()).orElseThrow()));
            tasks.add(new Rate.Task(names.get(6), () -> product.get(Lapses.class).perform(Product.DISTRICT)));
            var month = LocalDate.now().minusMonths(14);
            var drill = new DrillDown(product::get, Product.DISTRICT, Product.OFFICE);
            tasks.add(new Rate.Task(names.get(7), () -> drill.month(month.getYear(), month.getMonthValue())));
        }
        var taken = Rate.medians(settings.rounds() * 5, tasks.toArray(Rate.Task[]::new));
        var found = new ArrayList<Finding>();
        int n = names.size();
        for (int i = 0; i < n; i++)
            found.add(Finding.ceiling(
                    "12", names.get(i) + ", from 1 M to 10 M cases", taken[n + i] * 1000, taken[i] * 1000, "ms", 1.3));
        return found;
    }

    /** Anchoring and verifying grow with the acts; what an act costs of them must not. */
    private static List<Finding> ledger(Settings settings, Product small, Product large) {
        var found = new ArrayList<Finding>();
        double[] anchored = new double[2];
        double[] verified = new double[2];
        for (int i = 0; i < 2; i++) {
            var ledger = (i == 0 ? small : large).get(Ledger.class);
            long before = System.nanoTime();
            int days = ledger.anchorEndedDays();
            long between = System.nanoTime();
            var report = ledger.verify(Product.DISTRICT);
            if (!report.broken().isEmpty()) throw new IllegalStateException("a sound ledger was found broken: " + report.broken().getFirst());
            anchored[i] = (between - before) / 1e3 / report.acts();
            verified[i] = (System.nanoTime() - between) / 1e3 / report.acts();
            System.out.printf("%,d acts: %d days anchored, %.2f µs an act; verified, %.2f µs an act%n",
                    report.acts(), days, anchored[i], verified[i]);
        }
        found.add(Finding.ceiling("12", "anchoring, an act, from 6 M to 60 M acts", anchored[1], anchored[0], "µs", 1.3));
        found.add(Finding.ceiling("12", "verifying, an act, from 6 M to 60 M acts", verified[1], verified[0], "µs", 1.3));
        return found;
    }

    private static String one(Server server, String database, String sql) throws Exception {
        try (var owner = server.owner(database);
                var rows = owner.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Actor clerk() {
        return new Actor("clerk", "clerk", Product.DISTRICT, Product.OFFICE, Set.of("clerk"), null);
    }

    private static Rate.Task todo(String name, Product product, String words, boolean open, int page) {
        var query = new CaseQuery(null, null, null, null, words, open, page, 20);
        return new Rate.Task(name, () -> product.get(Cases.class).search(query, clerk()));
    }
}
