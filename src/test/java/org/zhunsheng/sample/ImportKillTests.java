package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Kills the product in the midst of an import and sends the same file again: both batches come to their end, and every row
 * is there once.
 */
class ImportKillTests {

    private static final int ROWS = 200_000;
    private static final int BAD = ROWS / 20;

    @Test
    void anImportKilledMidwayAndSentAgainEndsAsIfItHadNotBeenKilled() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/kill")), "import");
        var file = file();
        try (var product = new ForkedProduct(folder)) {
            product.start(true);
            var first = send(product, file);
            int before = underWay(product, first);
            product.kill();
            product.start(false);
            assertThat(rows(product.get("importer", "/imports/" + first).body()))
                    .as("what was counted was committed, and no more")
                    .isBetween(before, ROWS - 1);
            var again = over(product, send(product, file));
            assertThat(again.get("accepted").asInt() + again.get("unchanged").asInt())
                    .isEqualTo(ROWS - BAD);
            assertThat(again.get("unchanged").asInt()).isBetween(1, ROWS - BAD);
            var resumed = over(product, first);
            assertThat(rows(resumed)).isEqualTo(ROWS);
            assertThat(resumed.get("rejected").asInt()).isEqualTo(BAD);
            assertThat(total(product)).isEqualTo(ROWS - BAD);
            assertThat(over(product, send(product, file)).get("unchanged").asInt())
                    .isEqualTo(ROWS - BAD);
        }
    }

    private static byte[] file() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "R-%d,,service,qr,%d,2022-%02d-%02d 09:30:00,办得快"
                        .formatted(i, i % 20 == 7 ? 9 : 1 + i % 3, 1 + i % 12, 1 + i % 28))
                .collect(Collectors.joining(
                        "\n", "external_id,case_number,department,channel,score,rated_at,text\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String send(ForkedProduct product, byte[] file) throws Exception {
        var answer = product.file("importer", "/imports/ratings", file);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.body().get("id").asString();
    }

    /** Waits until some rows are in; answers how many were told. */
    private static int underWay(ForkedProduct product, String id) throws Exception {
        for (int i = 0; i < 3_000; i++) {
            int rows = rows(product.get("importer", "/imports/" + id).body());
            if (rows > 0) return rows;
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

    private static int rows(JsonNode job) {
        return job.get("rows").asInt();
    }

    private static int total(ForkedProduct product) throws Exception {
        return product.get("auditor", "/figures/rating.total?year=2022")
                .body()
                .get("value")
                .asInt();
    }
}
