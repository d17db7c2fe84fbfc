package org.zhunsheng.kernel.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prints a page of XHTML as PDF with the house's own Chinese type embedded, so that it looks the same on a machine that
 * has no Chinese fonts. Families: {@code Song}, and {@code Song Bold} for titles (GB 2312 characters; name {@code Song}
 * after it for the others). Nothing outside the page is loaded, whatever the page asks for.
 */
public final class Pdf {

    // Read anew after memory ran short; never from disk again for each page.
    private static final Map<String, SoftReference<byte[]>> TYPES = new ConcurrentHashMap<>();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    public static byte[] print(String xhtml) {
        var out = new ByteArrayOutputStream(64 * 1024);
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .withHtmlContent(xhtml, null)
                .useFont(() -> type("NotoSerifSC-Regular.ttf"), "Song", 400, FontStyle.NORMAL, true)
                .useFont(() -> type("NotoSerifSC-Bold.ttf"), "Song Bold", 400, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useReplacementText("〓")
                .withProducer("Zhunsheng")
                .toStream(out);
        try {
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteArrayInputStream type(String name) {
        var kept = TYPES.get(name);
        byte[] bytes = kept == null ? null : kept.get();
        if (bytes == null) {
            bytes = read(name);
            TYPES.put(name, new SoftReference<>(bytes));
        }
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] read(String name) {
        try (var in = Pdf.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No typeface " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
