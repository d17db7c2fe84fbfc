package org.zhunsheng.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Goal 12: the first page after a start, beside a bare Spring Boot with one page and no database. */
final class Start implements Yardstick {

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        try (var server = new Server();
                var first = new Product(server, "product")) {
            var seconds = Rate.medians(
                    settings.rounds(),
                    new Rate.Task("product: start and first page", () -> {
                        try (var again = first.again()) {
                            return page(again.port());
                        }
                    }),
                    new Rate.Task("bare Spring Boot: start and first page", () -> {
                        try (var bare = BareBoot.start()) {
                            return page(Integer.parseInt(bare.getEnvironment().getRequiredProperty("local.server.port")));
                        }
                    }));
            return List.of(Finding.ceiling("12", "first page after start, to a bare Spring Boot", seconds[0] / seconds[1], 2));
        }
    }

    private static int page(int port) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IllegalStateException("the first page answered " + answer.statusCode());
            return answer.body().length();
        }
    }
}
