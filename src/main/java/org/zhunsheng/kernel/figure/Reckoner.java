package org.zhunsheng.kernel.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes figures of a whole district: the one way to their numbers, whoever asks and in whatever form. */
@Component
class Reckoner {

    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final RollUps rollUps;
    private final References references;
    private final Clock clock;

    Reckoner(Catalogue catalogue, JdbcClient jdbc, RollUps rollUps, References references, Clock clock) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.rollUps = rollUps;
        this.references = references;
        this.clock = clock;
    }

    Computation figures(String district, Collection<Figure> figures, List<Period> periods, Split split) {
        return computed(district, new Computation(catalogue, figures, periods), split);
    }

    Computation expressions(String district, Collection<Expression> expressions, Period period) {
        var computation = new Computation(catalogue, List.of(), List.of());
        expressions.forEach(expression -> computation.also(expression, period));
        return computed(district, computation, new Split.Nothing());
    }

    private Computation computed(String district, Computation computation, Split split) {
        var computed = new RolledNumbers(jdbc, rollUps, district, today(), split);
        return computation.from(new Answers(computed, references, district));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    FigureValue answer(Computation answers, Figure figure, Period period, String part) {
        return FigureValue.of(figure, period, answers, part, clock.instant());
    }
}
