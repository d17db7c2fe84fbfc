package org.zhunsheng.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import org.zhunsheng.imports.Imports;
import org.zhunsheng.kernel.access.Actor;

/** Goal 6: ratings brought in through the product, beside checking them in Java and copying them into a like table. */
final class Intake implements Yardstick {

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        var file = file(settings.million());
        try (var server = new Server();
                var product = new Product(server, "product");
                var owner = server.owner("product")) {
            var imports = product.get(Imports.class);
            var importer = new Actor("importer", "importer", Product.DISTRICT, Product.OFFICE, Set.of("importer"), null);
            try (var statement = owner.createStatement()) {
                statement.execute("create table peer (like rating including all)");
            }
            double grown = grown(product, imports, importer, file, settings.million());
            truncate(owner, "rating_answer, rating");
            var found = Rate.medians(
                    settings.rounds(),
                    new Rate.Task("product: import of " + settings.million(), () -> {
                        truncate(owner, "rating_answer, rating");
                        var job = imports.load(
                                Product.DISTRICT, "ratings", "ratings.csv", new ByteArrayInputStream(file), importer,
                                (rows, percent) -> {});
                        if (job.rejected() > 0) throw new IllegalStateException("rejected: " + job.rejected());
                        return job.accepted();
                    }),
                    new Rate.Task("checked in Java and copied", () -> {
                        truncate(owner, "peer");
                        return copy(owner, new ByteArrayInputStream(file));
                    }));
            return List.of(
                    Finding.faster("6", "import, to checking and COPY", found[0], found[1], "s", 0.9),
                    new Finding("6", "living heap, from a tenth of the rows to all", grown, "MB", false, 16));
        }
    }

    /** By how many megabytes what lives grows between a tenth of the rows and all of them. */
    private static double grown(Product product, Imports imports, Actor importer, byte[] file, int rows) {
        var living = new double[2];
        imports.load(Product.DISTRICT, "ratings", "ratings.csv", new ByteArrayInputStream(file), importer, (done, percent) -> {
            if (done >= rows / 10 && living[0] == 0) living[0] = living();
            living[1] = done >= rows * 9L / 10 ? living() : living[1];
        });
        System.out.printf("living at a tenth %.1f MB, at the end %.1f MB%n", living[0], living[1]);
        return living[1] - living[0];
    }

    private static double living() {
        System.gc();
        return java.lang.management.ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static void truncate(Connection owner, String tables) throws Exception {
        try (var statement = owner.createStatement()) {
            statement.execute("truncate " + tables);
        }
    }

    private static byte[] file(int rows) throws Exception {
        var out = new ByteArrayOutputStream(rows * 90);
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write("external_id,case_number,department,channel,score,rated_at,text\n");
            for (int i = 0; i < rows; i++)
                writer.write("r" + i + ",量2022-" + i + "," + Product.OFFICE + ",qr," + (1 + i % 3) + ",2022-05-"
                        + String.format("%02d", 1 + i % 28) + " 09:30:00,很好\n");
        }
        return out.toByteArray();
    }

    private static long copy(Connection owner, InputStream file) throws Exception {
        var sql = """
                copy peer (district, id, external_id, case_number, department, channel, score, rated_at, rated_on, remark,
                    rated_by, row_digest) from stdin with (format csv)""";
        var reader = new java.io.BufferedReader(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
        reader.readLine();
        var copying = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        var batch = new StringBuilder();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            var fields = line.split(",", -1);
            int score = Integer.parseInt(fields[4]);
            if (score < 1 || score > 5) throw new IllegalArgumentException("score");
            var at = java.time.LocalDateTime.parse(fields[5].replace(' ', 'T'));
            batch.append(Product.DISTRICT).append(',').append(org.zhunsheng.kernel.database.Ids.next()).append(',')
                    .append(fields[0]).append(',').append(fields[1]).append(',').append(fields[2]).append(',')
                    .append(fields[3]).append(',').append(score).append(',').append(at).append("+08,")
                    .append(at.toLocalDate()).append(',').append(fields[6]).append(",importer,")
                    .append(line.hashCode()).append('\n');
            if (batch.length() > 60_000) {
                var bytes = batch.toString().getBytes(StandardCharsets.UTF_8);
                copying.writeToCopy(bytes, 0, bytes.length);
                batch.setLength(0);
            }
        }
        var bytes = batch.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) copying.writeToCopy(bytes, 0, bytes.length);
        return copying.endCopy();
    }
}
