package org.zhunsheng.kernel.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row of a file, and what is wrong with it. A value that is missing or unreadable is noted as a fault with its column,
 * and something harmless is answered in its place, so that one reading finds every fault of the row.
 */
public final class Row {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    private final int number;
    private final Map<String, Integer> places;
    private final @Nullable String[] cells;
    private @Nullable List<Fault> faults;

    /**
     * What is wrong in one column of a row.
     *
     * @param value what stood there
     */
    public record Fault(String column, String value, String message) {}

    /**
     * The row of a file.
     *
     * @param number of the row in the file as a table shows it: the header is row 1
     * @param places of the columns in {@code cells}
     */
    public Row(int number, Map<String, Integer> places, @Nullable String[] cells) {
        this.number = number;
        this.places = places;
        this.cells = cells;
    }

    public int number() {
        return number;
    }

    public @Nullable String[] cells() {
        return cells;
    }

    public List<Fault> faults() {
        return faults == null ? List.of() : faults;
    }

    public boolean sound() {
        return faults == null;
    }

    public void fault(String column, String message) {
        if (faults == null) faults = new ArrayList<>();
        var value = optional(column);
        faults.add(new Fault(column, value == null ? "" : value, message));
    }

    /** What stands in a column, without the blanks around it; null where nothing does. */
    public @Nullable String optional(String column) {
        var place = places.get(column);
        return place == null ? null : cells[place];
    }

    /** A text of at most so many characters that must be there. */
    public String text(String column, int most) {
        var text = required(column);
        if (text.length() > most) fault(column, "最多 " + most + " 个字，现有 " + text.length() + " 个字，请缩短");
        return text;
    }

    public @Nullable String optionalText(String column, int most) {
        return optional(column) == null ? null : text(column, most);
    }

    /** One of a set of code words, told in their own words where it is none of them. */
    public String code(String column, Collection<String> codes) {
        var text = required(column);
        if (!text.isEmpty() && !codes.contains(text)) fault(column, "不认识“" + text + "”，可填：" + String.join("、", codes));
        return text;
    }

    public @Nullable String optionalCode(String column, Collection<String> codes) {
        return optional(column) == null ? null : code(column, codes);
    }

    /** What a known word stands for, such as the code of an organisation by code or name. */
    public String known(String column, Map<String, String> known, String what) {
        var text = required(column);
        if (text.isEmpty()) return text;
        var found = known.get(text);
        if (found != null) return found;
        fault(column, "没有“" + text + "”这个" + what + "，请核对代码或全称，或先导入它");
        return text;
    }

    public @Nullable String optionalKnown(String column, Map<String, String> known, String what) {
        return optional(column) == null ? null : known(column, known, what);
    }

    public LocalDate date(String column) {
        var text = required(column);
        if (text.isEmpty()) return NO_DAY;
        var day = Moments.date(text);
        if (day != null) return day;
        fault(column, "“" + text + "”不是日期，请写成 2022-05-01 的样子");
        return NO_DAY;
    }

    public @Nullable LocalDate optionalDate(String column) {
        return optional(column) == null ? null : date(column);
    }

    /** A moment; a day alone is taken for its beginning, a time without a zone for that of Shanghai. */
    public Instant moment(String column) {
        var text = required(column);
        if (text.isEmpty()) return Instant.EPOCH;
        var moment = Moments.moment(text);
        if (moment != null) return moment;
        fault(column, "“" + text + "”不是时间，请写成 2022-05-01 09:30:00 或 2022-05-01T09:30:00+08:00 的样子");
        return Instant.EPOCH;
    }

    public int whole(String column, int least, int most) {
        var text = required(column);
        if (text.isEmpty()) return least;
        int number = digits(text);
        if (number >= least && number <= most) return number;
        fault(column, "“" + text + "”不是 " + least + " 至 " + most + " 的整数");
        return least;
    }

    public @Nullable Integer optionalWhole(String column, int least, int most) {
        return optional(column) == null ? null : whole(column, least, most);
    }

    public @Nullable BigDecimal optionalNumber(String column) {
        var text = optional(column);
        if (text == null) return null;
        try {
            return new BigDecimal(text.replace(",", ""));
        } catch (NumberFormatException e) {
            fault(column, "“" + text + "”不是数字");
            return null;
        }
    }

    /** true or false, also written 是 or 否, 1 or 0. */
    public boolean flag(String column) {
        return flag(column, required(column));
    }

    public boolean flag(String column, boolean otherwise) {
        var text = optional(column);
        return text == null ? otherwise : flag(column, text);
    }

    private boolean flag(String column, String text) {
        return switch (text) {
            case "true", "TRUE", "是", "1" -> true;
            case "false", "FALSE", "否", "0", "" -> false;
            default -> {
                fault(column, "“" + text + "”不明确，请填 true 或 false");
                yield false;
            }
        };
    }

    /** A JSON object as it is written; an empty one where nothing stands. */
    public String json(String column) {
        var text = optional(column);
        if (text == null) return "{}";
        try {
            if (JSON.readTree(text).isObject()) return text;
        } catch (JacksonException e) {
            fault(column, "不是 JSON：" + e.getOriginalMessage());
            return "{}";
        }
        fault(column, "应是一个 JSON 对象，如 {\"key\": \"value\"}");
        return "{}";
    }

    private String required(String column) {
        var text = optional(column);
        if (text != null) return text;
        fault(column, "不能为空");
        return "";
    }

    private static int digits(String text) {
        if (text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) return Integer.MIN_VALUE;
        return Integer.parseInt(text);
    }
}
