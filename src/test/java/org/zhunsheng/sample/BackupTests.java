package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.database.Backup;
import org.zhunsheng.kernel.database.BackupRefused;
import org.zhunsheng.kernel.ledger.Inspection;
import org.zhunsheng.sample.Client.Tracked;

/** Backs the running product up while many clients act, and starts it anew from the copy on a directory of its own. */
class BackupTests {

    private static final int CLIENTS = 8;
    private static final int BEFORE = 120;

    private final AtomicInteger acknowledged = new AtomicInteger();

    @Test
    void aBackupTakenUnderLoadIsRestoredVerifiedAndHoldsAllThatWasAcknowledgedBeforeItBegan() throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/kill")), "backup");
        List<Tracked> remembered;
        Backup backup;
        int during;
        try (var product = new ForkedProduct(folder)) {
            product.start(true);
            attach(product);
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> new Client(product, i, acknowledged))
                    .toList();
            var threads = clients.stream()
                    .map(client -> Thread.ofVirtual().start(client))
                    .toList();
            await(BEFORE, threads);
            remembered = clients.stream()
                    .flatMap(client -> client.remembered().stream())
                    .toList();
            int before = acknowledged.get();
            backup = Backup.take(product.data(), folder.resolve("backups"), Instant.now(), bytes -> {});
            during = acknowledged.get() - before;
            await(acknowledged.get() + CLIENTS, threads);
            clients.forEach(Client::close);
            for (var thread : threads) thread.join();
            clients.forEach(Client::rethrow);
        }
        assertThat(during).as("acts acknowledged while the backup was taken").isPositive();
        restore(backup, folder.resolve("anew"), remembered);
        System.out.printf(
                "backup of %d acts in %d cases, %d more acknowledged while it was taken%n",
                acts(remembered), remembered.size(), during);
        whatIsDamagedIsRefused(backup, folder.resolve("damaged"));
    }

    private static void attach(ForkedProduct product) throws Exception {
        var sent = product.file("clerk", "/files", "说明.txt", "随卷附件".getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
    }

    private void await(int enough, List<Thread> clients) throws InterruptedException {
        while (acknowledged.get() < enough && clients.stream().anyMatch(Thread::isAlive))
            TimeUnit.MILLISECONDS.sleep(1);
        assertThat(acknowledged.get()).isGreaterThanOrEqualTo(enough);
    }

    private static void restore(Backup backup, Path folder, List<Tracked> remembered) throws Exception {
        var found = new ArrayList<Inspection>();
        var anew = new ForkedProduct(folder);
        Files.createDirectories(folder);
        backup.restore(
                anew.data(),
                bytes -> {},
                database -> found.add(Inspection.of(database, anew.data().resolve("files"))));
        assertThat(found).singleElement().satisfies(ledger -> {
            assertThat(ledger.damages()).isEmpty();
            assertThat(ledger.files()).isEqualTo(1);
            assertThat(ledger.acts()).isGreaterThanOrEqualTo(acts(remembered));
        });
        assertThatThrownBy(() -> backup.restore(anew.data(), bytes -> {}, database -> {}))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("已有内容");
        try (anew) {
            anew.start(false);
            var books = new Books(anew);
            books.hold(remembered);
            assertThat(books.chainsHold()).isEqualTo(found.getFirst().acts());
        }
    }

    private static int acts(List<Tracked> cases) {
        return cases.stream().mapToInt(tracked -> tracked.acknowledged.size()).sum();
    }

    private static void whatIsDamagedIsRefused(Backup backup, Path data) throws Exception {
        Files.writeString(backup.folder().resolve("postgres/cluster/PG_VERSION"), "99", StandardOpenOption.WRITE);
        assertThatThrownBy(() -> backup.restore(data, bytes -> {}, database -> {}))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("postgres/cluster/PG_VERSION");
        assertThat(data).doesNotExist();
    }
}
