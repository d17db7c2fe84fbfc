package org.zhunsheng.kernel.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;

/** Each figure of the product can be asked, of a district with no record at all as well. */
@ProductTest
class EveryFigureTests {

    private static final String NOWHERE = "000000";

    @Autowired
    Catalogue catalogue;

    @Autowired
    Figures figures;

    @Autowired
    FigureRecords records;

    @TestFactory
    Stream<DynamicTest> eachFigureCanBeAsked() {
        return catalogue.figures().stream()
                .map(figure -> DynamicTest.dynamicTest(figure.id(), () -> {
                    var year = Period.year(2024);
                    var value = figures.value(NOWHERE, figure.id(), year);
                    assertThat(value.records()).isZero();
                    assertThat(value.shown()).isIn("无数据", "0 " + figure.unit());
                    assertThat(figures.departments(NOWHERE, figure.id(), year)).isEmpty();
                    assertThatCode(() -> records.digest(figure, year, Sight.whole(NOWHERE)))
                            .doesNotThrowAnyException();
                    assertThat(records.page(figure, year, Sight.whole(NOWHERE), 0, 10)
                                    .total())
                            .isZero();
                }));
    }

    @Test
    void noFigureIsANumberTypedIn() {
        assertThat(catalogue.figures()).allSatisfy(figure -> assertThat(
                        catalogue.queries(figure, Period.year(2024)).isEmpty())
                .as("only what comes from outside asks no record")
                .isEqualTo(figure.question() instanceof Figure.External));
    }

    /** Registers of some thousand rows, files that later acts tell on, and bad ratings: see ADR 15. */
    @Test
    void onlyFewAndSmallSourcesAreNotSummedUp() {
        var asked = new TreeSet<String>();
        for (var figure : catalogue.figures())
            for (var timed : catalogue.queries(figure, Period.year(2024)))
                if (RolledCells.of(Cell.value(timed.query(), timed.period())).isEmpty())
                    asked.add(timed.query().source().id());
        assertThat(asked)
                .containsExactly(
                        "bad-ratings",
                        "disclosure-disputes",
                        "disclosure-requests",
                        "items",
                        "major-decisions",
                        "normative-documents",
                        "organisations",
                        "reconsiderations",
                        "staff");
    }

    @Test
    void everyCrossCheckHoldsWhereThereIsNothing() {
        assertThat(figures.checks(NOWHERE, 2024)).isNotEmpty().allSatisfy(check -> assertThat(check.holds())
                .isTrue());
    }
}
