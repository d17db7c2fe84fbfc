package org.zhunsheng.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;
import org.zhunsheng.kernel.crypto.SigningKeys;
import org.zhunsheng.kernel.ledger.AttachmentRef;
import org.zhunsheng.kernel.ledger.Files;

class ArchiveTests extends OfficeTests {

    @Autowired
    Archives archives;

    @Autowired
    ArchiveKeeper keeper;

    @Autowired
    Papers papers;

    @Autowired
    Files files;

    @Autowired
    SigningKeys keys;

    private ArchiveCase file;

    @BeforeEach
    void aClosedCase() {
        office.offers(ItemExamples.item(ArchiveCase.ITEM)
                .department(ProcedureCase.OFFICE)
                .build());
        file = new ArchiveCase(office).filedOn("2024-03-01", attached()).toldUnneeded();
    }

    private AttachmentRef attached() {
        var text = new ByteArrayInputStream("平面图：店面两间".getBytes(StandardCharsets.UTF_8));
        return files.put(office.district(), "herder", text, "平面图.txt").as("materials");
    }

    @Test
    void aClosedCaseIsPackedWithItsActsItsPapersItsAttachmentsAndTheReportOfItsCheck() throws IOException {
        var made = archives.of(file.file());
        var parts = parts(made);
        assertThat(parts)
                .containsOnlyKeys(
                        "说明文件.txt",
                        "办理记录/acts.jsonl",
                        "文书/01-收件回执.pdf",
                        "文书/02-无需取得行政许可告知书.pdf",
                        "附件/01-平面图.txt",
                        "元数据.xml",
                        "检测报告.xml",
                        "清单.sm3",
                        "清单签名.json");
        assertThat(text(parts, "元数据.xml"))
                .contains(
                        "<案号>" + file.file().number() + "</案号>",
                        "<立档单位>鄂托克旗行政审批局</立档单位>",
                        "<名称>巴图</名称>",
                        "<办结日期>2024-03-01</办结日期>",
                        "<路径>附件/01-平面图.txt</路径>");
        assertThat(text(parts, "检测报告.xml"))
                .contains("真实性", "完整性", "可用性", "安全性", "<结论>合格</结论>")
                .doesNotContain("不合格");
        assertThat(made.sound()).isTrue();
        assertThat(made.files()).isEqualTo(parts.size());
        assertThat(archives.verify(made).faults()).isEmpty();
        assertThat(archives.of(file.file())).isEqualTo(made);
    }

    @Test
    void whatHappensToAPackageOutsideIsNoticed() throws IOException {
        var parts = parts(archives.of(file.file()));
        var acts = text(parts, Packing.ACTS);
        assertThat(faults(parts)).isEmpty();

        assertThat(faults(with(parts, "附件/01-平面图.txt", "平面图：店面三间")))
                .containsExactly("文件已被改动：附件/01-平面图.txt", "第1步的附件不在包内：平面图.txt");
        assertThat(faults(without(parts, "文书/01-收件回执.pdf"))).containsExactly("缺少文件：文书/01-收件回执.pdf");
        assertThat(faults(with(parts, "文书/03-多出.pdf", "x"))).containsExactly("清单之外的文件：文书/03-多出.pdf");
        assertThat(faults(with(parts, Packing.ACTS, acts.replace("已经取消", "仍须取得"))))
                .containsExactly("文件已被改动：办理记录/acts.jsonl", "第2步办理的内容与哈希值不符");
        assertThat(faults(with(
                        parts, Packing.ACTS, acts.lines().skip(1).findFirst().orElseThrow())))
                .contains("第2步办理与前一步不衔接", "第2步办理之前缺步");
        assertThat(faults(with(parts, PackageWriter.LIST, text(parts, PackageWriter.LIST) + "\n")))
                .containsExactly("清单的签名不成立");
    }

    @Test
    void aPackageThatSomebodyElseSignedIsNotOurs() throws IOException {
        var parts = parts(archives.of(file.file()));
        var stranger = ArchiveVerifier.verify(
                new ByteArrayInputStream(zip(parts)), keys.of("archive").certificate());
        assertThat(stranger.faults()).containsExactly("签名证书不是所信任的机构签发的");
    }

    @Test
    void aPackageIsVerifiedWithoutTheSystem(@TempDir Path folder) throws IOException {
        byte[] zip = zip(parts(archives.of(file.file())));
        var whole = java.nio.file.Files.write(folder.resolve("whole.zip"), zip);
        var cut = java.nio.file.Files.write(folder.resolve("cut.zip"), Arrays.copyOf(zip, zip.length / 2));
        var out = new ByteArrayOutputStream();
        try (var print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            assertThat(ArchiveVerifier.run(print, whole.toString())).isZero();
            assertThat(ArchiveVerifier.run(print, cut.toString())).isEqualTo(1);
            assertThat(ArchiveVerifier.run(print, folder.resolve("none.zip").toString()))
                    .isEqualTo(2);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("办理步骤 2 步", "结论：完好", "压缩包已损坏");
    }

    @Test
    void whatWasMissedIsPackedByTheSweep() {
        keeper.sweep(Duration.ofMinutes(2));
        assertThat(archives.find(file.file())).isPresent();
        assertThat(archives.missing(file.file().district(), 10)).isEmpty();
    }

    @Test
    void anOpenCaseHasNoPackage() {
        var open = new ArchiveCase(office).filedOn("2024-03-01");
        assertThatThrownBy(() -> archives.of(open.file())).isInstanceOf(IllegalStateException.class);
        assertThat(archives.missing(office.district(), 10)).doesNotContain(open.id());
    }

    private Map<String, byte[]> parts(ArchivePackage made) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(archives.open(made), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                parts.put(entry.getName(), zip.readAllBytes());
        }
        return parts;
    }

    private static List<String> faults(Map<String, byte[]> parts) throws IOException {
        return ArchiveVerifier.verify(new ByteArrayInputStream(zip(parts)), null)
                .faults();
    }

    private static Map<String, byte[]> with(Map<String, byte[]> parts, String path, String content) {
        var changed = new LinkedHashMap<>(parts);
        changed.put(path, content.getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private static Map<String, byte[]> without(Map<String, byte[]> parts, String path) {
        var changed = new LinkedHashMap<>(parts);
        changed.remove(path);
        return changed;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static String text(Map<String, byte[]> parts, String path) {
        return new String(Objects.requireNonNull(parts.get(path)), StandardCharsets.UTF_8);
    }
}
