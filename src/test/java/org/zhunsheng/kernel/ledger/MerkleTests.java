package org.zhunsheng.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Sm3.digest(("" + i).getBytes(UTF_8)))
                .toList();
    }
}
