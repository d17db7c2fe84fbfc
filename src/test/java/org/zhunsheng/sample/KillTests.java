package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.sample.Client.Tracked;

/**
 * Kills the running product, again and again, in the midst of several clients' acts, now and then with its database, and
 * in the midst of its starts; asks afterwards whether anything that was acknowledged is lost, doubled or half-written.
 */
class KillTests {

    private static final int KILLS = 24; // one in the first start, two in later ones, the others under load
    private static final int CLIENTS = 4;
    private static final int MOST_ACTS_BETWEEN = 60;

    private final SplittableRandom random = new SplittableRandom(20);
    private final AtomicInteger acknowledged = new AtomicInteger();

    @Test
    void noAcknowledgedActIsLostDoubledOrHalfWrittenByKills() throws Exception {
        var begun = System.nanoTime();
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/kill")), "run");
        try (var product = new ForkedProduct(folder)) {
            killFirstStart(product);
            var books = new Books(product);
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> new Client(product, i, acknowledged))
                    .toList();
            for (int kill = 1; kill < KILLS; kill++) {
                if (kill % 8 == 4) {
                    killStart(product);
                    continue;
                }
                product.start(kill == 1);
                long acts = books.chainsHold();
                System.out.printf("kill %d: %d acts are there%n", kill, acts);
                books.hold(newest(clients));
                int round = kill;
                work(clients, () -> kill(product, round));
            }
            product.start(true);
            work(clients, () -> {});
            books.close(
                    clients.stream().flatMap(client -> client.cases().stream()).toList());
            assertThat(acknowledged.get()).isGreaterThan(KILLS);
            System.out.printf(
                    "%d kills among %d acknowledged acts: all of them there, in %d s%n",
                    KILLS,
                    acknowledged.get(),
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        }
    }

    /** Twice in three the product alone; else its database with it, after it or before it. */
    private void kill(ForkedProduct product, int round) throws Exception {
        if (round % 6 == 5) {
            product.killDatabase();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
        }
        product.kill();
        if (round % 6 == 2) product.killDatabase();
    }

    /** The house is not yet furnished, its database half made. */
    private static void killFirstStart(ForkedProduct product) throws Exception {
        product.launch(true);
        for (int i = 0; i < 6000 && !product.hasCluster(); i++) TimeUnit.MILLISECONDS.sleep(10);
        product.kill();
    }

    private void killStart(ForkedProduct product) throws Exception {
        product.launch(true);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1000, 5000));
        product.kill();
    }

    private static List<Tracked> newest(List<Client> clients) {
        return clients.stream()
                .map(Client::cases)
                .flatMap(cases -> cases.subList(Math.max(0, cases.size() - 2), cases.size()).stream())
                .toList();
    }

    private interface End {
        void come() throws Exception;
    }

    /** Lets the clients work until a few acts are acknowledged, and a moment longer. */
    private void work(List<Client> clients, End end) throws Exception {
        clients.forEach(Client::recover);
        var threads = new ArrayList<Thread>();
        int enough = acknowledged.get() + random.nextInt(1, MOST_ACTS_BETWEEN);
        for (var client : clients) threads.add(Thread.ofVirtual().start(client));
        while (acknowledged.get() < enough && threads.stream().anyMatch(Thread::isAlive))
            TimeUnit.MILLISECONDS.sleep(1);
        TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
        end.come();
        clients.forEach(Client::close);
        for (var thread : threads) thread.join();
        clients.forEach(Client::rethrow);
        assertThat(acknowledged.get()).as("the clients got through").isGreaterThanOrEqualTo(enough);
    }
}
