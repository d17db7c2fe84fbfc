package org.zhunsheng.kernel.calendar;

import java.util.regex.Pattern;

/**
 * The length of a time limit (期限), as a statute states it.
 *
 * @param length how many units; 0 means on the spot (当日). At most {@value #LONGEST_DAYS} days or a hundred years
 * @param unit what is counted
 * @param rollsOver whether a last day that is a rest day moves to the next working day (民事诉讼法 第八十五条, to which
 *     the administrative statutes refer). It is a property of the limit, not of the calendar: the thirty days for which
 *     goods may be sealed do not roll. Without effect on working days, which never end on a rest day
 */
public record Span(int length, TermUnit unit, boolean rollsOver) {

    static final int LONGEST_DAYS = 36_600;
    private static final int LONGEST_YEARS = 100;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6}) (working day|day|month|year)s?( fixed)?");

    public Span {
        if (length < 0) throw new IllegalArgumentException("期限不能为负数：" + length);
        if (length > longest(unit)) throw new IllegalArgumentException("期限过长：最长 " + longest(unit) + unit.suffix());
    }

    /**
     * Reads a span as procedure files write it: {@code 20 working days}, {@code 30 days}, {@code 3 months},
     * {@code 1 year}; with {@code fixed} behind it, a last day on a rest day stays where it is.
     *
     * @throws IllegalArgumentException if it reads otherwise
     */
    public static Span parse(String text) {
        var match = TEXT.matcher(text.strip());
        if (!match.matches())
            throw new IllegalArgumentException(
                    "“%s” is no span; write for example “20 working days”, “30 days”, “3 months”, “30 days fixed”"
                            .formatted(text));
        return new Span(Integer.parseInt(match.group(1)), unit(match.group(2)), match.group(3) == null);
    }

    /** The span as a statute would print it: 20个工作日, 30日, 3个月, 1年. */
    public String text() {
        return length + unit.suffix();
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return length + " " + unit.word() + (length == 1 ? "" : "s") + (rollsOver ? "" : " fixed");
    }

    private static TermUnit unit(String word) {
        for (var unit : TermUnit.values()) if (unit.word().equals(word)) return unit;
        throw new IllegalArgumentException(word);
    }

    private static int longest(TermUnit unit) {
        return switch (unit) {
            case WORKING_DAYS, DAYS -> LONGEST_DAYS;
            case MONTHS -> LONGEST_YEARS * 12;
            case YEARS -> LONGEST_YEARS;
        };
    }
}
