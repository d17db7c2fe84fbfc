package org.zhunsheng.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.kernel.calendar.Counting.term;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A due date that needs a notice not yet published is marked, never silently guessed. */
class ProvisionalTests {

    @ParameterizedTest(name = "{1} from {0} is provisional: {2}")
    @CsvSource({
        "2026-12-01, 20 working days, false",
        "2026-12-01, 30 days, false",
        "2026-12-01, 31 days, true",
        "2026-12-20, 20 working days, true",
        "2026-12-31, 1 month, true",
        "2019-12-31, 5 working days, false",
        "2019-12-30, 5 working days, true",
        "2019-12-30, 0 days, false"
    })
    void aTermIsProvisionalWhereItLeavesTheYearsOfTheNotices(String opening, String span, boolean provisional) {
        assertThat(term(span).from(opening).deadline().provisional()).isEqualTo(provisional);
    }

    @Test
    void theNoticesShippedReachFrom2020To2026() {
        assertThat(WorkCalendar.shipped().knownFrom()).isEqualTo("2020-01-01");
        assertThat(WorkCalendar.shipped().knownUntil()).isEqualTo("2026-12-31");
    }

    @Test
    void aYearWithoutNoticeEndsWhatIsKnownThoughALaterOneHasIts() {
        var calendar = WorkCalendar.of(List.of(newYear(2025), newYear(2027)));
        assertThat(calendar.knownUntil()).isEqualTo("2025-12-31");
    }

    @Test
    void aSingleLocalRestDayDoesNotMakeAYearKnown() {
        var local = new NoticeDay(LocalDate.of(2026, 7, 10), NoticeDay.Kind.HOLIDAY, "那达慕");
        assertThat(WorkCalendar.of(List.of(newYear(2025), local)).knownUntil()).isEqualTo("2025-12-31");
    }

    @Test
    void withoutAnyNoticeEverythingIsProvisional() {
        var calendar = WorkCalendar.of(List.of());
        assertThat(calendar.deadline(LocalDate.of(2024, 3, 4), Span.parse("1 day"), List.of())
                        .provisional())
                .isTrue();
    }

    private static NoticeDay newYear(int year) {
        return new NoticeDay(LocalDate.of(year, 1, 1), NoticeDay.Kind.HOLIDAY, "元旦");
    }

    @Test
    void withoutAnyNoticeNothingIsKnownFromAnyDayToAnother() {
        var calendar = WorkCalendar.of(List.of());
        assertThat(calendar.knownFrom()).isEqualTo(WorkCalendar.LAST);
        assertThat(calendar.knownUntil()).isEqualTo(WorkCalendar.FIRST);
    }

    @Test
    void aNewYearsDayThatIsWorkedDoesNotMakeAYearKnown() {
        var worked = new NoticeDay(LocalDate.of(2026, 1, 1), NoticeDay.Kind.WORKDAY, "元旦");
        assertThat(WorkCalendar.of(List.of(newYear(2025), worked)).knownUntil()).isEqualTo("2025-12-31");
    }

    @Test
    void aDeadlineSaysOfItselfWhetherItIsProvisional() {
        assertThat(term("5 working days").from("2024-03-04").deadline())
                .hasToString("2024-03-04 + 5 working days = 2024-03-11");
        assertThat(term("31 days").from("2026-12-01").deadline())
                .hasToString("2026-12-01 + 31 days = 2027-01-01 (provisional)");
    }

    @Test
    void theNoticesShippedStandUnderTheYearTheyArrange() {
        var years = ShippedNotices.byYear();
        assertThat(years.keySet()).containsExactly(2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(years.get(2023))
                .as("New Year's holiday of 2023 begins on 31 December 2022")
                .first()
                .isEqualTo(new NoticeDay(LocalDate.of(2022, 12, 31), NoticeDay.Kind.HOLIDAY, "元旦"));
    }
}
