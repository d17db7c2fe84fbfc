package org.zhunsheng.sample;

import java.util.SplittableRandom;

/** Mixes n things without drawing: each gets a place from 0 to n - 1 of its own, far from its neighbours' places. */
final class Scatter {

    private static final double GOLDEN = 0.618033988749895;
    private static final double WOBBLE = 0.6;

    private final int n;
    private final long step;
    private final long offset;

    Scatter(int n, long seed) {
        this.n = Math.max(1, n);
        long candidate = Math.max(1, Math.round(this.n * GOLDEN));
        while (gcd(candidate, this.n) != 1) candidate++;
        this.step = candidate;
        this.offset = Math.floorMod(seed, this.n);
    }

    int place(int i) {
        return (int) ((i * step + offset) % n);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** The share of the i-th of n in a total. Shares differ, what one has more its neighbour has less; their sum is exact. */
    static long share(long total, int n, int i) {
        int pair = i / 2;
        long even = total * (i + 1) / n - total * i / n;
        if (2 * pair + 1 >= n) return even;
        long mean = total / n;
        long most = (long) (mean * WOBBLE);
        long more = most == 0 ? 0 : new SplittableRandom(31L * pair + n).nextLong(most + 1);
        return i % 2 == 0 ? even + more : even - more;
    }
}
