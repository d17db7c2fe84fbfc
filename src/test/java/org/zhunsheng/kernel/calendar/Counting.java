package org.zhunsheng.kernel.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A term under test, told as a sentence: {@code term("5 working days").from("2024-09-27").due()}. */
final class Counting {

    private static final WorkCalendar SHIPPED = WorkCalendar.shipped();

    private final Span span;
    private final List<Pause> pauses = new ArrayList<>();
    private LocalDate opening = WorkCalendar.FIRST;
    private LocalDate today = WorkCalendar.FIRST;

    private Counting(Span span) {
        this.span = span;
    }

    static Counting term(String span) {
        return new Counting(Span.parse(span));
    }

    Counting from(String opening) {
        this.opening = LocalDate.parse(opening);
        return this;
    }

    Counting paused(String from, String to) {
        pauses.add(new Pause(LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    Counting standingStillSince(String from) {
        pauses.add(new Pause(LocalDate.parse(from), null));
        return this;
    }

    Counting seenOn(String today) {
        this.today = LocalDate.parse(today);
        return this;
    }

    Deadline deadline() {
        return SHIPPED.deadline(opening, span, pauses, today);
    }

    String due() {
        return deadline().due().toString();
    }

    Day day(String date) {
        return deadline().days().stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }
}
