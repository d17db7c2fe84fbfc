package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Asks the product to end (SIGTERM) while clients act and an import runs. */
class StopTests {

    private static final int CLIENTS = 6;
    private static final int ENOUGH = 60;
    private static final int ROWS = 120_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final AtomicInteger acknowledged = new AtomicInteger();

    @Test
    void anEndAskedForUnderLoadIsOrderlyAndLosesNothing() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/kill")), "stop");
        try (var product = new ForkedProduct(folder)) {
            product.start(true);
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> new Client(product, i, acknowledged))
                    .toList();
            var threads = clients.stream()
                    .map(client -> Thread.ofVirtual().start(client))
                    .toList();
            await(threads);
            var batch = underWay(product);
            long begun = System.nanoTime();
            assertThat(product.end(LIMIT)).as("exit code, in time").contains(0);
            System.out.printf(
                    "ended in %d ms with %d acts acknowledged%n",
                    Duration.ofNanos(System.nanoTime() - begun).toMillis(), acknowledged.get());
            clients.forEach(Client::close);
            for (var thread : threads) thread.join();
            clients.forEach(Client::rethrow);
            product.start(false);
            new Books(product)
                    .close(clients.stream()
                            .flatMap(client -> client.cases().stream())
                            .toList());
            assertThat(over(product, batch).get("accepted").asInt()).isEqualTo(ROWS);
        }
    }

    private void await(List<Thread> clients) throws InterruptedException {
        while (acknowledged.get() < ENOUGH && clients.stream().anyMatch(Thread::isAlive))
            TimeUnit.MILLISECONDS.sleep(1);
        assertThat(acknowledged.get()).isGreaterThanOrEqualTo(ENOUGH);
    }

    /** Sends a file and waits until some of its rows are in. */
    private static String underWay(ForkedProduct product) throws Exception {
        var file = IntStream.range(0, ROWS)
                .mapToObj("R-%d,,service,qr,3,2022-05-05 09:30:00,办得快"::formatted)
                .collect(Collectors.joining(
                        "\n", "external_id,case_number,department,channel,score,rated_at,text\n", "\n"));
        var sent = product.file("importer", "/imports/ratings", file.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(202);
        var id = sent.body().get("id").asString();
        for (int i = 0; i < 3_000; i++) {
            var job = product.get("importer", "/imports/" + id).body();
            if (job.get("rows").asInt() > 0) return id;
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("the import does not begin");
    }

    private static JsonNode over(ForkedProduct product, String id) throws Exception {
        for (int i = 0; i < 1_200; i++) {
            var job = product.get("importer", "/imports/" + id).body();
            if (job.get("state").asString().equals("done")) return job;
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the import does not end");
    }
}
