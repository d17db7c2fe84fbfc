package org.zhunsheng.kernel.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.time.BeijingTime;

/** A figure and the records behind it as an Excel file, written as the records come: memory does not grow with them. */
final class FigureWorkbook implements AutoCloseable {

    private static final int FLUSH_EVERY = 1000;
    private static final int LONGEST_SHEET = 1_048_000;

    private final Workbook workbook;
    private final UnaryOperator<String> departments;
    private @Nullable Worksheet sheet;
    private @Nullable FigureSource source;
    private int row;
    private int sheets;

    FigureWorkbook(OutputStream out, UnaryOperator<String> departments) {
        this.workbook = new Workbook(out, "Zhunsheng", "1.0");
        this.departments = departments;
    }

    void head(FigureValue value, long visible) {
        var head = workbook.newWorksheet("指标");
        var lines = new String[][] {
            {"指标", value.name()},
            {"编号", value.id()},
            {"期间", value.period()},
            {"数值", value.shown()},
            {"口径", value.definition()},
            {
                "计算时间",
                value.computedAt().atZone(BeijingTime.ZONE).toOffsetDateTime().toString()
            },
            {"所依据的记录数", String.valueOf(value.records())},
            {"其中您可查看并已导出", String.valueOf(visible)},
        };
        for (int i = 0; i < lines.length; i++) {
            head.value(i, 0, lines[i][0]);
            head.value(i, 1, lines[i][1]);
        }
        head.width(0, 24);
        head.width(1, 80);
    }

    @SuppressWarnings("ReferenceEquality") // the records of a source come with that one source
    void add(FoundRecord found) {
        var target = sheet;
        if (target == null || source != found.source() || row >= LONGEST_SHEET) target = begin(found);
        var values = found.shown(departments);
        for (int i = 0; i < values.size(); i++) target.value(row, i, values.get(i));
        if (++row % FLUSH_EVERY == 0) flush(target);
    }

    private Worksheet begin(FoundRecord first) {
        if (sheet != null) finish(sheet);
        var next = workbook.newWorksheet(first.source().name() + (++sheets == 1 ? "" : sheets));
        for (int i = 0; i < first.columns().size(); i++) {
            next.value(0, i, first.columns().get(i).name());
            next.style(0, i).bold().set();
        }
        next.freezePane(0, 1);
        sheet = next;
        source = first.source();
        row = 1;
        return next;
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void finish(Worksheet sheet) {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
