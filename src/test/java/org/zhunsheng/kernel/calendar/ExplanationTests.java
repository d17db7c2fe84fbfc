package org.zhunsheng.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.kernel.calendar.Counting.term;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The derivation in words and as a picture. */
class ExplanationTests {

    @Test
    void itNamesHolidaysMakeUpDaysAndThePause() {
        var pause = new Pause(LocalDate.of(2024, 10, 9), LocalDate.of(2024, 10, 11), "专家评审");
        var deadline = WorkCalendar.shipped()
                .deadline(LocalDate.of(2024, 9, 26), Span.parse("10 working days"), List.of(pause));
        assertThat(deadline.explain())
                .isEqualTo("期限为10个工作日，自2024年9月26日（周四）起算；起算当日不计入，从次日起计。"
                        + "其间周末2天、国庆节放假7天，不计入。9月29日、10月12日为调休上班日，计入。"
                        + "10月9日至10月10日因专家评审暂停计时，10月11日恢复。期限于2024年10月17日（周四）届满。");
    }

    @Test
    void itTellsWhereTheLastDayRolledFrom() {
        assertThat(term("15 days").from("2024-09-16").deadline().explain())
                .isEqualTo("期限为15日，自2024年9月16日（周一）起算；起算当日不计入，从次日起计。"
                        + "最后一日10月1日为休息日（国庆节放假），顺延至其后第一个工作日。期限于2024年10月8日（周二）届满。");
    }

    @Test
    void itAdmitsThatANoticeIsMissing() {
        assertThat(term("20 working days").from("2026-12-20").deadline().explain())
                .contains("待校历");
    }

    @Test
    void aTermOnTheSpotEndsTheSameDay() {
        assertThat(term("0 working days").from("2024-03-04").deadline().explain())
                .isEqualTo("期限自2024年3月4日（周一）起算，须当日办结。期限于2024年3月4日（周一）届满。");
    }

    @Test
    void thePictureHasAGridOfWeeksForEachMonthItTouches() {
        var picture = term("10 working days").from("2024-09-26").deadline().picture();
        assertThat(picture.months()).hasSize(2).allSatisfy(month -> assertThat(month.weeks())
                .allSatisfy(week -> assertThat(week).hasSize(7)));
        assertThat(picture.months().getFirst().title()).isEqualTo("2024年9月");
        assertThat(picture.months().getFirst().weeks().getFirst().get(5)).isNull();
        assertThat(picture.marks())
                .containsExactly(Day.Mark.OPENING, Day.Mark.COUNTED, Day.Mark.MAKE_UP, Day.Mark.REST, Day.Mark.DUE);
    }

    @Test
    void aVeryLongTermShowsItsBeginningAndItsEnd() {
        var picture = term("100 years").from("2024-01-01").deadline().picture();
        assertThat(picture.months()).hasSize(14);
        assertThat(picture.months().getLast().title()).isEqualTo("2124年1月");
        assertThat(picture.omitted()).isEqualTo(1201 - 14);
    }

    @Test
    void onlyPausesThatTouchTheTermAreNamedAndOneOfADayByThatDayAlone() {
        var explained = term("5 working days")
                .from("2024-03-04")
                .paused("2024-03-03", "2024-03-05")
                .paused("2024-03-06", "2024-03-07")
                .paused("2024-03-12", "2024-03-13")
                .paused("2024-03-14", "2024-03-15")
                .deadline();
        assertThat(explained.due())
                .as("Tuesday, Thursday, Friday, Monday, and the Wednesday behind the pause")
                .isEqualTo("2024-03-13");
        assertThat(explained.explain())
                .isEqualTo("期限为5个工作日，自2024年3月4日（周一）起算；起算当日不计入，从次日起计。其间周末2天，不计入。"
                        + "3月6日暂停计时，3月7日恢复。3月12日暂停计时，3月13日恢复。期限于2024年3月13日（周三）届满。");
    }

    @Test
    void aPauseOverTheOpeningIsNamedAsSoonAsADayOfTheTermIsPaused() {
        assertThat(term("1 day fixed")
                        .from("2024-03-04")
                        .paused("2024-03-01", "2024-03-06")
                        .deadline()
                        .explain())
                .contains("3月1日至3月5日暂停计时，3月6日恢复。");
        assertThat(term("1 day fixed")
                        .from("2024-03-04")
                        .paused("2024-03-05", "2024-03-06")
                        .deadline()
                        .explain())
                .contains("3月5日暂停计时，3月6日恢复。");
    }

    @Test
    void aPauseOfNoDayIsNotNamed() {
        assertThat(term("5 working days")
                        .from("2024-03-04")
                        .paused("2024-03-06", "2024-03-06")
                        .deadline()
                        .explain())
                .doesNotContain("暂停");
    }

    @Test
    void aPausedDayTellsItsGroundWhereOneWasGiven() {
        var pause = new Pause(LocalDate.of(2024, 10, 9), LocalDate.of(2024, 10, 11), "专家评审");
        var reviewed = WorkCalendar.shipped()
                .deadline(LocalDate.of(2024, 10, 8), Span.parse("3 working days"), List.of(pause));
        assertThat(reviewed.days().get(1).reason()).isEqualTo("暂停计时，不计入（专家评审）");
        assertThat(term("3 working days")
                        .from("2024-10-08")
                        .paused("2024-10-09", "2024-10-11")
                        .day("2024-10-09")
                        .reason())
                .isEqualTo("暂停计时，不计入");
    }

    @Test
    void aYearIsNamedOnlyWhereItIsAnother() {
        assertThat(term("2 working days")
                        .from("2025-12-30")
                        .paused("2025-12-31", "2026-01-05")
                        .deadline()
                        .explain())
                .contains("12月31日至2026年1月4日暂停计时，2026年1月5日恢复。");
    }

    @Test
    void aDozenMakeUpDaysAreNamedAndOfMoreTheirNumber() {
        var dozen = untilFrom2024("2025-09-30").explain();
        assertThat(dozen).as("eight in 2024, four in 2025").contains("、2025年9月28日为调休上班日，计入。");
        var more = untilFrom2024("2025-10-13").explain();
        assertThat(more).as("11 October 2025 is the thirteenth").contains("、2025年9月28日等13天为调休上班日，计入。");
    }

    private static Deadline untilFrom2024(String due) {
        var opening = LocalDate.of(2023, 12, 29);
        int length = WorkCalendar.shipped().workingDaysBetween(opening, LocalDate.parse(due));
        return term(length + " working days").from(opening.toString()).deadline();
    }
}
