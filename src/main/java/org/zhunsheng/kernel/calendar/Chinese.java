package org.zhunsheng.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How days are written in Chinese prose. */
final class Chinese {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日");

    private Chinese() {}

    static String date(LocalDate date) {
        return date.format(DATE);
    }

    static String dateWithWeekday(LocalDate date) {
        return date(date) + "（" + weekday(date.getDayOfWeek()) + "）";
    }

    /** Month and day, with the year only where it differs from that of another day just named. */
    static String date(LocalDate date, int yearNamed) {
        return date.getYear() == yearNamed ? date.format(SHORT) : date(date);
    }

    static String weekday(DayOfWeek day) {
        return "周" + "一二三四五六日".charAt(day.getValue() - 1);
    }
}
