package org.zhunsheng.sample;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One file for an import, made while it is read: however many rows it has, few are in memory.
 *
 * @param kind which import takes it
 * @param content the rows, in the order of the header; the same each time
 */
record RowFile(String kind, List<String> header, int rows, Supplier<Stream<List<String>>> content) {

    InputStream open() {
        return new Csv(Stream.concat(Stream.of(header), content.get()).iterator());
    }

    /** Comma-separated values in UTF-8 (RFC 4180), written row by row as they are asked for. */
    private static final class Csv extends InputStream {

        private static final int ROWS_AT_ONCE = 200;

        private final Iterator<List<String>> rows;
        private byte[] written = new byte[0];
        private int taken;

        Csv(Iterator<List<String>> rows) {
            this.rows = rows;
        }

        @Override
        public int read() {
            return more() ? written[taken++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (length == 0) return 0;
            if (!more()) return -1;
            int given = Math.min(length, written.length - taken);
            System.arraycopy(written, taken, into, from, given);
            taken += given;
            return given;
        }

        private boolean more() {
            if (taken < written.length) return true;
            if (!rows.hasNext()) return false;
            var lines = new StringBuilder();
            for (int i = 0; i < ROWS_AT_ONCE && rows.hasNext(); i++) line(lines, rows.next());
            written = lines.toString().getBytes(StandardCharsets.UTF_8);
            taken = 0;
            return true;
        }

        private static void line(StringBuilder lines, List<String> row) {
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) lines.append(',');
                var value = row.get(i);
                boolean quoted = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
                lines.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
            }
            lines.append('\n');
        }
    }
}
