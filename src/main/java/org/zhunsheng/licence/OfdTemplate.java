package org.zhunsheng.licence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.ofdrw.font.FontName;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Div;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.Span;
import org.ofdrw.layout.element.TextAlign;

/**
 * What all licences of one type and issuer share on paper: frame, title, captions. Laid out once by ofdrw; each licence
 * then only adds its own text to the page, which is some five hundred times faster than a layout of its own.
 *
 * @param parts the parts of the OFD package (GB/T 33190) without the page
 * @param pageHead the page up to the place where a licence's own objects go
 * @param pageTail the page after that place
 * @param songti resource number of the body's typeface
 */
record OfdTemplate(Map<String, byte[]> parts, String pageHead, String pageTail, String songti) {

    static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";
    static final String DOCUMENT = "Doc_0/Document.xml";

    /** Object numbers from here on belong to the licence, below it to the template. */
    static final int FIRST_FREE_ID = 1000;

    private static final Pattern FONT = Pattern.compile("<ofd:Font [^>]*FontName=\"宋体\"[^>]*>");
    private static final Pattern ID = Pattern.compile("ID=\"(\\d+)\"");

    static OfdTemplate layOut(String title, String issuer, boolean sample) {
        var file = new ByteArrayOutputStream();
        try (var document = new OFDDoc(file)) {
            document.addVPage(page(title, issuer, sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(file.toByteArray());
    }

    private static VirtualPage page(String title, String issuer, boolean sample) {
        var page = new VirtualPage(PageLayout.A4());
        page.add(frame(12, 12, 186, 273, 0.9));
        page.add(frame(14.5, 14.5, 181, 268, 0.25));
        page.add(text(title, 20, 34, 170, title.length() > 14 ? 8 : 11, TextAlign.center, true));
        page.add(text("发证机关：" + issuer, 92, 232, 96, 4.6, TextAlign.left, false));
        page.add(text("扫描二维码核验真伪与最新状态", 20, 264, 60, 3.2, TextAlign.left, false));
        if (sample) {
            page.add(text("样本 仅供演示，不具法律效力", 20, 272, 170, 3.6, TextAlign.center, false));
        }
        return page;
    }

    private static Div<?> frame(double x, double y, double width, double height, double line) {
        return new Div<>(x, y, width, height).setBorder(line).setBorderColor(150, 110, 40);
    }

    private static Paragraph text(
            String text, double x, double y, double width, double size, TextAlign align, boolean bold) {
        var span =
                new Span(text).setFont(FontName.SimSun.font()).setFontSize(size).setBold(bold);
        return new Paragraph(x, y, width, size * 2).add(span).setTextAlign(align);
    }

    private static OfdTemplate read(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String page = new String(parts.remove(PAGE), UTF_8);
        int end = page.lastIndexOf("</ofd:Layer>");
        parts.remove("OFD.xml");
        parts.computeIfPresent(DOCUMENT, (name, bytes) -> reserveIds(bytes));
        String fonts = new String(parts.get("Doc_0/PublicRes.xml"), UTF_8);
        return new OfdTemplate(
                Map.copyOf(parts), page.substring(0, end), page.substring(end), first(ID, first(FONT, fonts)));
    }

    /** A reader numbers what it adds from the document's highest number on, so ours must be counted in. */
    private static byte[] reserveIds(byte[] document) {
        return new String(document, UTF_8)
                .replaceFirst("<ofd:MaxUnitID>\\d+<", "<ofd:MaxUnitID>99999<")
                .getBytes(UTF_8);
    }

    private static String first(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            throw new IllegalStateException("The OFD template has no " + pattern);
        }
        return m.group(m.groupCount());
    }
}
