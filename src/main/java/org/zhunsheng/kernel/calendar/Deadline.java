package org.zhunsheng.kernel.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * When a term ends, and why (期限届满日). The answer itself is at hand; its derivation day by day, in words or as a
 * picture, is made when asked for.
 */
public final class Deadline {

    private final WorkCalendar calendar;
    private final LocalDate opening;
    private final Span span;
    private final Stops stops;
    private final LocalDate lastCounted;
    private final LocalDate due;

    Deadline(WorkCalendar calendar, LocalDate opening, Span span, Stops stops, LocalDate lastCounted, LocalDate due) {
        this.calendar = calendar;
        this.opening = opening;
        this.span = span;
        this.stops = stops;
        this.lastCounted = lastCounted;
        this.due = due;
    }

    /** The day on which the term was opened; not counted. */
    public LocalDate opening() {
        return opening;
    }

    public Span span() {
        return span;
    }

    /** The last day on which the act is still in time. */
    public LocalDate due() {
        return due;
    }

    /** The day on which the span was used up; earlier than {@link #due} only where the last day rolled over. */
    public LocalDate lastCounted() {
        return lastCounted;
    }

    /**
     * Whether any day from the one after the opening to the due date lies in a year whose holiday notice is not on
     * record (待校历). The weekdays alone then stand in for the notice; the date is computed anew when it comes.
     */
    public boolean provisional() {
        return due.isAfter(calendar.knownUntil())
                || (opening.isBefore(due) && opening.plusDays(1).isBefore(calendar.knownFrom()));
    }

    /** Every day from the opening to the due date, both included, with the reason why it is counted or not. */
    public List<Day> days() {
        return new Derivation(this).days();
    }

    /** The derivation in Chinese sentences. */
    public String explain() {
        return new Explanation(this).text();
    }

    /** The derivation as a picture: a grid of weeks for each month it touches. */
    public DeadlinePicture picture() {
        return DeadlinePicture.of(this);
    }

    WorkCalendar calendar() {
        return calendar;
    }

    Stops stops() {
        return stops;
    }

    @Override
    public String toString() {
        return "%s + %s = %s%s".formatted(opening, span, due, provisional() ? " (provisional)" : "");
    }
}
