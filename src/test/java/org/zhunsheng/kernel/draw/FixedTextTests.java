package org.zhunsheng.kernel.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.kernel.crypto.Sm3;

/** What is written down before a draw, so that nobody can change it afterwards: the pool, the inspectors, the promise. */
class FixedTextTests {

    private static final Commitment PROMISE =
            new Commitment("p", "i", "t", HexFormat.of().formatHex(Sm3.digest("seed".getBytes(UTF_8))), "上证指数");

    @ParameterizedTest(name = "a pool of {0} is written in {1} parts")
    @CsvSource({"0, 0", "1, 1", "999, 1", "1000, 1", "1001, 2", "2000, 2", "2001, 3"})
    void aPoolIsWrittenInPartsOfAThousandLinesAndItsDigestIsThatOfTheWhole(int size, int parts) {
        var written = new ArrayList<String>();
        var pool = new PoolText((part, lines) -> {
            assertThat(part).isEqualTo(written.size());
            written.add(lines);
        });
        for (int i = 0; i < size; i++) pool.add(subject("%06d".formatted(i), 1));
        var digest = pool.finish();
        assertThat(pool.size()).isEqualTo(size);
        assertThat(written).hasSize(parts);
        assertThat(written.stream().limit(Math.max(0, parts - 1)))
                .allSatisfy(lines -> assertThat(lines.lines()).hasSize(PoolText.LINES));
        var whole = String.join("", written);
        assertThat(whole.lines().map(Subject::read)).hasSize(size);
        assertThat(digest).isEqualTo(Sm3.hex(whole.getBytes(UTF_8)));
    }

    @Test
    void aPoolIsInOrderWithoutDoublesAndEverySubjectHasANumberAndAWeight() {
        assertThat(refused(subject(" ", 1))).contains("第1户没有编号");
        assertThat(refused(subject("a", 1), subject("", 1))).contains("第2户没有编号");
        assertThat(refused(subject("a", 0))).contains("权重须在1到1000之间");
        assertThat(refused(subject("a", 1_001))).contains("权重须在1到1000之间");
        assertThat(refused(subject("a", 1), subject("a", 2))).contains("“a”在名录库里出现了两次");
        assertThat(refused(subject("b", 1), subject("a", 1))).contains("“a”在名录库里出现了两次");
        var pool = new PoolText((part, lines) -> {});
        pool.add(subject("a", 1));
        pool.add(subject("b", 1_000));
        assertThat(pool.size()).isEqualTo(2);
    }

    @Test
    void aSubjectIsReadAsItWasWrittenAndItsWordsHoldNoBreaks() {
        var subject = new Subject("91150624", "乌兰\t商店\n", "A", 5, " 东 ", "");
        assertThat(subject.name()).isEqualTo("乌兰 商店");
        assertThat(subject.stratum()).isEqualTo("东");
        assertThat(subject.line()).isEqualTo("91150624\t乌兰 商店\tA\t5\t东\t");
        assertThat(Subject.read(subject.line())).isEqualTo(subject);
        assertThatThrownBy(() -> Subject.read("91150624\t乌兰商店\tA\t5\t东")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inspectorsAreWrittenInTheOrderOfTheirIdsAndReadAsTheyWereWritten() {
        var first = new Inspector("蒙K1", "巴图", "市监局", "东", LocalDate.of(2024, 9, 2));
        var second = new Inspector("蒙K2", "其其格", "应急局", "", null);
        var text = Inspector.text(List.of(second, first));
        assertThat(text).isEqualTo("蒙K1\t巴图\t市监局\t东\t2024-09-02\n蒙K2\t其其格\t应急局\t\t\n");
        assertThat(Inspector.read(text)).containsExactly(first, second);
        assertThat(first.entitledOn(LocalDate.of(2024, 9, 2))).isTrue();
        assertThat(first.entitledOn(LocalDate.of(2024, 9, 3))).isFalse();
        assertThat(second.entitledOn(LocalDate.of(2124, 9, 3))).isTrue();
    }

    @Test
    void theKeysFollowFromAllThatWasPromisedAndFromNothingElse() {
        var seed = "seed".getBytes(UTF_8);
        assertThat(PROMISE.text()).isEqualTo("zhunsheng-draw-1\np\ni\nt\n" + PROMISE.seed() + "\n上证指数\n");
        assertThat(PROMISE.subjectKey(seed, "3000"))
                .isEqualTo(Sm3.digest(("subjects\nseed" + PROMISE.text() + "3000").getBytes(UTF_8)));
        assertThat(PROMISE.inspectorKey(seed, "3000"))
                .isEqualTo(Sm3.digest(("inspectors\nseed" + PROMISE.text() + "3000").getBytes(UTF_8)));
    }

    @Test
    void onlyTheSeedThatWasPromisedKeepsThePromise() {
        assertThat(PROMISE.keptBy("seed".getBytes(UTF_8))).isTrue();
        assertThat(PROMISE.keptBy("Seed".getBytes(UTF_8))).isFalse();
        assertThat(Commitment.digest("词")).isEqualTo(Sm3.hex("词".getBytes(UTF_8)));
    }

    private static Subject subject(String id, int weight) {
        return new Subject(id, "户", weight);
    }

    private static String refused(Subject... subjects) {
        var pool = new PoolText((part, lines) -> {});
        var all = new ArrayList<>(List.of(subjects));
        var last = all.removeLast();
        all.forEach(pool::add);
        var refusal = catchThrowableOfType(DrawRefused.class, () -> pool.add(last));
        return String.valueOf(refusal.faults());
    }
}
