package org.zhunsheng.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.database.DataDirectory;

/** Each kind of damage to an export is planted, and found without the database. */
@ProductTest
@Import(LedgerScene.class)
class LedgerVerifierTests {

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerScene scene;

    @Autowired
    DataDirectory data;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private List<String> lines = List.of();
    private String report = "";

    @BeforeEach
    void anExport() throws Exception {
        clock.setTo("2024-03-06");
        var district = LedgerScene.district();
        scene.threeCases(district);
        scene.anchorUntil(district, "2024-03-05");
        export(district, LocalDate.of(2024, 3, 1));
    }

    @Test
    void aGoodExportPassesAndSaysHowMuchItHeld() throws Exception {
        assertThat(verify(lines)).isZero();
        assertThat(report).contains("9 步", "4 日", "完好");
        assertThat(lines).hasSize(1 + 9 + 4 + 1);
    }

    @Test
    void withoutTheRootCertificateItSaysWhatToCompare() throws Exception {
        java.nio.file.Files.write(folder.resolve("export"), lines);
        assertThat(run(folder.resolve("export").toString())).isZero();
        assertThat(report).contains("指纹");
        assertThat(run()).isEqualTo(2);
        assertThat(run("/nowhere")).isEqualTo(2);
    }

    @Test
    void anExportOfPartOfTheTimePassesThoughItsCasesBeganBefore() throws Exception {
        var district = LedgerScene.district();
        scene.threeCases(district);
        scene.anchorUntil(district, "2024-03-05");
        export(district, LocalDate.of(2024, 3, 2));
        assertThat(verify(lines)).isZero();
        assertThat(report).contains("6 步", "3 日");
    }

    @Test
    void aChangedActIsFoundAndNamed() throws Exception {
        var damaged = new ArrayList<>(lines);
        damaged.set(2, damaged.get(2).replace("符合条件", "不符合条件"));
        assertThat(verify(damaged)).isOne();
        assertThat(report).contains("CHANGED", "第1步", "已被改动");
    }

    @Test
    void aMissingActIsFoundAndNamed() throws Exception {
        var damaged = new ArrayList<>(lines);
        damaged.remove(5);
        assertThat(verify(damaged)).isOne();
        assertThat(report).contains("MISSING", "当日存证有3步，现在只有2步", "之前缺少第2步");
    }

    @Test
    void reorderedActsAreFound() throws Exception {
        var damaged = new ArrayList<>(lines);
        Collections.swap(damaged, 1, 2);
        assertThat(verify(damaged)).isOne();
        assertThat(report).contains("REORDERED", "不在登记的次序上");
    }

    @Test
    void truncationIsFoundEvenIfItEndsWithAWholeDay() throws Exception {
        assertThat(verify(lines.subList(0, lines.size() - 1))).isOne();
        assertThat(report).contains("没有结束标记");
        assertThat(verify(lines.subList(0, 9))).isOne();
        assertThat(report).contains("TRUNCATED");
        var patched = new ArrayList<>(lines.subList(0, 9));
        patched.add(lines.getLast());
        assertThat(verify(patched)).isOne();
        assertThat(report).contains("导出时有9步，现在有6步", "整体签名不成立", "缺少自");
    }

    @Test
    void aMissingAnchorIsFound() throws Exception {
        var damaged = new ArrayList<>(lines);
        damaged.remove(4);
        assertThat(verify(damaged)).isOne();
        assertThat(report).contains("缺少自当日起的存证");
    }

    @Test
    void anExportSignedByAnotherAuthorityIsNotTrusted(@TempDir Path elsewhere) throws Exception {
        java.nio.file.Files.write(folder.resolve("export"), lines);
        var anchor =
                java.nio.file.Files.copy(data.path().resolve("keys/anchor.crt.pem"), elsewhere.resolve("root.pem"));
        assertThat(run(folder.resolve("export").toString(), anchor.toString())).isOne();
        assertThat(report).contains("不是由所信任的机构签发的");
    }

    @Test
    void noRandomDamageGoesUnnoticed() throws Exception {
        for (long seed = 0; seed < 500; seed++) {
            var damaged = damage(String.join("\n", lines) + "\n", new Random(seed));
            java.nio.file.Files.write(folder.resolve("export"), damaged);
            assertThat(run(folder.resolve("export").toString(), root()))
                    .as("seed %d", seed)
                    .isOne();
        }
    }

    private byte[] damage(String good, Random random) {
        var bytes = good.getBytes(UTF_8);
        var shuffled = new ArrayList<>(lines);
        switch (random.nextInt(5)) {
            case 0 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(7));
            case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length - 1) + 1);
            case 2 -> {
                shuffled.remove(random.nextInt(lines.size()));
                bytes = (String.join("\n", shuffled) + "\n").getBytes(UTF_8);
            }
            case 3 -> {
                int one = random.nextInt(lines.size());
                Collections.swap(shuffled, one, (one + 1 + random.nextInt(lines.size() - 1)) % lines.size());
                bytes = (String.join("\n", shuffled) + "\n").getBytes(UTF_8);
            }
            default -> {
                shuffled.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
                bytes = (String.join("\n", shuffled) + "\n").getBytes(UTF_8);
            }
        }
        return bytes;
    }

    private void export(String district, LocalDate from) throws Exception {
        var out = new ByteArrayOutputStream();
        ledger.export(district, from, LocalDate.of(2024, 3, 4), out);
        lines = out.toString(UTF_8).lines().toList();
    }

    private int verify(List<String> export) throws Exception {
        java.nio.file.Files.writeString(folder.resolve("export"), String.join("\n", export) + "\n");
        return run(folder.resolve("export").toString(), root());
    }

    private int run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = LedgerVerifier.run(new PrintStream(out, true, UTF_8), arguments);
        report = out.toString(UTF_8);
        return code;
    }

    private String root() {
        return data.path().resolve("keys/root.crt.pem").toString();
    }
}
