package org.zhunsheng.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.intake.ImportColumn;
import org.zhunsheng.kernel.intake.ImportKind;
import org.zhunsheng.kernel.intake.Row;

/** Writes the files that go back to the sender: the rows that were refused, to be corrected and sent again; a template. */
@Component
class ErrorFile {

    /** Without it Excel takes UTF-8 for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Faults faults;

    ErrorFile(Faults faults) {
        this.faults = faults;
    }

    void write(ImportJob job, ImportKind kind, OutputStream out) throws IOException {
        try (var csv = open(out)) {
            var header = new ArrayList<>(Header.OF_ERRORS);
            Header.columns(kind).forEach(column -> header.add(column.name()));
            csv.writeRecord(header);
            faults.each(job, refused -> csv.writeRecord(line(refused)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> line(Faults.Refused refused) {
        var line = new ArrayList<String>();
        line.add(String.valueOf(refused.row()));
        line.add(joined(refused, Row.Fault::column));
        line.add(joined(refused, Row.Fault::value));
        line.add(joined(refused, Row.Fault::message));
        for (var cell : refused.cells()) line.add(cell == null ? "" : cell);
        return line;
    }

    private static String joined(Faults.Refused refused, Function<Row.Fault, String> part) {
        return refused.faults().stream().map(part).collect(Collectors.joining("；"));
    }

    /** The header of a kind and one row as an example. */
    void template(ImportKind kind, OutputStream out) throws IOException {
        try (var csv = open(out)) {
            var columns = Header.columns(kind);
            csv.writeRecord(columns.stream().map(ImportColumn::name).toList());
            csv.writeRecord(columns.stream().map(ImportColumn::example).toList());
        }
    }

    private static CsvWriter open(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }
}
