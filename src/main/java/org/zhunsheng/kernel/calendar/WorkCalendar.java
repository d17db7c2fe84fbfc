package org.zhunsheng.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which days are working days, and the arithmetic of statutory time limits upon them. Immutable; a change of notice
 * makes a new one. Every answer takes a handful of array look-ups, however long the span: no loop over days.
 *
 * <p>How a limit is counted, in this order:
 *
 * <ol>
 *   <li>The opening day is not counted (民事诉讼法 第八十五条第二款).
 *   <li>A day within a pause {@code [from, to)} is not counted, whatever the unit.
 *   <li>{@code WORKING_DAYS}: of the remaining days the working days are counted; the n-th is the last day.
 *       {@code DAYS}: all remaining days are counted; the n-th is the last day.
 *   <li>{@code MONTHS}, {@code YEARS}: without pauses, the day of the same number in the month where the span ends, or
 *       that month's last day if there is none such (31 January and one month: 28 or 29 February). With pauses, the last
 *       day is later by as many days as were paused up to it.
 *   <li>Where the span rolls over, a last day that is a rest day moves to the next working day outside any pause.
 *   <li>A span of length 0 ends on its opening day.
 * </ol>
 */
public final class WorkCalendar {

    /** No date is counted outside these bounds: {@link CalendarRangeException}. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST = LocalDate.of(2299, 12, 31);

    private static final int SIZE = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    private final Map<LocalDate, NoticeDay> named = new HashMap<>();
    private final int[] worked = new int[SIZE];
    private final int[] workdays;
    private final LocalDate knownFrom;
    private final LocalDate knownUntil;

    private WorkCalendar(Collection<NoticeDay> days) {
        for (var day : days) named.put(day.date(), day);
        var all = new int[SIZE];
        int count = 0;
        for (int i = 0; i < SIZE; i++) {
            if (works(date(i))) all[count++] = i;
            worked[i] = count;
        }
        workdays = Arrays.copyOf(all, count);
        var years = noticedYears(days);
        knownFrom = years.isEmpty() ? LAST : LocalDate.of(years.first(), 1, 1);
        knownUntil = knownUntil(days);
    }

    /** The calendar of these notices, one entry a date. */
    public static WorkCalendar of(Collection<NoticeDay> days) {
        return new WorkCalendar(days);
    }

    /** The calendar of the notices that come with the product, before any import. */
    public static WorkCalendar shipped() {
        return new WorkCalendar(ShippedNotices.days());
    }

    public boolean isWorkday(LocalDate date) {
        return isWorkday(index(date));
    }

    /** What a notice says of this day; null for a day of the ordinary week. */
    public @Nullable NoticeDay notice(LocalDate date) {
        return named.get(date);
    }

    /**
     * The last day about which the notices speak: 31 December of the last year that has one, years being taken in
     * unbroken order. A year has its notice when the notice names New Year's Day, which is always a rest day; a single
     * local rest day does not make a year known. (The next notice may still touch the last days of this December.)
     */
    public LocalDate knownUntil() {
        return knownUntil;
    }

    /** 1 January of the first year that has a notice. */
    public LocalDate knownFrom() {
        return knownFrom;
    }

    /** The due date of a term none of whose pauses still stands. */
    public Deadline deadline(LocalDate opening, Span span, List<Pause> pauses) {
        return deadline(opening, span, Stops.of(pauses, null));
    }

    /**
     * The due date of a term.
     *
     * @param asOf the day on which a pause still standing is taken to end: the clock runs again on that day, so the
     *     answer is the earliest possible due date
     */
    public Deadline deadline(LocalDate opening, Span span, List<Pause> pauses, LocalDate asOf) {
        return deadline(opening, span, Stops.of(pauses, asOf));
    }

