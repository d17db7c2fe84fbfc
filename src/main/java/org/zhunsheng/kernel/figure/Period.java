package org.zhunsheng.kernel.figure;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The stretch of time a figure is asked for, in days of Asia/Shanghai.
 *
 * @param name in Chinese, such as 2025年3月
 * @param from first day
 * @param to first day after it
 */
public record Period(String name, LocalDate from, LocalDate to) {

    public static Period year(int year) {
        return new Period(year + "年", LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year + 1, Month.JANUARY, 1));
    }

    public static Period quarter(int year, int quarter) {
        var from = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(year + "年第" + quarter + "季度", from, from.plusMonths(3));
    }

    public static Period month(int year, int month) {
        var from = LocalDate.of(year, month, 1);
        return new Period(year + "年" + month + "月", from, from.plusMonths(1));
    }

    public static List<Period> quarters(int year) {
        return IntStream.rangeClosed(1, 4).mapToObj(q -> quarter(year, q)).toList();
    }

    public static List<Period> months(int year) {
        return IntStream.rangeClosed(1, 12).mapToObj(m -> month(year, m)).toList();
    }

    /** The period of the same length that ends where this one begins. */
    Period previous() {
        return switch ((int) ChronoUnit.MONTHS.between(from, to)) {
            case 12 -> year(from.getYear() - 1);
            case 3 ->
                quarter(from.minusMonths(3).getYear(), (from.minusMonths(3).getMonthValue() + 2) / 3);
            default -> month(from.minusMonths(1).getYear(), from.minusMonths(1).getMonthValue());
        };
    }

    /** The shortest stretch that holds both. */
    static Period hull(Period one, Period other) {
        var from = one.from().isBefore(other.from()) ? one.from() : other.from();
        var to = one.to().isAfter(other.to()) ? one.to() : other.to();
        return new Period("", from, to);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Whether another one shares a day with it. */
    boolean overlaps(Period other) {
        return !equals(other) && from.isBefore(other.to) && other.from.isBefore(to);
    }

    boolean isYear() {
        return equals(year(from.getYear()));
    }

    public static List<Period> years(int last, int count) {
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(Period::year)
                .toList();
    }

    /** The day on which what stands at the end of the period is counted: its last, or today while it runs. */
    LocalDate reckoning(LocalDate today) {
        var last = to.minusDays(1);
        return last.isAfter(today) ? today : last;
    }
}
