package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.figure.CrossCheck.Relation;
import org.zhunsheng.kernel.figure.Figure.External;
import org.zhunsheng.kernel.figure.Reference.Kind;

/** Evaluates the cross-checks (勾稽关系), those of what was published against what is computed included. */
@Component
class Checks {

    /** How the check of a published value against the computed one is called; the figure's id follows. */
    static final String PUBLISHED = "published.";

    /** By how much a number published as "so many and more" may differ. */
    private static final BigDecimal ABOUT = new BigDecimal("0.005");

    private final Catalogue catalogue;
    private final Reckoner reckoner;
    private final References references;

    Checks(Catalogue catalogue, Reckoner reckoner, References references) {
        this.catalogue = catalogue;
        this.reckoner = reckoner;
        this.references = references;
    }

    /** A check on a year; one that asks for a value from outside is not held before that value is entered. */
    List<CheckResult> of(String district, int year) {
        return of(district, year, _ -> true);
    }

    List<CheckResult> of(String district, int year, Predicate<CrossCheck> which) {
        var period = Period.year(year);
        var checks = new ArrayList<>(catalogue.checks());
        checks.addAll(published(district, year));
        checks.removeIf(which.negate());
        var sides = checks.stream()
                .flatMap(check -> Stream.of(check.left(), check.right()))
                .toList();
        var answers = reckoner.expressions(district, sides, period);
        return checks.stream()
                .filter(check -> isEntered(check, answers, period))
                .map(check -> CheckResult.of(
                        check,
                        check.words(this::name),
                        answers.value(check.left(), period),
                        answers.value(check.right(), period),
                        Balance.of(check, catalogue, period).isPresent()))
                .toList();
    }

    private String name(String figure) {
        return catalogue.get(figure).name();
    }

    /** The records that make the difference of a check; none where that cannot be known. */
    List<Cell> difference(String id, int year) {
        if (id.startsWith(PUBLISHED)) return List.of();
        return Balance.of(get(id), catalogue, Period.year(year)).stream()
                .map(Balance::records)
                .toList();
    }

    private CrossCheck get(String id) {
        return catalogue.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownFigureException(id));
    }

    private boolean isEntered(CrossCheck check, Computation answers, Period period) {
        return Stream.of(check.left(), check.right())
                .flatMap(side -> side.references().stream())
                .noneMatch(one -> {
                    var figure = catalogue.get(one.figure());
                    return figure.question() instanceof External && answers.external(figure, one.of(period)) == null;
                });
    }

    private List<CrossCheck> published(String district, int year) {
        return references.current(district, year, Kind.PUBLISHED).values().stream()
                .filter(entry -> catalogue.find(entry.figure()).isPresent())
                .map(Checks::published)
                .toList();
    }

    private static CrossCheck published(Reference entry) {
        return new CrossCheck(
                PUBLISHED + entry.figure(),
                "公布值与计算值一致（" + entry.source() + "）",
                entry.figure() + " == 公布值",
                new Expression.Reference(entry.figure(), false),
                Relation.EQUAL,
                new Expression.Constant(entry.value()),
                entry.lowerBound() ? ABOUT : rounding(entry.value()));
    }

    /** A number printed with so many decimals is as good as any that rounds to it. */
    private static BigDecimal rounding(BigDecimal printed) {
        if (printed.scale() <= 0 || printed.signum() == 0) return BigDecimal.ZERO;
        return new BigDecimal("0.5").movePointLeft(printed.scale()).divide(printed.abs(), MathContext.DECIMAL64);
    }
}
