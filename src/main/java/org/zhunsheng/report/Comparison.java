package org.zhunsheng.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.FigureValue;
import org.zhunsheng.report.Versions.Version;

/** How one version of a report differs from another: texts sentence by sentence, and figures. */
record Comparison(List<Text> texts, List<Moved> figures) {

    /**
     * A text that reads otherwise in the two versions.
     *
     * @param title of the section
     */
    public record Text(String place, String title, List<Line> lines) {}

    /**
     * A sentence of such a text.
     *
     * @param change {@code same}, {@code added} or {@code removed}
     */
    public record Line(String change, String text) {}

    /** A figure that was another when the other version was saved. */
    public record Moved(String figure, String name, String before, String after) {}

    private static final int LONGEST = 2_000;

    static Comparison of(
            Optional<Version> older, Optional<Version> newer, Map<String, String> titles, List<FigureValue> known) {
        Map<String, String> before = older.map(Version::texts).orElse(Map.of());
        Map<String, String> after = newer.map(Version::texts).orElse(Map.of());
        var places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        var texts = new ArrayList<Text>();
        for (var place : places) {
            var one = before.getOrDefault(place, "");
            var other = after.getOrDefault(place, "");
            if (!one.equals(other)) texts.add(new Text(place, title(place, titles), lines(one, other)));
        }
        Map<String, BigDecimal> was = older.map(Version::figures).orElse(Map.of());
        Map<String, BigDecimal> is = newer.map(Version::figures).orElse(Map.of());
        return new Comparison(texts, was.isEmpty() ? List.of() : moved(was, is, known));
    }

    /** The figures that are not the same in both. */
    static Set<String> moved(Optional<Version> older, Optional<Version> newer) {
        Map<String, BigDecimal> was = older.map(Version::figures).orElse(Map.of());
        Map<String, BigDecimal> is = newer.map(Version::figures).orElse(Map.of());
        var ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        ids.removeIf(id -> same(was.get(id), is.get(id)));
        return ids;
    }

    /** Whether two figures say the same, however many places they are written with. */
    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static String title(String place, Map<String, String> titles) {
        var section = place.split("/").length > 2 ? place.substring(0, place.lastIndexOf('/')) : place;
        var title = titles.getOrDefault(section, section);
        return section.equals(place) ? title : title + "（改写的句子）";
    }

    private static List<Moved> moved(Map<String, BigDecimal> was, Map<String, BigDecimal> is, List<FigureValue> known) {
        var moved = new ArrayList<Moved>();
        for (var figure : known) {
            var before = was.get(figure.id());
            var after = is.get(figure.id());
            if (same(before, after)) continue;
            moved.add(new Moved(
                    figure.id(),
                    figure.name(),
                    before == null ? "无数据" : Format.number(before, figure.unit()),
                    after == null ? "无数据" : Format.number(after, figure.unit())));
        }
        return moved;
    }

    /** The longest common run of sentences stays; what else there was is removed, what else there is is added. */
    private static List<Line> lines(String one, String other) {
        var a = sentences(one);
        var b = sentences(other);
        var common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--)
            for (int j = b.size() - 1; j >= 0; j--)
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                lines.add(new Line("same", a.get(i++)));
                j++;
            } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1]))
                lines.add(new Line("removed", a.get(i++)));
            else lines.add(new Line("added", b.get(j++)));
        }
        return lines;
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=[。；！？\\n])", LONGEST)).stream()
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
