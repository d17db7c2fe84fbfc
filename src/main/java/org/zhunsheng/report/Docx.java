package org.zhunsheng.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Word documents (Office Open XML, ISO/IEC 29500) in the layout of official documents. All but the text is fixed and
 * stands in {@code reports/docx/}; the text is a template there.
 */
final class Docx {

    private static final String ROOT = "reports/docx/";
    private static final String TEXT = "document.xml";
    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-f]*[89a-f][0-9a-f]|[0-9a-f]{3,});");
    private static final LocalDateTime SAME_FOR_ALL = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** File in the folder → part in the package; the content types come first. */
    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("content-types.xml", "[Content_Types].xml");
        PARTS.put("package-relationships.xml", "_rels/.rels");
        PARTS.put("document-relationships.xml", "word/_rels/document.xml.rels");
        PARTS.put(TEXT, "word/document.xml");
        for (var name :
                new String[] {"styles.xml", "settings.xml", "fontTable.xml", "footer-odd.xml", "footer-even.xml"})
            PARTS.put(name, "word/" + name);
    }

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Docx() {
        var resolver = new ClassLoaderTemplateResolver(Docx.class.getClassLoader());
        resolver.setPrefix(ROOT);
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    byte[] write(Context context) {
        var out = new ByteArrayOutputStream(32 * 1024);
        try (var zip = new ZipOutputStream(out)) {
            for (var part : PARTS.entrySet()) {
                var entry = new ZipEntry(part.getValue());
                entry.setTimeLocal(SAME_FOR_ALL);
                zip.putNextEntry(entry);
                zip.write(part.getKey().equals(TEXT) ? text(context) : fixed(part.getKey()));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The engine writes whatever is not ASCII as references; as characters the file is smaller and can be searched. */
    private byte[] text(Context context) {
        return REFERENCE
                .matcher(engine.process(TEXT, context))
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] fixed(String name) throws IOException {
        try (var in = Docx.class.getResourceAsStream("/" + ROOT + name)) {
            if (in == null) throw new IllegalStateException("no part " + name);
            return in.readAllBytes();
        }
    }
}
