package org.zhunsheng.kernel.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhunsheng.kernel.crypto.Sm3;

/** Draws as the product does, from a pool in memory: weighted, with minimums, two departments, avoidance and a load limit. */
public final class DrawRate {

    private static final int COUNT = 1_000;

    private final List<Subject> pool;
    private final List<Inspector> inspectors = new ArrayList<>();
    private final Terms terms;
    private final byte[] key = Sm3.digest(new byte[] {7});

    public DrawRate(int size) {
        pool = new ArrayList<>(size);
        for (int i = 0; i < size; i++)
            pool.add(new Subject("91150624MA%08d".formatted(i), "某某公司" + i, "A", 1 << i % 4, "镇" + i % 10, ""));
        for (int i = 0; i < 100; i++) inspectors.add(new Inspector("证" + (100 + i), "员", "局" + i % 2, "", null));
        var avoid = new ArrayList<Terms.Avoidance>();
        for (int i = 0; i < 1_000; i++)
            avoid.add(new Terms.Avoidance("证" + (100 + i % 100), "91150624MA%08d".formatted(i * 7)));
        terms = new Terms(
                COUNT,
                1,
                List.of("局0", "局1"),
                Terms.Area.ANY,
                LocalDate.of(2024, 9, 2),
                25,
                avoid,
                Map.of("镇1", 150, "镇2", 150));
    }

    /** Digest of the pool, draw and assignment; answers how many were drawn. */
    public int draw() {
        var digest = new PoolText((part, lines) -> {});
        pool.forEach(digest::add);
        digest.finish();
        var outcome = Outcome.of(pool::forEach, inspectors, terms, key, key);
        if (!outcome.shortages().isEmpty()) throw new IllegalStateException("a subject was left without inspectors");
        return outcome.subjects().size();
    }

    /** The draw alone, as a replay does it after reading. */
    public int select() {
        return Outcome.of(pool::forEach, inspectors, terms, key, key).subjects().size();
    }
}
