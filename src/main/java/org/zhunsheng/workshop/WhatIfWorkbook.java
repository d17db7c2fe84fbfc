package org.zhunsheng.workshop;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** What a what-if question found, as an Excel file that is written as the lines come. */
final class WhatIfWorkbook implements AutoCloseable {

    private static final int FLUSH_EVERY = 1_000;
    private static final int LONGEST_SHEET = 1_048_000;
    private static final List<String> COLUMNS =
            List.of("变化", "案号", "案件名称", "机关", "步骤或期限", "类别", "依据", "日期", "超期天数", "说明");

    private final Workbook workbook;
    private final UnaryOperator<String> offices;
    private @Nullable Worksheet sheet;
    private int row;
    private int sheets;

    WhatIfWorkbook(OutputStream out, UnaryOperator<String> offices) {
        this.workbook = new Workbook(out, "Zhunsheng", "1.0");
        this.offices = offices;
    }

    void add(WhatIfStore.Line line) {
        var target = sheet == null || row >= LONGEST_SHEET ? begin() : sheet;
        target.value(row, 0, line.change());
        target.value(row, 1, line.number());
        target.value(row, 2, line.title());
        target.value(row, 3, offices.apply(line.organisation()));
        target.value(row, 4, line.name());
        target.value(row, 5, line.kind());
        target.value(row, 6, line.article());
        target.value(row, 7, line.onDay().toString());
        if (line.days() != null) target.value(row, 8, line.days());
        target.value(row, 9, line.said());
        if (++row % FLUSH_EVERY == 0) written(target::flush);
    }

    private Worksheet begin() {
        if (sheet != null) written(sheet::finish);
        var next = workbook.newWorksheet("差异" + (++sheets == 1 ? "" : sheets));
        for (int i = 0; i < COLUMNS.size(); i++) {
            next.value(0, i, COLUMNS.get(i));
            next.style(0, i).bold().set();
        }
        next.freezePane(0, 1);
        sheet = next;
        row = 1;
        return next;
    }

    private interface Writing {
        void go() throws IOException;
    }

    private static void written(Writing writing) {
        try {
            writing.go();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (sheet == null) begin();
        workbook.finish();
    }
}