    private Deadline deadline(LocalDate opening, Span span, Stops stops) {
        boolean working = span.unit() == TermUnit.WORKING_DAYS;
        int last = advance(index(opening), days(opening, span), stops, working);
        int due = span.rollsOver() && !isWorkday(last) ? nextWorkday(last, stops) : last;
        return new Deadline(this, opening, span, stops, date(last), date(due));
    }

    /**
     * The n-th working day after a date; before it, if n is negative; the date itself, working day or not, if n is 0.
     */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        int from = index(date);
        if (n == 0) return date;
        return date(workday(n > 0 ? worked[from] + n : worked[from] - (isWorkday(from) ? 1 : 0) + n + 1));
    }

    /**
     * How many working days lie after {@code a} up to and including {@code b}; the negative of {@code (b, a]} if b comes
     * before a. What is left on day a of a term due on day b.
     */
    public int workingDaysBetween(LocalDate a, LocalDate b) {
        return worked[index(b)] - worked[index(a)];
    }

    /** Months and years become the number of days they would take unpaused, so that pauses move the end day by day. */
    private static int days(LocalDate opening, Span span) {
        return switch (span.unit()) {
            case WORKING_DAYS, DAYS -> span.length();
            case MONTHS -> index(opening.plusMonths(span.length())) - index(opening);
            case YEARS -> index(opening.plusYears(span.length())) - index(opening);
        };
    }

    /** The n-th day after a day, counting working days or all days, none of them paused. */
    private int advance(int day, int n, Stops stops, boolean working) {
        int left = n;
        int at = day;
        for (var pause : stops.inOrder()) {
            int before = index(pause.from()) - 1;
            int free = before > at ? counted(before, working) - counted(at, working) : 0;
            if (left <= free) break;
            left -= free;
            at = Math.max(at, index(Stops.end(pause)) - 1);
        }
        if (left == 0) return day;
        return working ? workday(worked[at] + left) : inRange(at + left);
    }

    private int counted(int day, boolean working) {
        return working ? worked[day] : day;
    }

    private int nextWorkday(int day, Stops stops) {
        int next = workday(worked[day] + 1);
        for (var pause = stops.on(date(next)); pause != null; pause = stops.on(date(next)))
            next = workday(worked[index(Stops.end(pause)) - 1] + 1);
        return next;
    }

    private boolean isWorkday(int day) {
        return worked[day] > (day == 0 ? 0 : worked[day - 1]);
    }

    /** @param n 1 for the first working day of all */
    private int workday(int n) {
        if (n < 1) throw new CalendarRangeException(FIRST.minusDays(1));
        if (n > workdays.length) throw new CalendarRangeException(LAST.plusDays(1));
        return workdays[n - 1];
    }

    private boolean works(LocalDate date) {
        var notice = named.get(date);
        if (notice != null && notice.kind() != NoticeDay.Kind.ORDINARY) return notice.kind() == NoticeDay.Kind.WORKDAY;
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    static LocalDate knownUntil(Collection<NoticeDay> days) {
        var years = noticedYears(days);
        return years.isEmpty() ? FIRST : LocalDate.of(lastWithoutGap(years), 12, 31);
    }

    static NavigableSet<Integer> noticedYears(Collection<NoticeDay> days) {
        var years = new TreeSet<Integer>();
        for (var day : days)
            if (day.kind() == NoticeDay.Kind.HOLIDAY
                    && MonthDay.from(day.date()).equals(NEW_YEAR))
                years.add(day.date().getYear());
        return years;
    }

    private static int lastWithoutGap(NavigableSet<Integer> years) {
        int year = years.first();
        while (years.contains(year + 1)) year++;
        return year;
    }

    private static int index(LocalDate date) {
        long index = date.toEpochDay() - FIRST.toEpochDay();
        if (index < 0 || index >= SIZE) throw new CalendarRangeException(date);
        return (int) index;
    }

    private static int inRange(int index) {
        if (index >= SIZE) throw new CalendarRangeException(LAST.plusDays(1));
        return index;
    }

    private static LocalDate date(int index) {
        return FIRST.plusDays(index);
    }
}
