package org.zhunsheng.kernel.ledger;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** The kinds of file that are taken in, and how each is told from its content. */
enum FileType {
    PDF("application/pdf", "pdf"),
    OFD("application/ofd", "ofd"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TEXT("text/plain", "txt");

    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();
    private static final MediaType ZIP = MediaType.application("zip");
    private static final String ALLOWED = "可以上传 pdf、ofd、jpg、png、docx、xlsx、txt 文件";

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** The type of the content, provided that it is one taken in and the name does not claim another. */
    static FileType of(Path content, String name) throws IOException {
        var extension = FileName.extension(name);
        var claimed = byExtension(extension);
        var found = magic(content);
        if (found.equals("application/x-tika-msoffice")) {
            throw FileRefused.because("旧版 Office 文件可能带有宏，不能上传，请用 Office 或 WPS 另存为 docx、xlsx 或 pdf 后重新上传");
        }
        var actual = isZip(found)
                ? Optional.of(Container.type(content))
                : found.equals("application/octet-stream") && isChineseText(content)
                        ? Optional.of(TEXT)
                        : byMediaType(found);
        if (claimed.isEmpty()) {
            throw FileRefused.because(
                    (extension.isEmpty() ? "文件名没有扩展名" : "不能上传 ." + extension + " 文件") + "；" + ALLOWED);
        }
        if (!claimed.equals(actual)) {
            throw FileRefused.because("文件内容与扩展名不符：名称写的是 ." + extension + "，内容却"
                    + actual.map(type -> "是 " + type.extensions.getFirst()).orElse("不是这种文件")
                    + "；请用原来的软件另存为正确的格式后重新上传");
        }
        return claimed.get();
    }

    private static String magic(Path content) throws IOException {
        try (var in = new BufferedInputStream(java.nio.file.Files.newInputStream(content))) {
            return MAGIC.detect(in, new Metadata()).toString();
        }
    }

    private static boolean isZip(String found) {
        var type = MediaType.parse(found);
        return ZIP.equals(type) || MediaTypeRegistry.getDefaultRegistry().isSpecializationOf(type, ZIP);
    }

    // Many an office's text files are in GB 18030, which looks like nothing known to whoever expects UTF-8.
    private static boolean isChineseText(Path content) throws IOException {
        var decoder = Charset.forName("GB18030").newDecoder();
        try (var reader =
                new BufferedReader(new InputStreamReader(java.nio.file.Files.newInputStream(content), decoder))) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private static Optional<FileType> byExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    private static Optional<FileType> byMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
