package org.zhunsheng.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A CSV file (RFC 4180) in UTF-8 or GB18030; commas, or what the header has in their place. */
final class CsvSheet implements Sheet {

    private static final int LONGEST_CELL = 1 << 20;

    private final Counted bytes;
    private final CloseableIterator<CsvRecord> records;
    private final CsvReader<CsvRecord> reader;

    CsvSheet(Path file) throws IOException {
        var encoding = Encoding.of(file);
        this.bytes = new Counted(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        bytes.skipNBytes(encoding.mark());
        var separator = separator(file, encoding);
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_CELL * 2)
                .ofCsvRecord(new InputStreamReader(bytes, encoding.charset()));
        this.records = reader.iterator();
    }

    private static char separator(Path file, Encoding encoding) throws IOException {
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(encoding.mark());
            var head = new String(in.readNBytes(4096), encoding.charset())
                    .lines()
                    .findFirst()
                    .orElse("");
            if (head.indexOf(',') >= 0) return ',';
            return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw ImportRefused.unreadable("文件读到一半读不下去了，多半是有一个引号没有成对，请检查后再导入", e);
        }
    }

    @Override
    public List<String> next() {
        return records.next().getFields();
    }

    @Override
    public long read() {
        return bytes.count;
    }

    @Override
    public void close() {
        try {
            records.close();
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts what has been read, for the progress bar. */
    private static final class Counted extends FilterInputStream {

        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) add(1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            if (some > 0) add(some);
            return some;
        }

        private void add(int some) {
            long now = count + some;
            count = now;
        }
    }
}
