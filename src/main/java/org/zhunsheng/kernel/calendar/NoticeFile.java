package org.zhunsheng.kernel.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A holiday notice as a CSV file: UTF-8, header {@code date,kind,name}, a line for each day that departs from the week.
 *
 * @param rows how many lines of data the file has
 * @param errors what is wrong with it, line by line; if there is any, {@code days} must not be used
 */
record NoticeFile(List<Line> days, int rows, List<RowError> errors) {

    private static final List<String> HEADER = List.of("date", "kind", "name");
    private static final int ROWS_AT_MOST = 1_000;
    private static final int NAME_AT_MOST = 30;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final Map<String, NoticeDay.Kind> KINDS = Map.of(
            "holiday",
            NoticeDay.Kind.HOLIDAY,
            "放假",
            NoticeDay.Kind.HOLIDAY,
            "workday",
            NoticeDay.Kind.WORKDAY,
            "上班",
            NoticeDay.Kind.WORKDAY,
            "ordinary",
            NoticeDay.Kind.ORDINARY,
            "照常",
            NoticeDay.Kind.ORDINARY);

    /** @param row line of the file, the header being 1 */
    record RowError(int row, String field, String value, String message) {}

    /** A day as given, and where. */
    record Line(int row, NoticeDay day) {}

    static NoticeFile read(byte[] bytes) {
        var reading = new Reading();
        var text = decode(bytes);
        if (text == null) return reading.refused("", "文件不是 UTF-8 编码的文本，请另存为 UTF-8 格式的 CSV");
        var lines = text.lines().toList();
        if (lines.isEmpty() || !cells(lines.getFirst()).equals(HEADER))
            return reading.refused(lines.isEmpty() ? "" : lines.getFirst(), "表头应为 date,kind,name");
        if (lines.size() > ROWS_AT_MOST + 1) return reading.refused("", "行数过多：最多 " + ROWS_AT_MOST + " 行");
        for (int i = 1; i < lines.size(); i++) reading.line(i + 1, lines.get(i));
        if (reading.rows == 0 && reading.errors.isEmpty()) return reading.refused("", "文件中没有任何日期");
        return reading.result();
    }

    private static @Nullable String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** None of the three columns holds a comma; quotes around a cell are what spreadsheets may add. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (var cell : line.split(",", -1)) {
            var bare = cell.strip();
            boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
            cells.add(quoted ? bare.substring(1, bare.length() - 1).strip() : bare);
        }
        return cells;
    }

    /** Reads the lines one by one and remembers on which one a date stood before. */
    private static final class Reading {

        private final List<Line> days = new ArrayList<>();
        private final List<RowError> errors = new ArrayList<>();
        private final Map<LocalDate, Integer> seen = new HashMap<>();
        private int rows;

        NoticeFile result() {
            return new NoticeFile(List.copyOf(days), rows, List.copyOf(errors));
        }

        NoticeFile refused(String value, String message) {
            error(1, "file", value, message);
            return result();
        }

        void line(int row, String line) {
            if (line.isBlank()) return;
            rows++;
            var cells = cells(line);
            if (cells.size() != HEADER.size()) {
                error(row, "file", line, "应有 3 列（date,kind,name），实有 " + cells.size() + " 列");
                return;
            }
            var date = date(row, cells.get(0));
            var kind = KINDS.get(cells.get(1));
            if (kind == null) error(row, "kind", cells.get(1), "类别只能是 holiday（放假）、workday（上班）或 ordinary（照常）");
            var name = cells.get(2);
            if (name.isEmpty() || name.length() > NAME_AT_MOST)
                error(row, "name", name, "名称须为 1 至 " + NAME_AT_MOST + " 个字");
            if (date != null && kind != null) days.add(new Line(row, new NoticeDay(date, kind, name)));
        }

        private @Nullable LocalDate date(int row, String text) {
            var date = parse(text);
            if (date == null) {
                error(row, "date", text, "不是有效的日期，应写作 2027-01-01 的形式");
                return null;
            }
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                error(row, "date", text, "年份须在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间");
                return null;
            }
            var before = seen.putIfAbsent(date, row);
            if (before != null) error(row, "date", text, "与第 " + before + " 行的日期重复");
            return date;
        }

        private static @Nullable LocalDate parse(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                return null;
            }
        }

        private void error(int row, String field, String value, String message) {
            errors.add(new RowError(row, field, value.length() > 60 ? value.substring(0, 60) + "…" : value, message));
        }
    }
}
