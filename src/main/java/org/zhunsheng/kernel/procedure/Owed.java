package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import org.zhunsheng.kernel.calendar.WorkCalendar;

/**
 * What an organisation owes next.
 *
 * @param due the last day
 * @param warnOn the day from which the light is yellow
 * @param provisional the holiday notice for that day is not out yet (待校历)
 */
public record Owed(TermRule rule, LocalDate due, LocalDate warnOn, boolean provisional) {

    static final Comparator<Owed> BY_DAY = Comparator.comparing(Owed::due);

    static Owed of(RunningTerm term, WorkCalendar calendar, LocalDate today) {
        var deadline = term.deadline(calendar, today);
        var warnOn = calendar.plusWorkingDays(deadline.due(), -term.rule().warn());
        return new Owed(term.rule(), deadline.due(), warnOn, deadline.provisional());
    }
}
