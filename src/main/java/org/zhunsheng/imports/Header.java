package org.zhunsheng.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.imports.ImportRefused.Fault;
import org.zhunsheng.kernel.intake.ImportColumn;
import org.zhunsheng.kernel.intake.ImportKind;

/**
 * What the first row of a file says: which cell of each row belongs to which column of the kind. A column is found by its
 * name or by its Chinese title; another word is refused by name, with the column that was probably meant.
 */
final class Header {

    /** What a file of errors carries in front of the row, so that it can be corrected and sent as it is. */
    static final List<String> OF_ERRORS = List.of("row", "column", "value", "message");

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Integer> targets = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<ImportColumn> columns;

    private Header(ImportKind kind) {
        this.columns = columns(kind);
        for (var column : columns) places.put(column.name(), places.size());
    }

    /** All columns of a kind, the sender's id before the others. */
    static List<ImportColumn> columns(ImportKind kind) {
        var all = new ArrayList<ImportColumn>();
        all.add(ImportColumn.EXTERNAL_ID);
        all.addAll(kind.columns());
        return all;
    }

    /** @throws ImportRefused with every column that is unknown, doubled or missing */
    static Header read(List<String> cells, ImportKind kind) {
        var header = new Header(kind);
        header.match(cells);
        if (!header.faults.isEmpty()) throw ImportRefused.wrong("表头有误，没有导入任何内容", header.faults);
        return header;
    }

    /** Where each column stands in the cells that {@link #arrange} answers. */
    Map<String, Integer> places() {
        return places;
    }

    int width() {
        return targets.size();
    }

    /** The cells of a row in the order of the kind's columns, without the blanks around them; null where nothing stands. */
    @Nullable
    String[] arrange(List<String> cells) {
        var arranged = new @Nullable String[places.size()];
        for (int i = 0; i < Math.min(cells.size(), targets.size()); i++) {
            int target = targets.get(i);
            if (target < 0) continue;
            var text = cells.get(i).strip();
            if (!text.isEmpty()) arranged[target] = text;
        }
        return arranged;
    }

    private void match(List<String> cells) {
        var words = words();
        boolean corrected = cells.containsAll(OF_ERRORS);
        var seen = new HashSet<Integer>();
        for (var cell : cells) {
            var word = plain(cell);
            var target = words.getOrDefault(word, -1);
            targets.add(target);
            if (target >= 0 && !seen.add(target)) faults.add(new Fault(cell, "列“" + cell + "”出现了两次，请删去一列"));
            boolean ignored = word.isEmpty() || (corrected && OF_ERRORS.contains(word));
            if (target < 0 && !ignored) faults.add(new Fault(cell, "不认识列“" + cell + "”" + hint(word)));
        }
        for (var column : columns)
            if (column.required() && !seen.contains(places.get(column.name())))
                faults.add(new Fault(column.name(), "缺少列“" + column.name() + "”（" + column.title() + "）"));
    }

    private Map<String, Integer> words() {
        var words = new HashMap<String, Integer>();
        for (var column : columns) words.put(plain(column.title()), places.get(column.name()));
        for (var column : columns) words.put(column.name(), places.get(column.name()));
        return words;
    }

    private String hint(String word) {
        return columns.stream()
                .filter(column -> alike(word, column.name()) || alike(word, plain(column.title())))
                .findFirst()
                .map(column -> "，是不是“" + column.name() + "”（" + column.title() + "）？")
                .orElseGet(() -> "，可用的列：" + String.join("、", places.keySet()));
    }

    /** Whether two words are the same but for separators, or for one letter in four. */
    static boolean alike(String one, String other) {
        var a = one.replaceAll("[^\\p{L}\\p{N}]", "");
        var b = other.replaceAll("[^\\p{L}\\p{N}]", "");
        if (a.isEmpty()) return false;
        return a.equals(b) || distance(a, b) <= Math.max(a.length(), b.length()) / 4;
    }

    private static int distance(String a, String b) {
        var before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) before[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            var now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(swap, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.length()];
    }

    private static String plain(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }
}
