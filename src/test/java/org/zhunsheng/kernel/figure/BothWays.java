package org.zhunsheng.kernel.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes every figure from the sums of days and from the records alone, and holds the one to the other. */
public final class BothWays {

    private final Catalogue catalogue;
    private final Reckoner reckoner;
    private final RollUps rollUps;
    private final References references;
    private final JdbcClient jdbc;

    public BothWays(ApplicationContext product) {
        catalogue = product.getBean(Catalogue.class);
        reckoner = product.getBean(Reckoner.class);
        rollUps = product.getBean(RollUps.class);
        references = product.getBean(References.class);
        jdbc = product.getBean(JdbcClient.class);
    }

    public void sumUp(String district) {
        rollUps.refresh(district);
    }

    /** How many sources of a district are summed up. */
    public int summedUp(String district) {
        return rollUps.states(district).size();
    }

    /** For the year, a quarter and a month of it, by department and by town. */
    public void agree(String district, int year) {
        agree(district, List.of(Period.year(year), Period.month(year, 6)), new Split.Nothing());
        agree(district, List.of(Period.quarter(year, 2)), new Split.Department());
        agree(district, List.of(Period.year(year)), new Split.Town(Map.of()));
    }

    private void agree(String district, List<Period> periods, Split split) {
        var records = new RecordNumbers(jdbc, Sight.whole(district), reckoner.today(), split);
        var counted = new Computation(catalogue, catalogue.figures(), periods)
                .from(new Answers(records, references, district));
        var answered = reckoner.figures(district, catalogue.figures(), periods, split);
        for (var figure : catalogue.figures()) for (var period : periods) same(figure, period, counted, answered);
    }

    static void same(Figure figure, Period period, Computation counted, Computation answered) {
        assertThat(answered.parts(figure, period)).as(figure.id()).isEqualTo(counted.parts(figure, period));
        for (var part : Stream.concat(Stream.of(Computation.WHOLE), counted.parts(figure, period).stream())
                .toList()) {
            assertThat(answered.value(figure, period, part))
                    .as(figure.id() + " " + period.name() + " " + part)
                    .isEqualTo(counted.value(figure, period, part));
            assertThat(answered.records(figure, period, part)).isEqualTo(counted.records(figure, period, part));
            assertThat(answered.lowerBound(figure, period, part)).isEqualTo(counted.lowerBound(figure, period, part));
        }
    }
}
