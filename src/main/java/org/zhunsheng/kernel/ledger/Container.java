package org.zhunsheng.kernel.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Files that are ZIP archives inside: OFD (GB/T 33190) and Office Open XML. */
final class Container {

    private static final int MOST_ENTRIES = 10_000;
    private static final int LONGEST_TYPES = 1 << 20;
    private static final String TYPES = "[content_types].xml";

    private Container() {}

    static FileType type(Path content) throws IOException {
        try (var zip = new ZipFile(content.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw FileRefused.because("文件内部的条目过多，请另存为 pdf 后重新上传");
            }
            var entries = zip.stream()
                    .map(entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            if (entries.stream().anyMatch(name -> name.startsWith("/") || name.contains("../"))) {
                throw FileRefused.because("文件内部带有越界的路径，可能有害，不能上传");
            }
            if (entries.stream().anyMatch(Container::runs) || declaresMacros(zip)) {
                throw FileRefused.because("文件中带有宏或控件，不能上传，请另存为不带宏的 docx、xlsx 或 pdf 后重新上传");
            }
            return type(entries);
        } catch (ZipException broken) {
            throw FileRefused.because("文件已损坏，无法打开，请用原来的软件重新保存后上传");
        }
    }

    private static FileType type(Set<String> entries) {
        if (entries.contains("ofd.xml")) {
            return FileType.OFD;
        }
        if (entries.contains(TYPES) && entries.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        if (entries.contains(TYPES) && entries.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        throw FileRefused.because("不能上传压缩包，请把其中的文件逐个上传");
    }

    private static boolean runs(String name) {
        return name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/activex/");
    }

    // A macro part may hide under any name, but Office runs it only if it is declared.
    private static boolean declaresMacros(ZipFile zip) throws IOException {
        var types = zip.stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(TYPES))
                .toArray(ZipEntry[]::new);
        for (var entry : types) {
            try (var in = zip.getInputStream(entry)) {
                var declared =
                        new String(in.readNBytes(LONGEST_TYPES), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
                if (declared.contains("macroenabled") || declared.contains("vbaproject")) {
                    return true;
                }
            }
        }
        return false;
    }
}
