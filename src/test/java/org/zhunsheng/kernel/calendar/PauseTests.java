package org.zhunsheng.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.kernel.calendar.Counting.term;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time in which the clock stands still. */
class PauseTests {

    @ParameterizedTest(name = "{1} from {0}, paused {2} to {3}, ends on {4}: {5}")
    @CsvSource({
        "2024-03-04, 5 working days, 2024-03-06, 2024-03-08, 2024-03-13, two working days not counted",
        "2024-03-04, 5 working days, 2024-03-08, 2024-03-11, 2024-03-12, of Friday to Sunday only Friday is a working day",
        "2024-03-04, 5 working days, 2024-03-06, 2024-03-06, 2024-03-11, an empty pause changes nothing",
        "2024-03-04, 5 working days, 2024-03-12, 2024-03-20, 2024-03-11, a pause after the end comes too late",
        "2024-03-04, 5 working days, 2024-02-01, 2024-03-01, 2024-03-11, a pause before the opening neither",
        "2024-03-04, 5 working days, 2024-03-01, 2024-03-07, 2024-03-13, a pause running at the opening holds the start",
        "2024-03-01, 60 days, 2024-03-10, 2024-03-20, 2024-05-10, ten days later",
        "2024-01-31, 1 month fixed, 2024-02-05, 2024-02-10, 2024-03-05, five days after the last of February",
        "2024-01-31, 1 month fixed, 2024-02-29, 2024-03-02, 2024-03-02, a pause from the very last day",
        "2024-09-16, 15 days, 2024-10-05, 2024-10-10, 2024-10-10, a pause in the holiday over which the end rolls"
    })
    void aPausedDayIsNotCounted(String opening, String span, String from, String to, String due, String why) {
        assertThat(term(span).from(opening).paused(from, to).due()).as(why).isEqualTo(due);
    }

    @Test
    void pausesThatOverlapOrComeOutOfOrderCountOnce() {
        var tangled = term("10 working days")
                .from("2024-03-04")
                .paused("2024-03-12", "2024-03-15")
                .paused("2024-03-06", "2024-03-13")
                .paused("2024-03-07", "2024-03-08");
        assertThat(tangled.due())
                .isEqualTo(term("10 working days")
                        .from("2024-03-04")
                        .paused("2024-03-06", "2024-03-15")
                        .due());
    }

    @Test
    void thePausedDayIsNamedAndTheDayOfResumptionCounts() {
        var term = term("5 working days").from("2024-03-04").paused("2024-03-06", "2024-03-08");
        assertThat(term.day("2024-03-07").mark()).isEqualTo(Day.Mark.PAUSED);
        assertThat(term.day("2024-03-07").counted()).isFalse();
        assertThat(term.day("2024-03-08").counted()).isTrue();
    }

    @Test
    void aPauseStillStandingIsTakenToEndOnTheDayOfTheQuestion() {
        var term = term("5 working days").from("2024-03-04").standingStillSince("2024-03-06");
        assertThat(term.seenOn("2024-03-06").due()).isEqualTo("2024-03-11");
        assertThat(term.seenOn("2024-03-07").due()).isEqualTo("2024-03-12");
        assertThat(term.seenOn("2024-03-20").due()).isEqualTo("2024-03-25");
        assertThat(term.seenOn("2024-03-05").due()).as("not begun yet").isEqualTo("2024-03-11");
    }

    @Test
    void withoutSuchADayAStandingPauseIsRefused() {
        var standing = List.of(new Pause(LocalDate.of(2024, 3, 6), null));
        var span = Span.parse("5 working days");
        assertThatThrownBy(() -> WorkCalendar.shipped().deadline(LocalDate.of(2024, 3, 4), span, standing))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPauseThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Pause(LocalDate.of(2024, 3, 6), LocalDate.of(2024, 3, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("早于");
    }
}
