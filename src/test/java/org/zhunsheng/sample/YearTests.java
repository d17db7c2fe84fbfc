package org.zhunsheng.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.calendar.WorkCalendar;
import org.zhunsheng.sample.Course.Move;

class YearTests {

    private static final Instant NOW = Instant.parse("2024-09-12T03:00:00Z");

    private final Story story = Story.read();
    private final List<Move> moves = year();

    private List<Move> year() {
        return new Year(story, WorkCalendar.shipped(), NOW).moves();
    }

    @Test
    void theSameMomentGivesTheSameYear() {
        assertThat(told(year())).isEqualTo(told(moves));
    }

    private static String told(List<Move> moves) {
        return moves.stream()
                .map(move -> move.at() + " " + move.course().applicant() + " " + move.act() + " " + move.form())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void nothingHappensAfterTheMomentItEndsAt() {
        assertThat(moves).allSatisfy(move -> assertThat(move.at()).isBeforeOrEqualTo(NOW));
    }

    @Test
    void movesAreInTheOrderOfTimeAndThoseOfACaseInTheOrderOfTheirSteps() {
        assertThat(moves).isSortedAccordingTo(Comparator.comparing(Move::at));
        var last = new java.util.HashMap<Integer, Integer>();
        for (var move : moves)
            assertThat(move.step()).isEqualTo(last.merge(move.course().serial(), 0, (a, b) -> a + 1));
    }

    @Test
    void aFewHundredCasesOverMostOfAYearTouchEveryMatterAndEveryDesk() {
        var courses = moves.stream().map(Move::course).distinct().toList();
        assertThat(courses).hasSizeBetween(300, 500);
        assertThat(courses.stream().map(course -> course.matter().code()).collect(Collectors.toSet()))
                .hasSameSizeAs(story.matters());
        assertThat(moves.getFirst().at()).isBefore("2023-10-20T00:00:00Z").isAfter("2023-08-01T00:00:00Z");
    }

    @Test
    void noApplicantAppliesTwiceForTheSameMatterSoThatALoadCanBeTakenUpAgain() {
        var seen = new HashSet<String>();
        moves.stream().filter(Move::opens).map(Move::course).forEach(course -> assertThat(
                        seen.add(course.applicant().idNumber() + course.matter().code()))
                .isTrue());
    }

    @Test
    void everyBlankInEveryFormIsFilled() {
        assertThat(moves.stream().map(Move::form).map(Map::toString))
                .noneMatch(form -> form.contains("{+") || form.matches(".*\\{[a-z]+}.*"));
    }

    @Test
    void ratingsRunFromBestToWorst() {
        var scores = moves.stream()
                .filter(move -> Objects.isNull(move.act()))
                .map(Move::score)
                .collect(Collectors.toSet());
        assertThat(scores).contains(1, 2, 4, 5).allMatch(score -> score >= 1 && score <= 5);
    }
}
