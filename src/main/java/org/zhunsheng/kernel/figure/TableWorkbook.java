package org.zhunsheng.kernel.figure;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A statutory table as an Excel file: its head, its cells as numbers, its balances below. */
final class TableWorkbook {

    private static final int HEAD = 2;

    private TableWorkbook() {}

    static void write(Tables.Filled table, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Zhunsheng", "1.0")) {
            var sheet = workbook.newWorksheet("统计表");
            sheet.value(0, 0, table.name() + "（" + table.year() + "年）");
            sheet.style(0, 0).bold().set();
            sheet.value(HEAD, 0, "项目");
            for (int i = 0; i < table.columns().size(); i++)
                sheet.value(HEAD, i + 1, table.columns().get(i).name());
            int row = HEAD + 1;
            for (var line : table.rows()) line(sheet, row++, line);
            for (var check : table.checks())
                sheet.value(++row, 0, (check.holds() ? "✓ 成立：" : "✗ 不成立：") + check.name() + "，" + check.words());
            sheet.width(0, 60);
        }
    }

    private static void line(Worksheet sheet, int row, Tables.Line line) {
        sheet.value(row, 0, "　".repeat(line.level()) + line.name());
        for (int i = 0; i < line.cells().size(); i++) {
            var cell = line.cells().get(i);
            if (cell != null && cell.value() != null) sheet.value(row, i + 1, cell.value());
        }
    }
}
