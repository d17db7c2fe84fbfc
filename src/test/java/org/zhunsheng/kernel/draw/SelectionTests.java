package org.zhunsheng.kernel.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhunsheng.kernel.crypto.Sm3;

/** Which subjects are drawn: the same by every way of computing it, evenly, by weight, and never against the minimums. */
class SelectionTests {

    private static final List<String> TOWNS = List.of("乌兰镇", "棋盘井镇", "蒙西镇");

    private static List<Subject> pool(int size, Random random) {
        return IntStream.range(0, size)
                .mapToObj(i -> new Subject(
                        "%06d".formatted(i), "户" + i, "", 1 + random.nextInt(8), TOWNS.get(random.nextInt(3)), ""))
                .toList();
    }

    private static byte[] key(long seed) {
        return Sm3.digest(BigInteger.valueOf(seed).toByteArray());
    }

    private static List<String> drawn(List<Subject> pool, int count, Map<String, Integer> minimums, byte[] key) {
        var selection = new Selection(count, minimums, key);
        pool.forEach(selection::offer);
        return selection.drawn().stream().map(one -> one.subject().id()).toList();
    }

    @Property(tries = 300)
    void theStreamDrawsWhatTheDescriptionSaysWrittenOutInFull(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 400) int size,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        var pool = pool(size, new Random(seed));
        int wanted = Math.min(count, size);
        var minimums = new HashMap<String, Integer>();
        for (var town : TOWNS) {
            long there = pool.stream().filter(one -> one.stratum().equals(town)).count();
            minimums.put(town, (int) Math.min(there, wanted / 4));
        }
        var drawn = drawn(pool, wanted, minimums, key(seed));
        assertThat(drawn).isEqualTo(SecondOpinion.select(pool, wanted, minimums, key(seed)));
        assertThat(drawn).hasSize(wanted).doesNotHaveDuplicates();
        minimums.forEach((town, least) -> assertThat(pool.stream()
                        .filter(one -> one.stratum().equals(town) && drawn.contains(one.id()))
                        .count())
                .isGreaterThanOrEqualTo(least));
    }

    @Property(tries = 2_000)
    void theNumberIsTheSameWithNumbersOfAnyLengthAndTheBoundNeverAboveIt(
            @ForAll long hash, @ForAll @IntRange(min = 1, max = 1_000) int weight) {
        var unsigned = new BigInteger(Long.toUnsignedString(hash));
        assertThat(BigInteger.valueOf(Lot.number(hash, weight))).isEqualTo(SecondOpinion.number(unsigned, weight));
        assertThat(Lot.atLeast(hash, weight)).isLessThanOrEqualTo(Lot.number(hash, weight));
    }

    /** 1 − u in the same units, weighed: what is never above the number, and no looser than it need be. */
    @Property(tries = 2_000)
    void theBoundIsTheGapToOne(@ForAll long hash, @ForAll @IntRange(min = 1, max = 1_000) int weight) {
        var gap = BigInteger.ONE
                .shiftLeft(64)
                .subtract(new BigInteger(Long.toUnsignedString(hash)))
                .shiftRight(17);
        var most = BigInteger.ONE.shiftLeft(47).subtract(BigInteger.ONE);
        assertThat(BigInteger.valueOf(Lot.atLeast(hash, weight)))
                .isEqualTo(gap.min(most).shiftLeft(9).divide(BigInteger.valueOf(weight)));
    }

    /** One hash in some hundred thousand; who drops the bit finds another number, and one day draws another subject. */
    @ParameterizedTest
    @ValueSource(longs = {4023147170586702331L, 6541830008631491432L, -8135525324814484394L})
    void aSquaresLowestBitMayDecideTheLastPlace(long hash) {
        var unsigned = new BigInteger(Long.toUnsignedString(hash));
        assertThat(BigInteger.valueOf(Lot.number(hash, 1))).isEqualTo(SecondOpinion.number(unsigned, 1));
    }

    @Test
    void theLogarithmIsRight() {
        for (long hash : new long[] {0, 1, 2, 3, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE, -2, -1}) {
            double u = Math.max(1, new BigInteger(Long.toUnsignedString(hash)).doubleValue()) / Math.pow(2, 64);
            assertThat(Lot.exponent(hash) / Math.pow(2, 47)).isCloseTo(-Math.log(u) / Math.log(2), within(1e-11));
            assertThat(Lot.number(hash, 1)).isPositive();
        }
    }

    /** Chi-square over 20 subjects of equal weight, 19 degrees of freedom; the seeds are fixed, so it cannot waver. */
    @Test
    void everySubjectOfEqualWeightIsDrawnEquallyOften() {
        var pool = IntStream.range(0, 20)
                .mapToObj(i -> new Subject("s" + (10 + i), "", 1))
                .toList();
        var times = new HashMap<String, Integer>();
        int draws = 20_000;
        for (int seed = 0; seed < draws; seed++)
            for (var id : drawn(pool, 5, Map.of(), key(seed))) times.merge(id, 1, Integer::sum);
        double expected = draws * 5 / 20.0;
        // without replacement the spread is smaller than that of independent draws, by (20 − 5) / (20 − 1)
        double chi = pool.stream()
                        .mapToDouble(one -> Math.pow(times.get(one.id()) - expected, 2) / expected)
                        .sum()
                * 19
                / 15;
        assertThat(chi).as("0.1 % and 99.9 % of chi-square with 19 degrees").isBetween(5.4, 43.8);
    }

    /** The first drawn has chances as the weights are: chi-square with 3 degrees of freedom. */
    @Test
    void theFirstIsDrawnWithChancesAsTheWeightsAre() {
        var weights = List.of(1, 2, 5, 12);
        var pool = new ArrayList<Subject>();
        for (var weight : weights) pool.add(new Subject("w" + (10 + weight), "", weight));
        var times = new HashMap<String, Integer>();
        int draws = 20_000;
        for (int seed = 0; seed < draws; seed++)
            times.merge(drawn(pool, 1, Map.of(), key(seed)).getFirst(), 1, Integer::sum);
        double chi = pool.stream()
                .mapToDouble(one -> {
                    double expected = draws * one.weight() / 20.0;
                    return Math.pow(times.get(one.id()) - expected, 2) / expected;
                })
                .sum();
        assertThat(chi).as("99.9 % of chi-square with 3 degrees").isLessThan(16.3);
    }

    @Test
    void theSecondIsDrawnWithChancesAsTheWeightsOfTheRest() {
        var pool = List.of(new Subject("a", "", 1), new Subject("b", "", 2), new Subject("c", "", 7));
        int draws = 20_000;
        int pairs = 0;
        for (int seed = 0; seed < draws; seed++)
            if (drawn(pool, 2, Map.of(), key(seed)).equals(List.of("c", "b"))) pairs++;
        assertThat(pairs / (double) draws).as("7/10 · 2/3").isCloseTo(0.4667, within(0.012));
    }

    @Test
    void anotherSeedDrawsOthersAndTheOrderOfThePoolDoesNotMatter() {
        var pool = pool(500, new Random(1));
        assertThat(drawn(pool, 20, Map.of(), key(1))).isNotEqualTo(drawn(pool, 20, Map.of(), key(2)));
        assertThat(drawn(pool.reversed(), 20, Map.of(), key(1))).isEqualTo(drawn(pool, 20, Map.of(), key(1)));
    }
}
