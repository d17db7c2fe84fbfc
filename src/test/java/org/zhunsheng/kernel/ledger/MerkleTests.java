package org.zhunsheng.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.crypto.Sm3;

class MerkleTests {

    @Test
    void theRootIsThatOfRfc6962() {
        var leaves = leaves(3);
        var one = Sm3.digest(new byte[] {0}, leaves.get(0));
        var two = Sm3.digest(new byte[] {0}, leaves.get(1));
        var three = Sm3.digest(new byte[] {0}, leaves.get(2));
        var left = Sm3.digest(new byte[] {1}, one, two);
        assertThat(Merkle.root(leaves)).isEqualTo(Sm3.digest(new byte[] {1}, left, three));
        assertThat(Merkle.root(List.of())).isEqualTo(Sm3.digest());
    }

    @Property(tries = 300)
    void everyLeafIsProvenByItsPathAndNoOtherLeafIs(
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(max = 69) int place) {
        var leaves = leaves(size);
        int index = place % size;
        var path = Merkle.path(leaves, index);
        var root = Merkle.root(leaves);
        assertThat(Merkle.leads(leaves.get(index), index, size, path, root)).isTrue();
        for (int other = 0; other < size; other++) {
            assertThat(Merkle.leads(leaves.get(other), index, size, path, root)).isEqualTo(other == index);
            assertThat(Merkle.leads(leaves.get(index), other, size, path, root)).isEqualTo(other == index);
        }
    }

    /** The definition of RFC 6962, section 2.1, word for word: split at the largest power of two below the number of leaves. */
    @Property(tries = 100)
    void theRootOfAnyNumberOfLeavesIsThatOfTheDefinition(@ForAll @IntRange(max = 200) int size) {
        var tree = new Merkle();
        leaves(size).forEach(tree::add);
        assertThat(tree.size()).isEqualTo(size);
        assertThat(tree.root()).isEqualTo(defined(leaves(size)));
    }

    private static byte[] defined(List<byte[]> leaves) {
        if (leaves.isEmpty()) return Sm3.digest();
        if (leaves.size() == 1) return Sm3.digest(new byte[] {0}, leaves.getFirst());
        int split = 1;
        while (split * 2 < leaves.size()) split *= 2;
        return Sm3.digest(
                new byte[] {1}, defined(leaves.subList(0, split)), defined(leaves.subList(split, leaves.size())));
    }

    @Property(tries = 100)
    void aPathThatIsTooLongOrTooShortLeadsNowhere(@ForAll @IntRange(min = 1, max = 70) int size) {
        var leaves = leaves(size);
        var root = Merkle.root(leaves);
        for (int index = 0; index < size; index++) {
            var path = new ArrayList<>(Merkle.path(leaves, index));
            path.add(root);
            assertThat(Merkle.leads(leaves.get(index), index, size, path, root)).isFalse();
            path.removeLast();
            if (path.isEmpty()) continue;
            var shorter = path.subList(0, path.size() - 1);
            assertThat(Merkle.leads(leaves.get(index), index, size, shorter, root))
                    .isFalse();
            assertThat(Merkle.leads(leaves.get(index), index, size, shorter, defined(leaves.subList(0, 1))))
                    .as("not even to a root below the root")
                    .isFalse();
        }
    }

    @Test
    void aPlaceThatThereIsNotIsProvenByNothing() {
        var leaf = leaves(1).getFirst();
        var root = Merkle.root(leaves(1));
        assertThat(Merkle.leads(leaf, 0, 1, List.of(), root)).isTrue();
        assertThat(Merkle.leads(leaf, -1, 1, List.of(), root)).isFalse();
        assertThat(Merkle.leads(leaf, 1, 1, List.of(), root)).isFalse();
        assertThat(Merkle.leads(leaf, 0, 0, List.of(), root)).isFalse();
        assertThat(Merkle.leads(leaf, 0, 1, List.of(), Sm3.digest())).isFalse();
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Sm3.digest(("" + i).getBytes(UTF_8)))
                .toList();
    }
}
