package org.zhunsheng.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.WorkCalendar;

/** The working days of a year, and the hours in which offices are open. */
final class OfficeDays {

    private static final LocalTime OPEN = LocalTime.of(8, 40);
    private static final int MORNING = 3 * 3600;
    private static final int WHOLE_DAY = 7 * 3600;

    private final WorkCalendar calendar;
    private final List<LocalDate> days;

    OfficeDays(WorkCalendar calendar, int year) {
        this.calendar = calendar;
        this.days = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(calendar::isWorkday)
                .toList();
    }

    LocalDate any(RandomGenerator random) {
        return days.get(random.nextInt(days.size()));
    }

    /** A day from which on something that takes so many working days still ends within the year. */
    LocalDate any(@Nullable String from, @Nullable String until, int span, RandomGenerator random) {
        int first = from == null ? 0 : index(MonthDay.parse("--" + from));
        int last = until == null ? days.size() - 1 - span : index(MonthDay.parse("--" + until));
        return days.get(Math.max(0, last <= first ? first : random.nextInt(first, last + 1)));
    }

    /** The first working day on or after a day of the year. */
    LocalDate on(String monthDay) {
        return days.get(index(MonthDay.parse("--" + monthDay)));
    }

    private int index(MonthDay day) {
        int i = 0;
        while (i < days.size() - 1 && MonthDay.from(days.get(i)).isBefore(day)) i++;
        return i;
    }

    LocalDateTime hour(LocalDate day, RandomGenerator random) {
        return day.atTime(OPEN.plusSeconds(random.nextInt(WHOLE_DAY)));
    }

    /** Early enough that a whole matter can be settled the same day. */
    LocalDateTime morning(LocalDate day, RandomGenerator random) {
        return day.atTime(OPEN.plusSeconds(random.nextInt(MORNING)));
    }

    /** Some minutes later the same day, or some working days on. */
    LocalDateTime later(LocalDateTime at, int workingDays, RandomGenerator random) {
        if (workingDays == 0) return at.plusSeconds(180 + random.nextInt(1200));
        return hour(calendar.plusWorkingDays(at.toLocalDate(), workingDays), random);
    }

    LocalDate plus(LocalDate day, int workingDays) {
        return calendar.plusWorkingDays(day, workingDays);
    }
}
