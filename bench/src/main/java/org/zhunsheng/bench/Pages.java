package org.zhunsheng.bench;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
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
                var product = new Product(server, "product")) {
            product.get(Accounts.class)
                    .add(new Account("bench", "量度员", Product.DISTRICT, Product.OFFICE, Set.of("clerk"), null), PASSWORD);
            var page = todo(product, server, settings);
            var bare = bare();
            var inProcess = new ProductActs(product.get(Docket.class));
            var http = new OverHttp(product.port(), opening(), 201);
            var nothing = new OverHttp(bare.getAddress().getPort(), Wire.get("/"), 200);
            var rates = new ArrayList<double[]>();
            Load.settle(new Opening(inProcess), CLIENTS, settings.seconds(), server);
            Load.settle(http, CLIENTS, settings.seconds(), server);
            http.close();
            for (int round = 0; round < settings.rounds(); round++) {
                var direct = Load.run(new Opening(inProcess), CLIENTS, settings.seconds(), server);
                var over = Load.run(http, CLIENTS, settings.seconds(), server);
                var ceiling = Load.run(nothing, CLIENTS, settings.seconds(), server);
                http.close();
                nothing.close();
                System.out.printf(
                        "an opening: in process %.3f ms of processor, over HTTP %.3f ms; a bare request %.3f ms%n",
                        direct.cpu(), over.cpu(), ceiling.cpu());
                rates.add(new double[] {direct.perSecond(), over.perSecond(), ceiling.perSecond()});
            }
            bare.stop(0);
            double[] median = new double[3];
            for (int i = 0; i < 3; i++) {
                int at = i;
                median[i] = Load.median(rates.stream().mapToDouble(rate -> rate[at]).toArray());
            }
            System.out.printf("openings in process %.0f/s, over HTTP %.0f/s, bare server %.0f/s%n", median[0], median[1], median[2]);
            return List.of(
                    Finding.floor(
                            "10", "an opening over HTTP, to in process, 32 clients", median[1], median[0], "a second", 0.5),
                    page);
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

    /** The same request again and again, each client on a connection of its own. */
    private static final class OverHttp implements Load.Contender {

        private final int port;
        private final byte[] request;
        private final int expected;
        private final List<Wire> wires = new ArrayList<>();

        OverHttp(int port, byte[] request, int expected) {
            this.port = port;
            this.request = request;
            this.expected = expected;
        }

        @Override
        public String name() {
            return "over HTTP";
        }

        @Override
        public Load.Client client(int number) throws Exception {
            var wire = new Wire(port);
            wires.add(wire);
            return latencies -> {
                int status = Load.timed(latencies, () -> wire.send(request));
                if (status != expected) throw new IllegalStateException("answered with " + status);
            };
        }

        @Override
        public void close() throws Exception {
            for (var wire : wires) wire.close();
            wires.clear();
        }
    }

    private static byte[] opening() {
        var token = Base64.getEncoder().encodeToString(("bench:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return Wire.post(
                "/api/v1/cases",
                "Authorization: Basic " + token + "\r\nContent-Type: application/json\r\n",
                """
                {"procedure": "six-acts", "parties": [], "channel": "window", "organisation": "%s",
                 "form": {"subject": "开办面馆", "address": "乌兰镇鄂托克街12号"}}""".formatted(Product.OFFICE));
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
}
