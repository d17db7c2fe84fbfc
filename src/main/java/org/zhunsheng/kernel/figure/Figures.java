package org.zhunsheng.kernel.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The answers to the questions of the figure catalogue (统计指标). Values are of a whole district; who may see which of
 * the records behind them is for {@link FigureRecords} to say.
 */
@Component
public class Figures {

    private final Catalogue catalogue;
    private final Reckoner reckoner;
    private final FigureRecords records;
    private final Checks checks;

    Figures(Catalogue catalogue, Reckoner reckoner, FigureRecords records, Checks checks) {
        this.catalogue = catalogue;
        this.reckoner = reckoner;
        this.records = records;
        this.checks = checks;
    }

    /** The ids of all figures, in the order of the catalogue. */
    public Set<String> ids() {
        return catalogue.figures().stream().map(Figure::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The name of each figure by its id. */
    public Map<String, String> names() {
        return catalogue.figures().stream().collect(Collectors.toMap(Figure::id, Figure::name));
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
        var answers = reckoner.figures(district, figures, List.of(period), new Split.Nothing());
        return figures.stream()
                .map(figure -> reckoner.answer(answers, figure, period, Computation.WHOLE))
                .toList();
    }

    /**
     * Several figures for several periods together, each in the order of the periods. A figure that the catalogue does not
     * have is left out.
     */
    public Map<String, List<FigureValue>> series(String district, Collection<String> ids, List<Period> periods) {
        var wanted = ids.stream().flatMap(id -> catalogue.find(id).stream()).toList();
        var answers = reckoner.figures(district, wanted, periods, new Split.Nothing());
        var found = new LinkedHashMap<String, List<FigureValue>>();
        for (var figure : wanted)
            found.put(
                    figure.id(),
                    periods.stream()
                            .map(period -> reckoner.answer(answers, figure, period, Computation.WHOLE))
                            .toList());
        return found;
    }

    /** One figure for each of several periods. */
    public List<FigureValue> values(String district, String id, List<Period> periods) {
        var figure = catalogue.get(id);
        var answers = reckoner.figures(district, List.of(figure), periods, new Split.Nothing());
        return periods.stream()
                .map(period -> reckoner.answer(answers, figure, period, Computation.WHOLE))
                .toList();
    }

    /** One figure by the code of the department its records belong to; records of no department are under "". */
    public Map<String, FigureValue> departments(String district, String id, Period period) {
        return parts(district, id, period, new Split.Department());
    }

    /** One figure taken apart; records that belong to no part are under "". */
    Map<String, FigureValue> parts(String district, String id, Period period, Split split) {
        var figure = catalogue.get(id);
        var answers = reckoner.figures(district, List.of(figure), List.of(period), split);
        var found = new LinkedHashMap<String, FigureValue>();
        for (var part : answers.parts(figure, period)) found.put(part, reckoner.answer(answers, figure, period, part));
        return found;
    }

    /** SM3 over the records behind a figure, in hexadecimal digits: another digest, other records. */
    public String digest(String district, String id, Period period) {
        return records.digest(catalogue.get(id), period, Sight.whole(district));
    }

    /** Whether the cross-checks hold on a year's figures. */
    public List<CheckResult> checks(String district, int year) {
        return checks.of(district, year);
    }
}
