package org.zhunsheng.kernel.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The answers to the questions of the figure catalogue (统计指标), always asked anew of the records themselves. Values
 * are of a whole district; who may see which of the records behind them is for {@link FigureRecords} to say.
 */
@Component
public class Figures {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Catalogue catalogue;
    private final JdbcClient jdbc;
    private final Clock clock;

    Figures(Catalogue catalogue, JdbcClient jdbc, Clock clock) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One figure of one period. */
    public FigureValue value(String district, String figure, Period period) {
        return values(district, List.of(catalogue.get(figure)), period).getFirst();
    }

    /** Every figure of a year, in the order of the catalogue. */
    public List<FigureValue> year(String district, int year) {
        return values(district, catalogue.figures(), Period.year(year));
    }

    List<FigureValue> values(String district, Collection<Figure> figures, Period period) {
        var answers = answers(district, figures, List.of(period), false);
        return figures.stream()
                .map(figure -> answer(answers, figure, period, Computation.WHOLE))
                .toList();
    }

    /** One figure for each of several periods. */
    public List<FigureValue> values(String district, String id, List<Period> periods) {
        var figure = catalogue.get(id);
        var answers = answers(district, List.of(figure), periods, false);
        return periods.stream()
                .map(period -> answer(answers, figure, period, Computation.WHOLE))
                .toList();
    }

    /** One figure by the code of the department its records belong to; records of no department are under "". */
    public Map<String, FigureValue> departments(String district, String id, Period period) {
        var figure = catalogue.get(id);
        var answers = answers(district, List.of(figure), List.of(period), true);
        var found = new LinkedHashMap<String, FigureValue>();
        for (var department : answers.departments(figure, period))
            found.put(department, answer(answers, figure, period, department));
        return found;
    }

    /** The ids of all figures, in the order of the catalogue. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(catalogue.byId().keySet());
    }

    /** Whether the cross-checks hold on a year's figures. */
    public List<CheckResult> checks(String district, int year) {
        var period = Period.year(year);
        var answers = answers(district, catalogue.figures(), List.of(period), false);
        return catalogue.checks().stream()
                .map(check -> CheckResult.of(
                        check, answers.value(check.left(), period), answers.value(check.right(), period)))
                .toList();
    }

    private Computation answers(
            String district, Collection<Figure> figures, List<Period> periods, boolean byDepartment) {
        return new Computation(catalogue, figures, periods)
                .run(jdbc, Sight.whole(district), LocalDate.now(clock.withZone(ZONE)), byDepartment);
    }

    private FigureValue answer(Computation answers, Figure figure, Period period, String department) {
        return FigureValue.of(
                figure,
                period,
                answers.value(figure, period, department),
                answers.records(figure, period, department),
                clock.instant());
    }
}
