package org.zhunsheng.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.zhunsheng.kernel.crypto.Sm3;

class FolderFilesTests {

    @TempDir
    Path folder;

    private FolderFiles files;

    @BeforeEach
    void anEmptyStore() {
        files = new FolderFiles(folder.resolve("files"), DataSize.ofKilobytes(64));
    }

    @Test
    void aFileIsKeptUnderTheHashOfItsContentAndComesBackTheSame() throws Exception {
        var content = pdf();
        var stored = put(content, "申请书.pdf");
        assertThat(stored).isEqualTo(new StoredFile(Sm3.hex(content), content.length, "application/pdf", "申请书.pdf"));
        assertThat(files.open(stored.digest()).readAllBytes()).isEqualTo(content);
        assertThat(files.intact(stored.digest())).isTrue();
        assertThat(folder.resolve("files/" + stored.digest().substring(0, 2) + "/"
                        + stored.digest().substring(2, 4) + "/" + stored.digest()))
                .exists();
        assertThat(folder.resolve("files/incoming")).isEmptyDirectory();
    }

    @Test
    void theSameContentIsKeptOnceUnderWhateverName() throws Exception {
        assertThat(put(pdf(), "甲.pdf").digest()).isEqualTo(put(pdf(), "乙.PDF").digest());
    }

    @Test
    void eachAllowedTypeIsToldFromItsContent() throws Exception {
        assertThat(put(image("png"), "a.png").mediaType()).isEqualTo("image/png");
        assertThat(put(image("jpg"), "a.JPEG").mediaType()).isEqualTo("image/jpeg");
        assertThat(put(xlsx(), "a.xlsx").mediaType()).endsWith("spreadsheetml.sheet");
        assertThat(put(docx(), "a.docx").mediaType()).endsWith("wordprocessingml.document");
        assertThat(put(zip("OFD.xml", "Doc_0/Document.xml"), "a.ofd").mediaType())
                .isEqualTo("application/ofd");
        assertThat(put("鄂托克旗".getBytes(UTF_8), "a.txt").mediaType()).isEqualTo("text/plain");
        assertThat(put("鄂托克旗".getBytes(Charset.forName("GB18030")), "b.txt").mediaType())
                .isEqualTo("text/plain");
    }

    @Test
    void aFileThatLiesAboutItsTypeIsRefused() throws Exception {
        refused(image("png"), "照片.pdf", "内容与扩展名不符");
        refused(pdf(), "照片.jpg", "内容却是 pdf");
        refused("<html><script>alert(1)</script></html>".getBytes(UTF_8), "说明.txt", "内容与扩展名不符");
        refused("#!/bin/sh\nrm -rf /\n".getBytes(UTF_8), "说明.txt", "内容与扩展名不符");
        refused(docx(), "表.xlsx", "内容却是 docx");
        refused("MZ\u0090\u0000\u0003".getBytes(Charset.forName("ISO-8859-1")), "说明.pdf", "内容与扩展名不符");
    }

    @Test
    void macrosAreRefusedUnderAnyName() throws Exception {
        refused(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "a.docx", "宏");
        refused(zip("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"), "a.xlsx", "宏");
        var declared = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(declared)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Default Extension='x' ContentType='application/vnd.ms-office.vbaProject'/>".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        refused(declared.toByteArray(), "a.docx", "宏");
        var ole = new byte[2048];
        System.arraycopy(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                0,
                ole,
                0,
                8);
        refused(ole, "a.docx", "旧版 Office");
        refused(ole, "a.doc", "旧版 Office");
    }

    @Test
    void archivesAndProgramsAreRefusedWithWhatToDo() throws Exception {
        refused(zip("a.pdf"), "材料.zip", "逐个上传");
        refused(zip("../../etc/passwd"), "a.docx", "越界的路径");
        refused("abc".getBytes(UTF_8), "run.exe", "不能上传 .exe 文件；可以上传 pdf");
        refused("abc".getBytes(UTF_8), "说明", "没有扩展名");
        refused(new byte[0], "a.txt", "空的");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.pdf",
                "C:\\a.pdf",
                "/etc/a.pdf",
                "a\u0000.pdf",
                "a\n.pdf",
                "a\u202efdp.pdf",
                "",
                "  ",
                ".pdf",
                "..",
                "a/b.pdf"
            })
    void aNameThatIsMoreThanANameIsRefused(String name) throws Exception {
        refused(pdf(), name, "文件");
    }

    @Test
    void anOverlongNameAndAnOversizedFileAreRefusedAndNothingStays() throws Exception {
        refused(pdf(), "长".repeat(121) + ".pdf", "缩短文件名");
        assertThatThrownBy(() -> put(new byte[65 * 1024], "a.txt"))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        e -> assertThat(e.getStatusCode().value()).isEqualTo(413));
        assertThat(folder.resolve("files/incoming")).isEmptyDirectory();
    }

    @Test
    void aTransferThatBreaksOffLeavesNothing() {
        var broken = new InputStream() {
            private int left = 100;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("connection reset");
                }
                return 'a';
            }
        };
        assertThatThrownBy(() -> files.put(broken, "a.txt")).hasMessageContaining("没有传完");
        assertThat(folder.resolve("files/incoming")).isEmptyDirectory();
    }

    @Test
    void aDraftOfAKilledProcessIsClearedAtALaterStartAndOneThatIsBeingMadeIsNot() throws Exception {
        var left = files.draft();
        java.nio.file.Files.setLastModifiedTime(
                left, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        var atWork = files.draft();
        anEmptyStore();
        assertThat(left).doesNotExist();
        assertThat(atWork).exists();
    }

    @Test
    void aChangedOrMissingFileIsNoticed() throws Exception {
        var digest = put(pdf(), "a.pdf").digest();
        java.nio.file.Files.writeString(
                folder.resolve("files/" + digest.substring(0, 2) + "/" + digest.substring(2, 4) + "/" + digest), "x");
        assertThat(files.intact(digest)).isFalse();
        assertThat(files.intact("0".repeat(64))).isFalse();
        for (var address : List.of("0".repeat(64), "../../../etc/passwd", "")) {
            assertThatThrownBy(() -> files.open(address)).isInstanceOf(FileRefused.class);
        }
    }

    private StoredFile put(byte[] content, String name) {
        return files.put(new ByteArrayInputStream(content), name);
    }

    private void refused(byte[] content, String name, String why) {
        assertThatThrownBy(() -> put(content, name))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(why);
    }

    private static byte[] pdf() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.setDocumentId(1L);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] image(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] xlsx() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "zhunsheng", "1.0")) {
            workbook.newWorksheet("表").value(0, 0, "值");
        }
        return out.toByteArray();
    }

    private static byte[] docx() throws IOException {
        return zip("[Content_Types].xml", "word/document.xml");
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}
