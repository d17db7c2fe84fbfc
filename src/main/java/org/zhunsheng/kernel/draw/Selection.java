package org.zhunsheng.kernel.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.crypto.Sm3;

/**
 * Draws subjects out of a pool that passes by once, however large: only as many as are wanted are held. First each stratum
 * is given its minimum, then the rest is taken from all; in both the smaller {@link Lot} goes first, and of two equal ones
 * the one whose id comes first.
 */
final class Selection {

    private static final Comparator<Chosen> FIRST =
            Comparator.comparingLong(Chosen::lot).thenComparing(Chosen::subject, Subject.ORDER);

    private final int count;
    private final byte[] key;
    private final Sm3 sm3 = new Sm3();
    private final Best all;
    private final Map<String, Best> strata = new HashMap<>();

    /** A subject that was drawn, with its number. */
    record Chosen(Subject subject, long lot) {}

    Selection(int count, Map<String, Integer> minimums, byte[] key) {
        this.count = count;
        this.key = key;
        this.all = new Best(count);
        minimums.forEach((stratum, least) -> strata.put(stratum, new Best(least)));
    }

    void offer(Subject subject) {
        long hash = hash(subject.id());
        var stratum = strata.get(subject.stratum());
        long bound = Lot.atLeast(hash, subject.weight());
        if (!all.mayTake(bound) && (stratum == null || !stratum.mayTake(bound))) return;
        var chosen = new Chosen(subject, Lot.number(hash, subject.weight()));
        all.offer(chosen);
        if (stratum != null) stratum.offer(chosen);
    }

    /** Those drawn, the first first. */
    List<Chosen> drawn() {
        var drawn = new ArrayList<Chosen>();
        var taken = new HashSet<String>();
        for (var best : strata.values())
            for (var chosen : best.held) if (taken.add(chosen.subject().id())) drawn.add(chosen);
        for (var chosen : all.inOrder()) {
            if (drawn.size() >= count) break;
            if (taken.add(chosen.subject().id())) drawn.add(chosen);
        }
        drawn.sort(FIRST);
        return drawn;
    }

    private long hash(String id) {
        return first(sm3.update(key).update(id.getBytes(StandardCharsets.UTF_8)).finish());
    }

    /** The first eight bytes of a hash, the highest first. */
    static long first(byte[] hash) {
        long first = 0;
        for (int i = 0; i < Long.BYTES; i++) first = (first << Byte.SIZE) | (hash[i] & 0xFF);
        return first;
    }

    /** The best so far, the worst of them on top. */
    private static final class Best {

        private final int most;
        private final PriorityQueue<Chosen> held = new PriorityQueue<>(FIRST.reversed());

        Best(int most) {
            this.most = most;
        }

        boolean mayTake(long bound) {
            @Nullable Chosen worst = held.peek();
            return held.size() < most || (worst != null && bound <= worst.lot());
        }

        void offer(Chosen chosen) {
            if (held.size() < most) held.add(chosen);
            else if (most > 0 && FIRST.compare(chosen, held.element()) < 0) {
                held.remove();
                held.add(chosen);
            }
        }

        List<Chosen> inOrder() {
            return held.stream().sorted(FIRST).toList();
        }
    }
}
