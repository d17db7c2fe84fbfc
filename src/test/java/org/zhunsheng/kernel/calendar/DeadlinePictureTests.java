package org.zhunsheng.kernel.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.kernel.calendar.Counting.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.calendar.DeadlinePicture.Cell;

/** The wall calendar of a deadline. */
class DeadlinePictureTests {

    @Property(tries = 100)
    void everyDayOfTheMonthsStandsOnceUnderItsWeekdayAndEveryDayOfTheTermIsMarked(
            @ForAll @IntRange(max = 1_500) int later, @ForAll @IntRange(max = 250) int length) {
        var opening = LocalDate.of(2021, 3, 1).plusDays(later);
        var deadline = WorkCalendar.shipped().deadline(opening, new Span(length, TermUnit.DAYS, false), List.of());
        var cells = new ArrayList<Cell>();
        for (var month : deadline.picture().months())
            for (var week : month.weeks()) {
                assertThat(week).hasSize(7).isNotEqualTo(Collections.nCopies(7, null));
                for (int i = 0; i < 7; i++) {
                    var cell = week.get(i);
                    if (cell == null) continue;
                    assertThat(cell.date().getDayOfWeek().getValue()).isEqualTo(i + 1);
                    cells.add(cell);
                }
            }
        assertThat(cells.stream().map(Cell::date))
                .containsExactlyElementsOf(opening.withDayOfMonth(1)
                        .datesUntil(deadline.due().withDayOfMonth(1).plusMonths(1))
                        .toList());
        assertThat(cells.stream().map(Cell::day).filter(day -> day != null)).containsExactlyElementsOf(deadline.days());
    }

    @Test
    void aDayOfTheTermIsToldByColourSignAndWordAndAnotherByItsNumberAlone() {
        var month = term("10 working days")
                .from("2024-09-26")
                .deadline()
                .picture()
                .months()
                .getFirst();
        assertThat(month.title()).isEqualTo("2024年9月");
        var makeUp = requireNonNull(month.weeks().get(4).get(6));
        assertThat(makeUp.date()).isEqualTo("2024-09-29");
        assertThat(makeUp.css()).isEqualTo("day day-make-up");
        assertThat(makeUp.sign()).isEqualTo("班");
        assertThat(makeUp.title()).isEqualTo("2024年9月29日（周日）：第2个工作日（国庆节调休上班）");
        var before = requireNonNull(month.weeks().getFirst().get(6));
        assertThat(before.date()).isEqualTo("2024-09-01");
        assertThat(before.css()).isEqualTo("day");
        assertThat(before.sign()).isEmpty();
        assertThat(before.title()).isEmpty();
    }

    @Test
    void fourteenMonthsAreShownWhollyAndOfFifteenOneIsLeftOut() {
        var fourteen = term("13 months fixed").from("2024-01-15").deadline().picture();
        assertThat(fourteen.months()).hasSize(14);
        assertThat(fourteen.omitted()).isZero();
        var fifteen = term("14 months fixed").from("2024-01-15").deadline().picture();
        assertThat(fifteen.months()).hasSize(14);
        assertThat(fifteen.omitted()).isEqualTo(1);
        assertThat(fifteen.months().get(12).title()).isEqualTo("2025年1月");
        assertThat(fifteen.months().get(13).title()).isEqualTo("2025年3月");
    }
}
