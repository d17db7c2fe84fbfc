package org.zhunsheng.kernel.calendar;

import java.time.LocalDate;

/** A date before {@link WorkCalendar#FIRST} or after {@link WorkCalendar#LAST}: surely a slip of the pen. */
public final class CalendarRangeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    CalendarRangeException(LocalDate date) {
        super("日期 %s 超出日历范围（%s 至 %s）".formatted(date, WorkCalendar.FIRST, WorkCalendar.LAST));
    }
}
