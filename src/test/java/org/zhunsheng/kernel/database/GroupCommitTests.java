package org.zhunsheng.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Date;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhunsheng.ProductTest;
import org.zhunsheng.kernel.database.GroupCommit.Commit;

/** Commits that come at once share a transaction, and yet each stands or falls by itself. */
@ProductTest
class GroupCommitTests {

    private static final String DISTRICT = "150698";
    private static final String ROW = "insert into grouped (id, text) values (?, ?)";
    private static final String SERIAL = """
            insert into counted (series, last) values (?, 1)
            on conflict (series) do update set last = counted.last + 1 returning last""";
    private static final ManyRows SERIALS = new ManyRows("""
            with wish as (select * from unnest(?) with ordinality as w (series, place)),
            given as (
                insert into counted (series, last) select series, count(*) from wish group by series order by series
                on conflict (series) do update set last = counted.last + excluded.last returning series, last)
            select (last + 1 - row_number() over (partition by w.series order by place desc))::int
            from wish w join given g on g.series = w.series order by place""", List.of("text"));

    private static final String VALUED =
            "insert into valued (id, n, text, hash, at, day, flag, note) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final ManyRows VALUED_MANY = ManyRows.insert(
            "valued", "id uuid, n int4, text text, hash bytea, at timestamptz, day date, flag bool, note text");
    private static final String CHANGE = "update valued set note = ? where id = ?";
    private static final ManyRows CHANGE_MANY = new ManyRows(
            "update valued v set note = m.note from unnest(?, ?) as m (note, id) where v.id = m.id",
            List.of("text", "uuid"));
    private static final String AWKWARD = "{\"a\":[null,\"\\\\\"]} ' NULL ，\n\t}";
    private static final OffsetDateTime AT = OffsetDateTime.parse("2024-03-01T10:00:00+08:00");

    @Autowired
    Writes writes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseConfiguration.Access access;

    @BeforeEach
    void tables() {
        var owner = JdbcClient.create(access.asOwner());
        owner.sql("create table if not exists grouped (id uuid primary key, text text not null)")
                .update();
        owner.sql("create table if not exists valued (id uuid primary key, n int, text text, hash bytea,"
                        + " at timestamptz, day date, flag bool, note text)")
                .update();
        owner.sql("create table if not exists counted (series text primary key, last int not null)")
                .update();
    }

    @Test
    void whatFailsFailsAloneAndWhatIsAcknowledgedIsThere() throws Exception {
        var taken = Ids.next();
        writes.commit(DISTRICT, List.of(new Write(ROW, List.of(taken, "先"))));
        Set<UUID> kept = ConcurrentHashMap.newKeySet();
        Set<UUID> refused = ConcurrentHashMap.newKeySet();
        together(32, 40, (client, turn) -> {
            var own = Ids.next();
            boolean bad = (client + turn) % 7 == 0;
            var second = new Write(ROW, List.of(bad ? taken : Ids.next(), "后"));
            try {
                writes.commit(DISTRICT, List.of(new Write(ROW, List.of(own, "一")), second));
                kept.add(own);
            } catch (DuplicateKeyException e) {
                refused.add(own);
            }
            return null;
        });
        assertThat(refused).hasSizeGreaterThan(100);
        assertThat(kept.size() + refused.size()).isEqualTo(32 * 40);
        assertThat(present(kept)).isEqualTo(kept.size());
        assertThat(present(refused)).isZero();
    }

    @Test
    void whatHasAFormForManyRowsKeepsEveryValueAsItIsAndFailsAloneAsWell() throws Exception {
        var taken = valued(0, Ids.next());
        writes.commit(DISTRICT, List.of(taken));
        Set<UUID> kept = ConcurrentHashMap.newKeySet();
        var refused = new AtomicInteger();
        together(32, 40, (client, turn) -> {
            boolean bad = (client + turn) % 9 == 0;
            var own = Ids.next();
            var changed = new Write(CHANGE, List.of("又" + own, own), CHANGE_MANY);
            try {
                writes.commit(DISTRICT, bad ? List.of(valued(turn, own), taken) : List.of(valued(turn, own), changed));
                kept.add(own);
            } catch (DuplicateKeyException e) {
                refused.incrementAndGet();
            }
            return null;
        });
        assertThat(kept.size() + refused.get()).isEqualTo(32 * 40);
        assertThat(refused.get()).isGreaterThan(100);
        assertThat(jdbc.sql("select count(*) from valued where note = '又' || id and (n % 2 = 0) = (flag is null)"
                                + " and text = :text and hash = :hash and at = :at and day = :day and id in (:ids)")
                        .param("text", AWKWARD)
                        .param("hash", new byte[] {0, 1, (byte) 0xff, '\\', '"'})
                        .param("at", AT)
                        .param("day", LocalDate.of(2024, 2, 29))
                        .param("ids", kept)
                        .query(Integer.class)
                        .single())
                .isEqualTo(kept.size());
    }

    private static Write valued(int n, UUID id) {
        var values = Arrays.asList(
                id,
                n,
                AWKWARD,
                new byte[] {0, 1, (byte) 0xff, '\\', '"'},
                AT,
                Date.valueOf("2024-02-29"),
                n % 2 == 0 ? null : n % 3 == 0,
                null);
        return new Write(VALUED, values, VALUED_MANY);
    }

    @Test
    void countersOfSeveralSeriesHaveNeitherGapsNorDoublesNorDeadlocks() throws Exception {
        var mark = Ids.next().toString();
        var serials = IntStream.range(0, 5)
                .mapToObj(i -> new ConcurrentLinkedQueue<Integer>())
                .toList();
        together(32, 30, (client, turn) -> {
            int series = (client * 7 + turn * 3) % 5;
            var open = List.of(
                    new Write(SERIAL, List.of(mark + series), SERIALS), new Write(ROW, List.of(Ids.next(), "案")));
            serials.get(series).add(writes.commitReturning(DISTRICT, open, Integer.class));
            return null;
        });
        assertThat(serials).allSatisfy(given -> assertThat(given.stream().sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, given.size()).boxed().toList()));
    }

    @Test
    void aFailureIsToldWithItsOwnCause() {
        assertThat(catchThrowable(() -> writes.commit(
                        DISTRICT, List.of(new Write("insert into grouped (id) values (?)", List.of(Ids.next()))))))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("text");
    }

    @Test
    void whoComesWhileThePlaceIsTakenIsCarriedByTheNextWithAllOthersWhoWait() throws Exception {
        var sizes = new ConcurrentLinkedQueue<Integer>();
        var release = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var gate = new GroupCommit(group -> {
            sizes.add(group.size());
            if (begun.getCount() > 0) {
                begun.countDown();
                await(release);
            }
            group.forEach(commit -> commit.succeed(null));
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> gate.commit(nothing()));
            begun.await();
            var entered = new CountDownLatch(100);
            for (int i = 0; i < 100; i++)
                threads.submit(() -> {
                    entered.countDown();
                    return gate.commit(nothing());
                });
            entered.await();
            release.countDown();
        }
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(101);
        assertThat(sizes.stream().mapToInt(Integer::intValue).max().orElseThrow())
                .isGreaterThan(1)
                .isLessThanOrEqualTo(65);
    }

    private static Commit<Void> nothing() {
        return new Commit<>(List.of(), Void.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Turn {
        Object take(int client, int turn) throws Exception;
    }

    private static void together(int clients, int turns, Turn what) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Object>>();
            for (int c = 0; c < clients; c++) {
                int client = c;
                all.add(() -> {
                    for (int turn = 0; turn < turns; turn++) what.take(client, turn);
                    return client;
                });
            }
            for (var done : threads.invokeAll(all)) done.get();
        }
    }

    private long present(Set<UUID> ids) {
        return jdbc.sql("select count(*) from grouped where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
