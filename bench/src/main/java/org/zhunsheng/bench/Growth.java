package org.zhunsheng.bench;

import java.util.List;
import java.util.Set;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseQuery;
import org.zhunsheng.kernel.procedure.Cases;
import org.zhunsheng.kernel.procedure.Docket;

/** Goal 12: what ten times as many stored cases do to acts and to the to-do list. */
final class Growth implements Yardstick {

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        try (var server = new Server();
                var empty = new Product(server, "empty");
                var small = new Product(server, "small");
                var large = new Product(server, "large")) {
            int open = settings.million() / 10;
            try (var owner = server.owner("small")) {
                Volume.fill(owner, settings.million(), open);
            }
            try (var owner = server.owner("large")) {
                Volume.fill(owner, settings.million() * 10L, open);
            }
            double[] rates = rates(settings, server, empty, large);
            var times = Rate.medians(
                    settings.rounds() * 5,
                    todo("to-do, a tenth stored", small, null),
                    todo("to-do, all stored", large, null),
                    todo("search, a tenth stored", small, "面馆199"),
                    todo("search, all stored", large, "面馆199"));
            return List.of(
                    Finding.floor("12", "acts/s with all stored, to empty", rates[1] / rates[0], 0.85),
                    Finding.ceiling("12", "to-do, ten times as many stored", times[1] / times[0], 1.3),
                    Finding.ceiling("12", "search, ten times as many stored", times[3] / times[2], 1.3));
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

    private static Rate.Task todo(String name, Product product, String words) {
        var clerk = new Actor("clerk", "clerk", Product.DISTRICT, Product.OFFICE, Set.of("clerk"), null);
        var query = new CaseQuery(null, null, null, null, words, true, 0, 20);
        return new Rate.Task(name, () -> product.get(Cases.class).search(query, clerk));
    }
}
