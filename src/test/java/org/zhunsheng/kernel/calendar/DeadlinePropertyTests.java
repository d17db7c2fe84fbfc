package org.zhunsheng.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The calendar against a counter that knows no arithmetic and goes from day to day. */
class DeadlinePropertyTests {

    private static final LocalDate START = LocalDate.of(2019, 11, 1);
    private static final LocalDate END = LocalDate.of(2027, 3, 1);

    private final WorkCalendar calendar = WorkCalendar.shipped();
    private final Naive naive = new Naive();

    @Property(tries = 5000)
    void dueDatesAreThoseOfTheNaiveCounter(
            @ForAll("dates") LocalDate opening, @ForAll("spans") Span span, @ForAll("pauses") List<Pause> pauses) {
        assertThat(calendar.deadline(opening, span, pauses).due()).isEqualTo(naive.due(opening, span, pauses));
    }

    @Property(tries = 1000)
    void theDerivationCountsExactlyTheSpanAndEndsOnTheDueDate(
            @ForAll("dates") LocalDate opening,
            @ForAll @IntRange(max = 120) int length,
            @ForAll boolean working,
            @ForAll boolean rollsOver,
            @ForAll("pauses") List<Pause> pauses) {
        var span = new Span(length, working ? TermUnit.WORKING_DAYS : TermUnit.DAYS, rollsOver);
        var deadline = calendar.deadline(opening, span, pauses);
        var days = deadline.days();
        assertThat(days.stream().filter(Day::counted)).hasSize(length);
        assertThat(days.getFirst().date()).isEqualTo(opening);
        assertThat(days.getLast().date()).isEqualTo(deadline.due());
        for (int i = 1; i < days.size(); i++)
            assertThat(days.get(i).date()).isEqualTo(days.get(i - 1).date().plusDays(1));
        assertThat(days).allSatisfy(day -> assertThat(day.reason()).isNotBlank());
    }

    @Property(tries = 1000)
    void aLongerSpanNeverEndsEarlier(
            @ForAll("dates") LocalDate opening,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll @IntRange(max = 90) int length,
            @ForAll TermUnit unit) {
        var shorter = calendar.deadline(opening, new Span(length, unit, true), pauses);
        var longer = calendar.deadline(opening, new Span(length + 1, unit, true), pauses);
        assertThat(longer.due()).isAfterOrEqualTo(shorter.due());
    }

    @Property(tries = 1000)
    void addingWorkingDaysAndCountingThemAreInverse(
            @ForAll("dates") LocalDate date, @ForAll @IntRange(min = -400, max = 400) int n) {
        var moved = calendar.plusWorkingDays(date, n);
        assertThat(moved).isEqualTo(naive.plusWorkingDays(date, n));
        if (n > 0) assertThat(calendar.workingDaysBetween(date, moved)).isEqualTo(n);
    }

    @Property(tries = 1000)
    void workingDaysBetweenAgreesWithTheNaiveCounter(@ForAll("dates") LocalDate a, @ForAll("dates") LocalDate b) {
        assertThat(calendar.workingDaysBetween(a, b)).isEqualTo(naive.between(a, b));
        assertThat(calendar.workingDaysBetween(b, a)).isEqualTo(-naive.between(a, b));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(START.toEpochDay(), END.toEpochDay()).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.of(TermUnit.class),
                        Arbitraries.of(true, false))
                .as((length, unit, rolls) -> new Span(
                        unit == TermUnit.YEARS ? length % 4 : unit == TermUnit.MONTHS ? length % 30 : length,
                        unit,
                        rolls));
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return Combinators.combine(dates(), Arbitraries.integers().between(0, 60))
                .as((from, length) -> new Pause(from, from.plusDays(length)))
                .list()
                .ofMaxSize(12);
    }

    /** Counts on its fingers, and reads the notices for itself. */
    private static final class Naive {

        private final Map<LocalDate, NoticeDay.Kind> notices = new HashMap<>();

        private Naive() {
            for (var day : ShippedNotices.days()) notices.put(day.date(), day.kind());
        }

        boolean works(LocalDate day) {
            var kind = notices.get(day);
            if (kind == NoticeDay.Kind.WORKDAY) return true;
            if (kind == NoticeDay.Kind.HOLIDAY) return false;
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        LocalDate due(LocalDate opening, Span span, List<Pause> pauses) {
            var last =
                    switch (span.unit()) {
                        case WORKING_DAYS -> count(opening, span.length(), true, pauses);
                        case DAYS -> count(opening, span.length(), false, pauses);
                        case MONTHS -> moved(opening, opening.plusMonths(span.length()), pauses);
                        case YEARS -> moved(opening, opening.plusYears(span.length()), pauses);
                    };
            if (!span.rollsOver() || works(last)) return last;
            do last = last.plusDays(1);
            while (!works(last) || paused(last, pauses));
            return last;
        }

        private LocalDate count(LocalDate opening, int n, boolean working, List<Pause> pauses) {
            var day = opening;
            for (int counted = 0; counted < n; ) {
                day = day.plusDays(1);
                if (!paused(day, pauses) && (!working || works(day))) counted++;
            }
            return day;
        }

        /** The end moves on a day for every paused day up to it, those it moves over included. */
        private LocalDate moved(LocalDate opening, LocalDate end, List<Pause> pauses) {
            var last = end;
            for (var day = opening.plusDays(1); !day.isAfter(last); day = day.plusDays(1))
                if (paused(day, pauses)) last = last.plusDays(1);
            return last;
        }

        private static boolean paused(LocalDate day, List<Pause> pauses) {
            for (var pause : pauses) if (!day.isBefore(pause.from()) && day.isBefore(Stops.end(pause))) return true;
            return false;
        }

        LocalDate plusWorkingDays(LocalDate date, int n) {
            var day = date;
            for (int left = Math.abs(n); left > 0; ) {
                day = day.plusDays(n > 0 ? 1 : -1);
                if (works(day)) left--;
            }
            return day;
        }

        int between(LocalDate a, LocalDate b) {
            if (b.isBefore(a)) return -between(b, a);
            var days = new ArrayList<LocalDate>();
            for (var day = a.plusDays(1); !day.isAfter(b); day = day.plusDays(1)) if (works(day)) days.add(day);
            return days.size();
        }
    }
}
