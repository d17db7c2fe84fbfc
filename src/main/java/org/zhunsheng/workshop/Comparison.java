package org.zhunsheng.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two texts side by side, line by line: the longest common subsequence stays, the rest was removed, added or changed. Of a
 * changed line the words that differ are marked.
 */
final class Comparison {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+|\\s+|.", Pattern.DOTALL);
    private static final int AROUND = 2;
    private static final long MOST = 9_000_000;

    private Comparison() {}

    /** A piece of a line, and whether the other text lacks it. */
    record Part(String text, boolean marked) {}

    /**
     * A row: the line of the older text, of the newer, or of both.
     *
     * @param change same, removed, added or changed
     */
    record Row(String change, List<Part> older, List<Part> newer) {

        /** In words, for who does not see colours. */
        public String word() {
            return switch (change) {
                case "removed" -> "删去";
                case "added" -> "增加";
                case "changed" -> "修改";
                case "gap" -> "……";
                default -> "";
            };
        }
    }

    /** All rows. */
    static List<Row> of(String older, String newer) {
        var rows = new ArrayList<Row>();
        var removed = new ArrayList<String>();
        var added = new ArrayList<String>();
        for (var step : steps(older.lines().toList(), newer.lines().toList())) {
            switch (step.change()) {
                case "removed" -> removed.add(step.text());
                case "added" -> added.add(step.text());
                default -> {
                    settle(removed, added, rows);
                    rows.add(new Row("same", plain(step.text()), plain(step.text())));
                }
            }
        }
        settle(removed, added, rows);
        return rows;
    }

    /** Only what differs, with two lines around it; a gap stands for the rest. */
    static List<Row> differences(String older, String newer) {
        var all = of(older, newer);
        var shown = new boolean[all.size()];
        for (int i = 0; i < shown.length; i++)
            if (!all.get(i).change().equals("same"))
                for (int j = Math.max(0, i - AROUND); j <= Math.min(shown.length - 1, i + AROUND); j++) shown[j] = true;
        var rows = new ArrayList<Row>();
        for (int i = 0; i < shown.length; i++) {
            if (shown[i]) rows.add(all.get(i));
            else if (!rows.isEmpty() && !rows.getLast().change().equals("gap"))
                rows.add(new Row("gap", List.of(), List.of()));
        }
        return rows;
    }

    /** Lines that were removed where others were added are taken for changed, one by one. */
    private static void settle(List<String> removed, List<String> added, List<Row> rows) {
        int both = Math.min(removed.size(), added.size());
        for (int i = 0; i < both; i++) rows.add(changed(removed.get(i), added.get(i)));
        for (var line : removed.subList(both, removed.size()))
            rows.add(new Row("removed", List.of(new Part(line, true)), List.of()));
        for (var line : added.subList(both, added.size()))
            rows.add(new Row("added", List.of(), List.of(new Part(line, true))));
        removed.clear();
        added.clear();
    }

    private static Row changed(String older, String newer) {
        var left = new ArrayList<Part>();
        var right = new ArrayList<Part>();
        for (var step : steps(words(older), words(newer))) {
            boolean same = step.change().equals("same");
            if (!step.change().equals("added")) append(left, step.text(), !same);
            if (!step.change().equals("removed")) append(right, step.text(), !same);
        }
        return new Row("changed", left, right);
    }

    private static void append(List<Part> parts, String text, boolean marked) {
        if (parts.isEmpty() || parts.getLast().marked() != marked) parts.add(new Part(text, marked));
        else parts.add(new Part(parts.removeLast().text() + text, marked));
    }

    private static List<Part> plain(String text) {
        return List.of(new Part(text, false));
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(found -> found.group()).toList();
    }

    private record Step(String change, String text) {}

    private static List<Step> steps(List<String> a, List<String> b) {
        var steps = new ArrayList<Step>();
        int i = 0;
        while (i < a.size() && i < b.size() && a.get(i).equals(b.get(i))) steps.add(new Step("same", a.get(i++)));
        steps.addAll(walk(a.subList(i, a.size()), b.subList(i, b.size())));
        return steps;
    }

    private static List<Step> walk(List<String> a, List<String> b) {
        var steps = new ArrayList<Step>();
        boolean tooLong = (long) a.size() * b.size() > MOST;
        var common = tooLong ? new int[a.size() + 1][1] : common(a, b);
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (!tooLong && i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                steps.add(new Step("same", a.get(i++)));
                j++;
            } else if (j >= b.size() || (i < a.size() && (tooLong || common[i + 1][j] >= common[i][j + 1])))
                steps.add(new Step("removed", a.get(i++)));
            else steps.add(new Step("added", b.get(j++)));
        }
        return steps;
    }

    /** How many lines the rests of the two texts have in common, from each line on. */
    private static int[][] common(List<String> a, List<String> b) {
        var common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--)
            for (int j = b.size() - 1; j >= 0; j--)
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        return common;
    }
}
