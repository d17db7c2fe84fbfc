package org.zhunsheng.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Goal 12: the first page after a start, beside a bare Spring Boot with one page over one database. Both start in a
 * process of their own, as an installation does, on a database server that runs already.
 */
final class Start implements Yardstick {

    /** What a start took: seconds by the clock, and of processor. */
    private record Took(double seconds, double processor) {}

    /** The main class of a started process. */
    public static void main(String[] arguments) {
        if (arguments[0].equals("bare")) BareBoot.start(arguments[1], arguments[2]);
        else Product.start(arguments[1], java.nio.file.Path.of(arguments[3]), arguments[2]);
    }

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        try (var server = new Server()) {
            java.nio.file.Path data;
            try (var first = new Product(server, "product")) { // its tables are made, and its keys
                data = first.data();
            }
            var product = new ArrayList<Took>();
            var bare = new ArrayList<Took>();
            for (int round = -1; round < settings.rounds(); round++) {
                var one = took("product", server.url("product"), data.toString());
                var other = took("bare", server.url("product"), "");
                if (round < 0) continue; // files come from the disk once
                product.add(one);
                bare.add(other);
            }
            double[] wall = {median(product, false), median(bare, false)};
            double[] processor = {median(product, true), median(bare, true)};
            System.out.printf(
                    "start and first page: product %.2f s (%.2f s of processor), bare %.2f s (%.2f s)%n",
                    wall[0], processor[0], wall[1], processor[1]);
            return List.of(
                    Finding.ceiling("12", "first page after start, to a bare Spring Boot", wall[0], wall[1], "s", 2),
                    Finding.ceiling("12", "the same, in processor time", processor[0], processor[1], "s", 2));
        }
    }

    private static double median(List<Took> all, boolean processor) {
        return Load.median(all.stream()
                .mapToDouble(one -> processor ? one.processor() : one.seconds())
                .toArray());
    }

    private static Took took(String which, String url, String data) throws Exception {
        int port = freePort();
        long before = System.nanoTime();
        var process = new OwnProcess("org.zhunsheng.bench.Start", which, url, Integer.toString(port), data).quiet();
        try {
            while (!answers(port)) {
                if (!process.isAlive()) throw new IllegalStateException(which + " ended: " + process.exitValue());
                if (System.nanoTime() - before > 180e9) throw new IllegalStateException(which + " does not answer");
                Thread.sleep(5);
            }
            double seconds = (System.nanoTime() - before) / 1e9;
            var processor = process.info().totalCpuDuration().orElseThrow();
            return new Took(seconds, processor.toMillis() / 1e3);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/").toURL().openConnection();
            return connection.getResponseCode() == 200 && connection.getInputStream().readAllBytes().length > 0;
        } catch (IOException e) {
            return false; // not yet
        }
    }
}
