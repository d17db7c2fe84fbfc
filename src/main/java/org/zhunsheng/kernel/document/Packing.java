package org.zhunsheng.kernel.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.SigningKeys;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.document.CaseContents.PackedAttachment;
import org.zhunsheng.kernel.document.CaseContents.PackedPaper;
import org.zhunsheng.kernel.document.PackageWriter.Part;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.AttachmentRef;
import org.zhunsheng.kernel.ledger.FileRefused;
import org.zhunsheng.kernel.ledger.Files;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.procedure.CaseFile;

/**
 * Packs a closed case after the habits of DA/T 85 and GB/T 42727: a note for whoever opens it in thirty years, metadata,
 * the acts, the papers, the attachments, and the report of the check it passed.
 */
@Component
class Packing {

    static final String ACTS = "办理记录/acts.jsonl";

    private final Papers papers;
    private final Ledger ledger;
    private final Files files;
    private final Organisations organisations;
    private final SigningKeys keys;

    Packing(Papers papers, Ledger ledger, Files files, Organisations organisations, SigningKeys keys) {
        this.papers = papers;
        this.ledger = ledger;
        this.files = files;
        this.organisations = organisations;
        this.keys = keys;
    }

    /** What became of it: how many files there are in the package, and what the check found. */
    record Packed(int files, FourProperties properties) {}

    Packed pack(CaseFile file, OutputStream out) throws IOException {
        var acts = ledger.acts(file.district(), file.id());
        byte[] lines = ActLines.write(acts);
        try (var writer = new PackageWriter(out)) {
            writer.add("说明文件.txt", "说明文件", note(file));
            writer.add(ACTS, "办理记录", lines);
            var contents =
                    new CaseContents(file, ActLines.read(lines), papers(file, writer), attachments(acts, writer));
            var properties = FourProperties.of(contents);
            writer.add(
                    "元数据.xml",
                    "元数据",
                    ArchiveXml.metadata(
                            contents,
                            organisations.name(file.district(), file.head().organisation())));
            writer.add("检测报告.xml", "检测报告", ArchiveXml.report(file.number(), properties));
            return new Packed(writer.sign(keys.of("archive")), properties);
        }
    }

    /** What whoever opens the package should know first. */
    private static byte[] note(CaseFile file) {
        return """
                归档信息包

                案号：%s
                题名：%s

                本包是上述案件办结后形成的归档信息包，内容如下：
                元数据.xml      案件、当事人、办理过程和每一份电子文件的描述
                检测报告.xml    归档时真实性、完整性、可用性、安全性检测的结果
                办理记录/       每一步办理的原始记录，一行一步，JSON 格式，UTF-8 编码
                文书/           办理中形成的文书，PDF 格式，字体已嵌入
                附件/           办理中收取的材料，保持收取时的格式
                清单.sm3        以上每一份文件的 SM3 摘要（GB/T 32905）
                清单签名.json   对清单的 SM2 签名（GB/T 32918）和签名证书

                如何核验
                1. 计算每份文件的 SM3 摘要，与清单逐一对照；清单之外不应另有文件。
                2. 用签名证书的公钥核验清单的签名，并核对颁发证书的机构。
                3. 办理记录每一行的 hash 等于 previousHash 与 body 原文相接后的 SM3 摘要，
                   且 previousHash 等于上一行的 hash。
                """.formatted(file.number(), file.head().title()).getBytes(UTF_8);
    }

    private List<PackedPaper> papers(CaseFile file, PackageWriter writer) throws IOException {
        var packed = new ArrayList<PackedPaper>();
        for (var paper : papers.of(file)) {
            byte[] pdf = papers.pdf(file, paper);
            var path = "文书/%02d-%s.pdf".formatted(packed.size() + 1, safe(paper.title()));
            var kept = papers.digest(paper).orElse("");
            packed.add(new PackedPaper(paper, writer.add(path, paper.title(), pdf), kept, whole(pdf)));
        }
        return packed;
    }

    private List<PackedAttachment> attachments(List<ActEntry> acts, PackageWriter writer) throws IOException {
        var packed = new ArrayList<PackedAttachment>();
        for (var act : acts)
            for (var ref : act.attachments()) {
                var path = "附件/%02d-%s".formatted(packed.size() + 1, safe(ref.name()));
                packed.add(new PackedAttachment(ref, act.sequence(), attachment(ref, path, writer)));
            }
        return packed;
    }

    /** A file that is gone leaves a gap in the package and a word in the report; the rest is archived all the same. */
    private @Nullable Part attachment(AttachmentRef ref, String path, PackageWriter writer) throws IOException {
        try (var in = files.open(ref.digest())) {
            return writer.add(path, ref.name(), in);
        } catch (FileRefused gone) {
            return null;
        }
    }

    private static boolean whole(byte[] pdf) {
        var end = new String(pdf, Math.max(0, pdf.length - 32), Math.min(32, pdf.length), UTF_8);
        return pdf.length > 32 && new String(Arrays.copyOf(pdf, 5), UTF_8).equals("%PDF-") && end.contains("%%EOF");
    }

    private static String safe(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }
}
