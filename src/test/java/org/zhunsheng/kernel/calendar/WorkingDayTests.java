package org.zhunsheng.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.kernel.calendar.Counting.term;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days are working days, and terms counted in them. */
class WorkingDayTests {

    private final WorkCalendar calendar = WorkCalendar.shipped();

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void everyYearHasAsManyWorkingDaysAsItsNoticeLeaves(int year, int days) {
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(days);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2024-10-01, false", // National Day, a Tuesday
        "2024-10-12, true", // Saturday worked in exchange
        "2024-09-29, true", // Sunday worked in exchange
        "2024-06-08, false", // an ordinary Saturday before the Dragon Boat Festival
        "2020-01-31, false", // Friday, Spring Festival as extended
        "2020-02-03, true",
        "2022-12-31, false", // New Year's holiday of 2023 begins in 2022
        "2024-03-06, true"
    })
    void noticesOverruleTheWeek(LocalDate date, boolean workday) {
        assertThat(calendar.isWorkday(date)).isEqualTo(workday);
    }

    @ParameterizedTest(name = "{1} from {0} ends on {2}: {3}")
    @CsvSource({
        "2024-03-04, 5 working days, 2024-03-11, an ordinary week from a Monday",
        "2024-03-01, 1 working day, 2024-03-04, the weekend is skipped",
        "2024-03-02, 1 working day, 2024-03-04, opened on a Saturday",
        "2024-09-27, 1 working day, 2024-09-29, a Sunday worked in exchange counts",
        "2024-09-27, 3 working days, 2024-10-08, National Day does not",
        "2024-09-29, 7 working days, 2024-10-14, nor the Sunday after; the make-up Saturday does",
        "2024-02-08, 1 working day, 2024-02-09, the eve of Spring Festival 2024 was a workday",
        "2024-02-09, 1 working day, 2024-02-18, Spring Festival skipped; its make-up Sunday counts",
        "2026-02-13, 3 working days, 2026-02-25, make-up Saturday before and nine days of festival",
        "2020-01-23, 1 working day, 2020-02-03, the extended festival of 2020",
        "2023-12-29, 20 working days, 2024-01-29, across New Year",
        "2024-10-11, 0 working days, 2024-10-11, on the spot"
    })
    void restDaysAreSkippedAndMakeUpDaysCount(String opening, String span, String due, String why) {
        assertThat(term(span).from(opening).due()).as(why).isEqualTo(due);
    }

    @Test
    void theOpeningDayIsNotCounted() {
        var days = term("2 working days").from("2024-03-04").deadline().days();
        assertThat(days.getFirst()).isEqualTo(new Day(LocalDate.of(2024, 3, 4), false, "起算日，不计入期限", Day.Mark.OPENING));
        assertThat(days.stream().filter(Day::counted)).hasSize(2);
    }

    @ParameterizedTest(name = "{1} working days from {0} is {2}")
    @CsvSource({
        "2024-10-08, 1, 2024-10-09",
        "2024-10-08, -1, 2024-09-30",
        "2024-10-08, -2, 2024-09-29",
        "2024-10-05, -1, 2024-09-30",
        "2024-10-05, 1, 2024-10-08",
        "2024-10-05, 0, 2024-10-05",
        "2024-10-14, -1, 2024-10-12"
    })
    void workingDaysAreAddedForwardsAndBackwards(LocalDate from, int days, LocalDate to) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(to);
    }

    @ParameterizedTest(name = "from {0} to {1} are {2} working days")
    @CsvSource({
        "2024-09-30, 2024-10-08, 1",
        "2024-10-08, 2024-09-30, -1",
        "2024-09-28, 2024-09-30, 2",
        "2024-10-05, 2024-10-05, 0"
    })
    void workingDaysBetweenTwoDaysLeaveOutTheFirst(LocalDate a, LocalDate b, int days) {
        assertThat(calendar.workingDaysBetween(a, b)).isEqualTo(days);
    }

    @Test
    void datesOutsideThreeCenturiesAreRefused() {
        assertThatThrownBy(() -> calendar.isWorkday(LocalDate.of(1899, 12, 31)))
                .isInstanceOf(CalendarRangeException.class)
                .hasMessageContaining("1899-12-31");
        assertThatThrownBy(() -> calendar.plusWorkingDays(WorkCalendar.LAST, 5))
                .isInstanceOf(CalendarRangeException.class);
        assertThatThrownBy(() -> term("100 years").from("2250-01-01").due()).isInstanceOf(CalendarRangeException.class);
    }

    @Test
    void theFirstAndTheLastDayOfTheThreeCenturiesAreStillKnown() {
        assertThat(calendar.isWorkday(WorkCalendar.FIRST)).as("a Monday").isTrue();
        assertThat(calendar.isWorkday(WorkCalendar.LAST)).as("a Sunday").isFalse();
        assertThat(calendar.plusWorkingDays(LocalDate.of(1900, 1, 2), -1)).isEqualTo(WorkCalendar.FIRST);
        assertThatThrownBy(() -> calendar.plusWorkingDays(WorkCalendar.FIRST, -1))
                .isInstanceOf(CalendarRangeException.class)
                .hasMessageContaining("1899-12-31");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2299, 12, 28), 1)).isEqualTo("2299-12-29");
        assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2299, 12, 29), 1))
                .isInstanceOf(CalendarRangeException.class)
                .hasMessageContaining("2300-01-01");
        assertThat(term("1 day fixed").from("2299-12-30").due()).isEqualTo("2299-12-31");
        assertThatThrownBy(() -> term("1 day fixed").from("2299-12-31").due())
                .isInstanceOf(CalendarRangeException.class)
                .hasMessageContaining("2300-01-01");
        assertThatThrownBy(() -> calendar.isWorkday(LocalDate.of(2300, 1, 1)))
                .isInstanceOf(CalendarRangeException.class);
    }

    @Test
    void aDayThatANoticeCallsOrdinaryFollowsTheWeekAgain() {
        var saturday = LocalDate.of(2024, 3, 9);
        var called = WorkCalendar.of(List.of(
                new NoticeDay(saturday, NoticeDay.Kind.ORDINARY, "照常"),
                new NoticeDay(saturday.plusDays(2), NoticeDay.Kind.ORDINARY, "照常")));
        assertThat(called.isWorkday(saturday)).isFalse();
        assertThat(called.isWorkday(saturday.plusDays(2))).isTrue();
        assertThat(called.notice(saturday))
                .isNotNull()
                .extracting(NoticeDay::name)
                .isEqualTo("照常");
        assertThat(called.notice(saturday.plusDays(1))).isNull();
    }
}
