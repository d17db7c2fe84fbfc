package org.zhunsheng.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.procedure.CaseQuery;
import org.zhunsheng.kernel.procedure.Cases;

/**
 * Goal 10: the product's to-do page beside a page that shows the same from constants. What is compared is processor time
 * of this process, which serves and asks both; the time of the page's two questions to the database is taken out of the
 * product's.
 */
final class TodoPage {

    private static final int CLIENTS = 32;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern OPTION = Pattern.compile("<option");
    private static final Pattern DOOR = Pattern.compile("<li><a href");

    private final Product product;
    private final Server server;
    private final HttpClient client;

    TodoPage(Product product, Server server) {
        this.product = product;
        this.server = server;
        this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    Finding measure(String account, String password, Settings settings) throws Exception {
        var own = URI.create("http://localhost:" + product.port() + "/workbench");
        logIn(account, password);
        var shown = get(own).body();
        var bare = BarePage.start(count(OPTION, shown) - 1, count(DOOR, shown) / 2, count(DOOR, shown) - count(DOOR, shown) / 2);
        try {
            var other = URI.create("http://localhost:" + bare.getEnvironment().getProperty("local.server.port") + "/");
            System.out.printf("to-do page: product %d bytes, bare %d bytes%n", shown.length(), get(other).body().length());
            var rounds = new ArrayList<double[]>();
            for (int round = 0; round <= settings.rounds(); round++) {
                var page = Load.run(visits("product's page", own), CLIENTS, settings.seconds(), server);
                var constant = Load.run(visits("bare page", other), CLIENTS, settings.seconds(), server);
                var questions = Load.run(questions(), CLIENTS, Math.max(1, settings.seconds() / 2), server);
                if (round > 0) rounds.add(new double[] {page.own(), constant.own(), questions.own(), page.perSecond()});
            }
            return finding(rounds);
        } finally {
            bare.close();
        }
    }

    private static Finding finding(List<double[]> rounds) {
        var median = new double[4];
        for (int i = 0; i < 4; i++) {
            int at = i;
            median[i] = Load.median(rounds.stream().mapToDouble(round -> round[at]).toArray());
        }
        System.out.printf(
                "to-do page: %.3f ms processor time a page, of it %.3f ms for its questions; bare Thymeleaf %.3f ms; %.0f pages/s%n",
                median[0], median[2], median[1], median[3]);
        return Finding.faster(
                "10", "to-do page, database apart, to Thymeleaf by itself", median[0] - median[2], median[1], "ms", 1);
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }

    private HttpResponse<String> get(URI address) throws Exception {
        var answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(address + ": " + answer.statusCode());
        return answer;
    }

    private void logIn(String account, String password) throws Exception {
        var address = URI.create("http://localhost:" + product.port() + "/login");
        var token = CSRF.matcher(get(address).body());
        if (!token.find()) throw new IllegalStateException("the log-in page has no token");
        var body = "username=" + account + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
        if (answer.headers().firstValue("Location").orElse("").contains("login"))
            throw new IllegalStateException("the log-in was refused");
    }

    private Load.Contender visits(String name, URI address) {
        return contender(name, () -> get(address).body());
    }

    /** What the page asks the database, without the page. */
    private Load.Contender questions() {
        var cases = product.get(Cases.class);
        var actor = new Actor("bench", "量度员", Product.DISTRICT, Product.OFFICE, Set.of("clerk"), null);
        return contender("the page's questions", () -> {
            cases.search(new CaseQuery(null, null, null, null, null, true, 0, 20), actor);
            return cases.lights(actor);
        });
    }

    private static Load.Contender contender(String name, java.util.concurrent.Callable<?> what) {
        return new Load.Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Load.Client client(int number) {
                return latencies -> Load.timed(latencies, what);
            }
        };
    }
}
