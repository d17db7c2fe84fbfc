package org.zhunsheng.kernel.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.OfficeTests;
import org.zhunsheng.ProcedureCase;
import org.zhunsheng.catalogue.ItemExamples;

class PapersTests extends OfficeTests {

    @Autowired
    Papers papers;

    @BeforeEach
    void aMatter() {
        office.offers(ItemExamples.item(ArchiveCase.ITEM)
                .department(ProcedureCase.OFFICE)
                .build());
    }

    @Test
    void aPaperSaysWhoDecidedWhatInWhichCaseAndWhen() throws IOException {
        var file = new ArchiveCase(office).filedOn("2024-03-01").toldUnneeded().file();
        var made = papers.of(file);
        assertThat(made).extracting(Paper::title).containsExactly("收件回执", "无需取得行政许可告知书");
        var told = text(papers.pdf(file, made.get(1)));
        assertThat(told).contains(file.number(), "〔2024〕", "鄂托克旗行政审批局", "巴图", "该活动已经取消许可", "2024年3月1日");
    }

    @Test
    void aPaperSaysWhatWasKnownWhenItWasMadeAndIsTheSameForEverAfter() throws IOException {
        var opened = new ArchiveCase(office).filedOn("2024-03-01");
        var receipt = papers.of(opened.file()).getFirst();
        byte[] first = papers.pdf(opened.file(), receipt);
        var closed = opened.on("2024-03-04").toldUnneeded();
        assertThat(papers.pdf(closed.file(), receipt)).isEqualTo(first);
        assertThat(text(first)).contains("2024年3月1日").doesNotContain("取消许可");
    }

    @Test
    void aCharacterOutsideTheFontIsPrintedAsAMarkAndNotLeftOut() throws IOException {
        var pdf = Pdf.print("<html><head><style>body { font-family: Song }</style></head><body>巴𱍊图</body></html>");
        assertThat(text(pdf)).contains("巴〓图");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }
}
