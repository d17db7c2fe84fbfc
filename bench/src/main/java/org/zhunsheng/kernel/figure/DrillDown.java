package org.zhunsheng.kernel.figure;

import java.util.Set;

/** Asks for the records behind a figure, as its page does. */
public final class DrillDown {

    private static final String FIGURE = "monitoring.cases-opened";
    private static final int PAGE = 20;

    private final FigureRecords records;
    private final Figure figure;
    private final Sight sight;

    /** Finds the parts of a running product. */
    public interface Parts {
        <T> T get(Class<T> type);
    }

    public DrillDown(Parts parts, String district, String department) {
        records = parts.get(FigureRecords.class);
        figure = parts.get(Catalogue.class).get(FIGURE);
        sight = new Sight(district, Set.of(department), false);
    }

    /** The first page of the cases that a department opened in a month; answers how many there are in all. */
    public long month(int year, int month) {
        return records.page(figure, Period.month(year, month), sight, 0, PAGE).total();
    }
}
