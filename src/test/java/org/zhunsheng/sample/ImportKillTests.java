package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Kills the product in the midst of an import and sends the same file again: both batches come to their end, and every row
 * is there once. One row in twenty is bad. For records that are copied, and for acts that are chained to their cases.
 */
class ImportKillTests {

    private static final int EACH = 20;

    /** @param records what stands behind the figure for each good row */
    private record Kind(
            String id, int rows, String header, IntFunction<String> good, String bad, String figure, int perRecord) {

        byte[] file() {
            return IntStream.range(0, rows)
                    .mapToObj(i -> i % EACH == 7 ? bad.formatted(i) : good.apply(i))
                    .collect(Collectors.joining("\n", header + "\n", "\n"))
                    .getBytes(StandardCharsets.UTF_8);
        }

        int refused() {
            return rows / EACH;
        }

        int taken() {
            return rows - refused();
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "ratings",
                    100_000,
                    "external_id,case_number,department,channel,score,rated_at,text",
                    i -> "R-%d,,service,qr,%d,%s 09:30:00,办得快".formatted(i, 1 + i % 3, day(i)),
                    "R-%d,,service,qr,9,2022-03-01 09:30:00,",
                    "rating.total",
                    1),
            new Kind(
                    "licences",
                    60_000,
                    "external_id,type_code,type_name,holder_name,holder_id_type,holder_id,issuer,issued_on,valid_to,sealed,status",
                    i -> "L-%d,QT-01,其他证,某公司,,,service,%s,,true,".formatted(i, day(i)),
                    "L-%d,QT-01,其他证,某公司,,,service,2022-02-30,,true,",
                    "licence.issued",
                    1),
            new Kind(
                    "inspections",
                    60_000,
                    "external_id,batch,batch_type,department,subject_name,subject_uscc,inspected_on,result,published_on",
                    i -> "I-%d,P-%d,joint,service,某公司%d,,%s,未发现问题,".formatted(i, i / 100, i, day(i)),
                    "I-%d,P-1,没有这种,service,某公司,,2022-05-01,未发现问题,",
                    "inspection.results",
                    1),
            new Kind(
                    "events",
                    40_000,
                    "external_id,case,procedure,department,channel,party_type,party_name,party_id,act,at,actor,form",
                    i -> "E-%d,K-%d,disclosure-request,service,window,,,,%s,%s 09:30:00,经办,"
                            .formatted(i, i / EACH, i % EACH == 0 ? "submit" : "start-search", "2022-03-01"),
                    "E-%d,K-0,disclosure-request,service,window,,,,start-search,2022-02-30 09:30:00,经办,",
                    "monitoring.cases-opened",
                    EACH - 1));

    @Test
    void anImportKilledMidwayAndSentAgainEndsAsIfItHadNotBeenKilled() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/kill")), "import");
        try (var product = new ForkedProduct(folder)) {
            product.start(true);
            for (var kind : KINDS) killed(product, kind);
        }
    }

    private static void killed(ForkedProduct product, Kind kind) throws Exception {
        var file = kind.file();
        var first = send(product, kind, file);
        int before = underWay(product, first);
        product.kill();
        product.start(false);
        assertThat(rows(product.get("importer", "/imports/" + first).body()))
                .as("what was counted was committed, and no more")
                .isBetween(before, kind.rows());
        var again = over(product, send(product, kind, file));
        assertThat(again.get("accepted").asInt() + again.get("unchanged").asInt())
                .as(kind.id())
                .isEqualTo(kind.taken());
        assertThat(again.get("unchanged").asInt()).isBetween(1, kind.taken());
        var resumed = over(product, first);
        assertThat(rows(resumed)).isEqualTo(kind.rows());
        assertThat(resumed.get("rejected").asInt()).isEqualTo(kind.refused());
        assertThat(total(product, kind)).as(kind.figure()).isEqualTo(kind.taken() / kind.perRecord());
        assertThat(over(product, send(product, kind, file)).get("unchanged").asInt())
                .isEqualTo(kind.taken());
    }

    private static String day(int i) {
        return "2022-%02d-%02d".formatted(1 + i % 12, 1 + i % 28);
    }

    private static String send(ForkedProduct product, Kind kind, byte[] file) throws Exception {
        var answer = product.file("importer", "/imports/" + kind.id(), file);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.body().get("id").asString();
    }

    /** Waits until some rows are in; answers how many were told. */
    private static int underWay(ForkedProduct product, String id) throws Exception {
        for (int i = 0; i < 6_000; i++) {
            int rows = rows(product.get("importer", "/imports/" + id).body());
            if (rows > 0) return rows;
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("the import does not begin");
    }

    private static JsonNode over(ForkedProduct product, String id) throws Exception {
        for (int i = 0; i < 2_400; i++) {
            var job = product.get("importer", "/imports/" + id).body();
            if (job.get("state").asString().equals("done")) return job;
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the import does not end");
    }

    private static int rows(JsonNode job) {
        return job.get("rows").asInt();
    }

    private static int total(ForkedProduct product, Kind kind) throws Exception {
        return product.get("auditor", "/figures/" + kind.figure() + "?year=2022")
                .body()
                .get("value")
                .asInt();
    }
}
