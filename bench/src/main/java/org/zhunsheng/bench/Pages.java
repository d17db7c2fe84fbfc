package org.zhunsheng.bench;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.procedure.Docket;

/** Goal 10: an act over HTTP beside the same act in process, at 32 clients; and a bare server's own ceiling beside both. */
final class Pages implements Yardstick {

    private static final int CLIENTS = 32;
    private static final String PASSWORD = "Liangdu#2024";

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        try (var server = new Server();
                var product = new Product(server, "product");
                var client = HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build()) {
            product.get(Accounts.class)
                    .add(new Account("bench", "量度员", Product.DISTRICT, Product.OFFICE, Set.of("clerk"), null), PASSWORD);
            var page = todo(product, server, settings);
            var bare = bare();
            var inProcess = new ProductActs(product.get(Docket.class));
            var http = new OverHttp(client, "http://localhost:" + product.port() + "/api/v1/cases");
            var rates = new ArrayList<double[]>();
            for (int round = 0; round <= settings.rounds(); round++) {
                var direct = Load.run(new Opening(inProcess), CLIENTS, settings.seconds(), server);
                var over = Load.run(http, CLIENTS, settings.seconds(), server);
                double ceiling = requests(client, "http://localhost:" + bare.getAddress().getPort() + "/", settings.seconds());
                if (round > 0) rates.add(new double[] {direct.perSecond(), over.perSecond(), ceiling});
            }
            bare.stop(0);
            double[] median = new double[3];
            for (int i = 0; i < 3; i++) {
                int at = i;
                median[i] = Load.median(rates.stream().mapToDouble(rate -> rate[at]).toArray());
            }
            System.out.printf("openings in process %.0f/s, over HTTP %.0f/s, bare server %.0f/s%n", median[0], median[1], median[2]);
            return List.of(
                    Finding.floor("10", "an opening over HTTP, to in process, 32 clients", median[1] / median[0], 0.5), page);
        }
    }

    private static Finding todo(Product product, Server server, Settings settings) throws Exception {
        var clerk = new ProductActs(product.get(Docket.class)).opening(0);
        for (int i = 0; i < 200; i++) clerk.oneCase(new ArrayList<>());
        return new TodoPage(product, server).measure("bench", PASSWORD, settings);
    }

    /** Only the first act of each case, so that both ways do the same. */
    private record Opening(ProductActs acts) implements Load.Contender {

        @Override
        public String name() {
            return "in process";
        }

        @Override
        public Load.Client client(int number) {
            return acts.opening(number);
        }
    }

    private record OverHttp(HttpClient client, String url) implements Load.Contender {

        @Override
        public String name() {
            return "over HTTP";
        }

        @Override
        public Load.Client client(int number) {
            var token = Base64.getEncoder().encodeToString(("bench:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            var request = HttpRequest.newBuilder(URI.create(url))
                    .header("Authorization", "Basic " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("""
                            {"procedure": "six-acts", "parties": [], "channel": "window", "organisation": "%s",
                             "form": {"subject": "开办面馆", "address": "乌兰镇鄂托克街12号"}}""".formatted(Product.OFFICE)))
                    .build();
            return latencies -> {
                var answer = Load.timed(latencies, () -> client.send(request, HttpResponse.BodyHandlers.ofString()));
                if (answer.statusCode() != 201) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            };
        }
    }

    private static HttpServer bare() throws Exception {
        var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var bytes = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static double requests(HttpClient client, String url, int seconds) throws Exception {
        var deadline = System.nanoTime() + seconds * 1_000_000_000L;
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        long done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++)
                running.add(threads.submit(() -> {
                    long own = 0;
                    for (; System.nanoTime() < deadline; own++)
                        client.send(request, HttpResponse.BodyHandlers.discarding());
                    return own;
                }));
            for (var future : running) done += future.get();
        }
        return done / (double) seconds;
    }
}
