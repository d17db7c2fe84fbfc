package org.zhunsheng.workshop;

import java.util.ArrayList;
import java.util.List;

/** Two texts side by side, line by line: the longest common subsequence stays, the rest was removed or added. */
final class Comparison {

    private Comparison() {}

    /**
     * A row: the line of the older text, of the newer, or of both.
     *
     * @param change same, removed or added
     */
    record Row(String change, String older, String newer) {}

    static List<Row> of(String older, String newer) {
        var a = older.lines().toList();
        var b = newer.lines().toList();
        var common = common(a, b);
        var rows = new ArrayList<Row>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j)))
                rows.add(new Row("same", a.get(i++), b.get(j++)));
            else if (j >= b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1]))
                rows.add(new Row("removed", a.get(i++), ""));
            else rows.add(new Row("added", "", b.get(j++)));
        }
        return rows;
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
