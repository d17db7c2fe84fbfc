package org.zhunsheng.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX workbook; days as Excel keeps them are written as days. */
final class XlsxSheet implements Sheet {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private @Nullable Row ahead;
    private int number;

    XlsxSheet(Path file) throws IOException {
        try {
            this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            this.stream = workbook.getFirstSheet().openStream();
            this.rows = stream.iterator();
        } catch (ExcelReaderException e) {
            throw ImportRefused.unreadable("这个 Excel 文件打不开，请另存为 .xlsx 或 CSV 后再导入", e);
        }
    }

    @Override
    public boolean hasNext() {
        return ahead != null || rows.hasNext();
    }

    /** Rows that the file leaves out are empty ones. */
    @Override
    public List<String> next() {
        var row = ahead != null ? ahead : rows.next();
        number++;
        if (row.getRowNum() > number) {
            ahead = row;
            return List.of();
        }
        ahead = null;
        var cells = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++)
            cells.add(row.getOptionalCell(i).map(XlsxSheet::text).orElse(""));
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER || (cell.getType() == CellType.FORMULA && isNumber(cell.getRawValue())))
            return number(cell);
        if (cell.getType() == CellType.BOOLEAN) return String.valueOf(cell.asBoolean());
        var text = cell.getText();
        return text == null ? "" : text;
    }

    private static String number(Cell cell) {
        var format = cell.getDataFormatString();
        var plain = new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
        if (format == null || !format.replaceAll("\"[^\"]*\"|\\[[^]]*]", "").matches("(?i).*[ymdh年月日].*")) return plain;
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + " " + moment.toLocalTime().withNano(0);
    }

    private static boolean isNumber(@Nullable String text) {
        return text != null && text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
