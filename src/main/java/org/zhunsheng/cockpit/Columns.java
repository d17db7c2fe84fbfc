package org.zhunsheng.cockpit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart of columns drawn on the server, in the units of its view box: one column at each place, or two side by side,
 * of which the second, last year's, is drawn as an outline so that it can be told apart without colour.
 *
 * @param title what a reader of the page hears instead
 * @param link the list behind the whole chart
 */
record Columns(String title, String link, int width, int height, List<Column> columns) {

    private static final int TALLEST = 150;
    private static final int HEAD = 22;
    private static final int FOOT = 26;

    /** As narrow as letters of fourteen units allow: on a wall and on a phone they must be read. */
    private static final int WIDTH = 444;

    private static final int DIGIT = 9;
    private static final int MANY = 15;
    private static final int EVERY = 5;

    /**
     * @param amount what stands above it; nothing where there is no room
     * @param said what a reader of the page hears: the place and the amount
     * @param link the list behind the column; null where there is none
     */
    record Column(
            int x,
            int y,
            int width,
            int height,
            boolean outlined,
            String label,
            String amount,
            String said,
            @Nullable String link) {

        public int middle() {
            return x + width / 2;
        }

        /** Whether the amounts of both would run into each other. */
        boolean meets(Column other) {
            boolean beside =
                    Math.abs(middle() - other.middle()) < DIGIT * (amount.length() + other.amount.length()) / 2;
            return beside && Math.abs(y - other.y) < HEAD;
        }

        Column silent() {
            return new Column(x, y, width, height, outlined, label, "", said, link);
        }

        Column unlabelled() {
            return new Column(x, y, width, height, outlined, "", amount, said, link);
        }
    }

    /** What one place shows. */
    record Place(
            String label,
            @Nullable BigDecimal now,
            @Nullable BigDecimal before,
            String shown,
            @Nullable String link) {}

    static Columns of(String title, String link, List<Place> places) {
        var largest = BigDecimal.ZERO;
        boolean paired = false;
        for (var place : places) {
            largest = largest.max(magnitude(place.now())).max(magnitude(place.before()));
            paired |= place.before() != null;
        }
        int step = WIDTH / Math.max(1, places.size());
        int wide = Math.max(4, step * 7 / 10 / (paired ? 2 : 1));
        var columns = new ArrayList<Column>();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            int x = i * step + (step - wide * (paired ? 2 : 1)) / 2;
            if (paired) columns.add(column(x, wide, place, magnitude(place.before()), largest, true));
            columns.add(column(paired ? x + wide : x, wide, place, magnitude(place.now()), largest, false));
        }
        return new Columns(title, link, WIDTH, HEAD + TALLEST + FOOT, readable(columns, places.size()));
    }

    /** Where words would run into each other the larger amount keeps its own, and of many labels every fifth. */
    private static List<Column> readable(List<Column> columns, int places) {
        var taken = new ArrayList<Column>();
        columns.stream()
                .filter(column -> !column.amount().isEmpty())
                .sorted(Comparator.comparingInt(Column::height).reversed())
                .filter(column -> taken.stream().noneMatch(column::meets))
                .forEach(taken::add);
        var readable = new ArrayList<Column>();
        for (int i = 0; i < columns.size(); i++) {
            var column = taken.contains(columns.get(i))
                    ? columns.get(i)
                    : columns.get(i).silent();
            readable.add(places > MANY && i % EVERY != 0 ? column.unlabelled() : column);
        }
        return readable;
    }

    private static Column column(int x, int wide, Place place, BigDecimal value, BigDecimal largest, boolean before) {
        int tall = largest.signum() == 0
                ? 0
                : value.multiply(BigDecimal.valueOf(TALLEST))
                        .divide(largest, MathContext.DECIMAL32)
                        .intValue();
        if (value.signum() > 0) tall = Math.max(2, tall);
        return new Column(
                x,
                HEAD + TALLEST - tall,
                wide,
                tall,
                before,
                before ? "" : place.label(),
                before || value.signum() == 0 ? "" : place.shown(),
                place.label() + "：" + value.toPlainString(),
                before ? null : place.link());
    }

    private static BigDecimal magnitude(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value.max(BigDecimal.ZERO);
    }

    public int baseline() {
        return HEAD + TALLEST;
    }

    public int labels() {
        return HEAD + TALLEST + 18;
    }
}
