package org.zhunsheng.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.kernel.calendar.Counting.term;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms in days, months and years: where they end, and when the end moves on. */
class CalendarTermTests {

    @ParameterizedTest(name = "{1} from {0} ends on {2}: {3}")
    @CsvSource({
        "2024-03-01, 60 days, 2024-04-30, all days count",
        "2024-03-01, 1 day, 2024-03-04, a last day on Saturday moves to Monday",
        "2024-09-16, 15 days, 2024-10-08, a last day on National Day moves behind the holiday",
        "2024-09-27, 1 day, 2024-09-29, and may stop at a make-up Sunday",
        "2024-09-27, 2 days, 2024-09-29, a make-up Sunday is no rest day",
        "2024-03-02, 0 days, 2024-03-04, on the spot but on a Saturday"
    })
    void aLastDayOnARestDayRollsOver(String opening, String span, String due, String why) {
        assertThat(term(span).from(opening).due()).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} from {0} ends on {2}")
    @CsvSource({
        "2024-03-01, 1 day fixed, 2024-03-02",
        "2024-09-16, 15 days fixed, 2024-10-01",
        "2024-01-10, 1 month fixed, 2024-02-10"
    })
    void unlessTheSpanIsFixed(String opening, String span, String due) {
        assertThat(term(span).from(opening).due()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} from {0} ends on {2}")
    @CsvSource({
        "2024-01-31, 1 month fixed, 2024-02-29",
        "2023-01-31, 1 month fixed, 2023-02-28",
        "2024-02-29, 1 year fixed, 2025-02-28",
        "2024-02-29, 1 month fixed, 2024-03-29",
        "2024-08-31, 6 months, 2025-02-28",
        "2024-05-31, 1 month, 2024-07-01",
        "2021-12-31, 2 months, 2022-02-28",
        "2020-03-05, 2 years, 2022-03-07"
    })
    void monthsAndYearsEndOnTheDayOfTheSameNumberOrTheLastOfTheMonth(String opening, String span, String due) {
        assertThat(term(span).from(opening).due()).isEqualTo(due);
    }

    @Test
    void theDerivationTellsTheLastCountedDayFromTheDayItRolledTo() {
        var term = term("15 days").from("2024-09-16");
        assertThat(term.day("2024-10-01").counted()).isTrue();
        assertThat(term.day("2024-10-01").reason()).isEqualTo("第15日（国庆节放假），末日为休息日，顺延");
        assertThat(term.day("2024-10-02").mark()).isEqualTo(Day.Mark.ROLLED);
        assertThat(term.day("2024-10-08"))
                .isEqualTo(new Day(LocalDate.of(2024, 10, 8), false, "末日顺延至此工作日，期限届满", Day.Mark.DUE));
        assertThat(term.deadline().days().stream().filter(Day::counted)).hasSize(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 working days", "1 working day", "30 days", "30 days fixed", "3 months", "1 year"})
    void aSpanPrintsAsItIsRead(String text) {
        assertThat(Span.parse(text)).hasToString(text);
    }

    @Test
    void aSpanPrintsAsAStatuteWould() {
        assertThat(Span.parse("20 working days").text()).isEqualTo("20个工作日");
        assertThat(Span.parse("3 months").text()).isEqualTo("3个月");
        assertThat(Span.parse("30 days").rollsOver()).isTrue();
        assertThat(Span.parse("30 days fixed")).isEqualTo(new Span(30, TermUnit.DAYS, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "days",
                "-1 days",
                "20",
                "20 workdays",
                "1.5 days",
                "2000 years",
                "1201 months",
                "20 days rolled"
            })
    void whatIsNoSpanIsRefused(String text) {
        assertThatThrownBy(() -> Span.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "36600 days, 36601 days",
        "36600 working days, 36601 working days",
        "1200 months, 1201 months",
        "100 years, 101 years"
    })
    void theLongestSpanIsAHundredYears(String longest, String longer) {
        assertThat(Span.parse(longest)).hasToString(longest);
        assertThatThrownBy(() -> Span.parse(longer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("期限过长");
    }

    @Test
    void aSpanMayBeNothingButNotLessThanThat() {
        assertThat(new Span(0, TermUnit.DAYS, true)).hasToString("0 days");
        assertThatThrownBy(() -> new Span(-1, TermUnit.DAYS, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("负数");
    }

    @Test
    void everyUnitHasTheWordsOfAFormAndOfAStatute() {
        assertThat(TermUnit.values()).extracting(TermUnit::label).containsExactly("工作日", "日", "月", "年");
        assertThat(TermUnit.values()).extracting(TermUnit::suffix).containsExactly("个工作日", "日", "个月", "年");
    }
}
