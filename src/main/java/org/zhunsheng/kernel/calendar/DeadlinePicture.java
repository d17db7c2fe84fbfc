package org.zhunsheng.kernel.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as a wall calendar: one grid of weeks, Monday first, for each month from the opening to the due date. Each
 * kind of day is told by a sign and a label as well as by its colour. Show it with {@code ~{calendar/deadline ::
 * picture(${deadline})}}.
 *
 * @param months the months shown; of a very long term only the first ones and the last
 * @param omitted how many months before the last are left out
 * @param marks the kinds of day that occur, for the key
 */
public record DeadlinePicture(List<Month> months, int omitted, Set<Day.Mark> marks) {

    private static final int MONTHS_AT_MOST = 14;

    /**
     * A month as a calendar leaf.
     *
     * @param weeks seven cells each, Monday first; null outside the month
     */
    public record Month(YearMonth month, List<List<@Nullable Cell>> weeks) {

        public String title() {
            return month.getYear() + "年" + month.getMonthValue() + "月";
        }
    }

    /**
     * A day of the month, and how it was counted.
     *
     * @param day null for a day of the month before the opening or after the due date
     */
    public record Cell(LocalDate date, @Nullable Day day) {

        public String css() {
            return day == null
                    ? "day"
                    : "day day-" + day.mark().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String sign() {
            return day == null ? "" : day.mark().sign();
        }

        public String title() {
            return day == null ? "" : Chinese.dateWithWeekday(date) + "：" + day.reason();
        }
    }

    static DeadlinePicture of(Deadline deadline) {
        var days = deadline.days();
        var first = YearMonth.from(deadline.opening());
        var last = YearMonth.from(deadline.due());
        var all = first.until(last, ChronoUnit.MONTHS) + 1;
        int omitted = (int) Math.max(0, all - MONTHS_AT_MOST);
        var months = new ArrayList<Month>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            if (months.size() == MONTHS_AT_MOST - 1) month = last;
            months.add(month(month, deadline.opening(), days));
        }
        var marks = EnumSet.noneOf(Day.Mark.class);
        for (var day : days) marks.add(day.mark());
        return new DeadlinePicture(List.copyOf(months), omitted, marks);
    }

    private static Month month(YearMonth month, LocalDate opening, List<Day> days) {
        var weeks = new ArrayList<List<@Nullable Cell>>();
        var week = new ArrayList<@Nullable Cell>();
        for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) week.add(null);
        for (int d = 1; d <= month.lengthOfMonth(); d++) {
            var date = month.atDay(d);
            long at = date.toEpochDay() - opening.toEpochDay();
            week.add(new Cell(date, at >= 0 && at < days.size() ? days.get((int) at) : null));
            if (week.size() == 7) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        if (!week.isEmpty()) {
            while (week.size() < 7) week.add(null);
            weeks.add(week);
        }
        return new Month(month, weeks);
    }
}
