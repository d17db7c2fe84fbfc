package org.zhunsheng.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** A file of rows as it is read from its beginning to its end, one row in memory at a time. */
interface Sheet extends Iterator<List<String>>, AutoCloseable {

    /** How much of the file has been read, in bytes; 0 where that cannot be told. */
    default long read() {
        return 0;
    }

    @Override
    void close();

    /**
     * The rows of a file, whose beginning tells what it is.
     *
     * @throws ImportRefused if the file is neither CSV nor XLSX
     */
    static Sheet open(Path file) {
        try {
            var head = head(file);
            if (starts(head, 'P', 'K', 3, 4)) return new XlsxSheet(file);
            if (starts(head, 0xD0, 0xCF, 0x11, 0xE0))
                throw ImportRefused.unreadable("这是旧格式的 Excel 文件（.xls），请另存为 .xlsx 或 CSV 后再导入", null);
            return new CsvSheet(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        return head.length >= bytes.length
                && Arrays.equals(
                        Arrays.stream(bytes).toArray(),
                        java.util.stream.IntStream.range(0, bytes.length)
                                .map(i -> head[i] & 0xFF)
                                .toArray());
    }
}
