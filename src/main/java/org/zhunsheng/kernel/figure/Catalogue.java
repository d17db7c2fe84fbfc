package org.zhunsheng.kernel.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhunsheng.kernel.figure.Figure.External;
import org.zhunsheng.kernel.figure.Figure.Formula;
import org.zhunsheng.kernel.figure.Figure.Query;

/** All figures, cross-checks and tables of all figure files, in the order of their chapters. */
record Catalogue(Map<String, Figure> byId, List<CrossCheck> checks, Map<String, FigureTable> tables) {

    /** Without the cells of tables, which stand in their table. */
    List<Figure> figures() {
        return byId.values().stream().filter(Figure::listed).toList();
    }

    Optional<Figure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Figure get(String id) {
        return find(id).orElseThrow(() -> new UnknownFigureException(id));
    }

    /** All queries that a figure stands on, each with the period it asks about. */
    List<Timed> queries(Figure figure, Period period) {
        return asked(figure, period).distinct().toList();
    }

    private Stream<Timed> asked(Figure figure, Period period) {
        return switch (figure.question()) {
            case Query query -> Stream.of(new Timed(query, period));
            case Formula formula ->
                formula.expression().references().stream().flatMap(part -> asked(get(part.figure()), part.of(period)));
            case External external -> Stream.empty();
        };
    }
}
