package org.zhunsheng.kernel.draw;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhunsheng.kernel.crypto.Sm3;

/**
 * The algorithm once more, written from its description alone with numbers of any length, without heaps, bounds or
 * streams: slow, short, and hard to get wrong in the same way.
 */
final class SecondOpinion {

    private SecondOpinion() {}

    static List<String> select(List<Subject> pool, int count, Map<String, Integer> minimums, byte[] key) {
        var numbers = new LinkedHashMap<String, BigInteger>();
        for (var one : pool) numbers.put(one.id(), number(hash(key, one.id()), one.weight()));
        var order = new ArrayList<>(pool);
        order.sort(Comparator.comparing((Subject one) -> numbers.get(one.id())).thenComparing(Subject::id));
        var drawn = new TreeMap<Integer, String>();
        minimums.forEach((stratum, least) -> order.stream()
                .filter(one -> one.stratum().equals(stratum))
                .limit(least)
                .forEach(one -> drawn.put(order.indexOf(one), one.id())));
        for (int i = 0; i < order.size() && drawn.size() < count; i++)
            drawn.put(i, order.get(i).id());
        return List.copyOf(drawn.values());
    }

    static BigInteger number(BigInteger hash, int weight) {
        var h = hash.max(BigInteger.ONE);
        int whole = h.bitLength() - 1;
        var log = BigInteger.valueOf(whole);
        var mantissa = h.shiftLeft(63 - whole);
        for (int place = 0; place < 47; place++) {
            var square = mantissa.multiply(mantissa);
            boolean two = square.bitLength() == 128;
            mantissa = square.shiftRight(two ? 64 : 63);
            log = log.shiftLeft(1).add(two ? BigInteger.ONE : BigInteger.ZERO);
        }
        return BigInteger.valueOf(64).shiftLeft(47).subtract(log).shiftLeft(9).divide(BigInteger.valueOf(weight));
    }

    private static BigInteger hash(byte[] key, String id) {
        var hash = Sm3.digest(key, id.getBytes(StandardCharsets.UTF_8));
        return new BigInteger(1, java.util.Arrays.copyOf(hash, 8));
    }
}
