package org.zhunsheng.kernel.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhunsheng.kernel.figure.Figure.Formula;
import org.zhunsheng.kernel.figure.Figure.Query;

/** All figures and cross-checks of all figure files, in the order of their chapters. */
record Catalogue(Map<String, Figure> byId, List<CrossCheck> checks) {

    Collection<Figure> figures() {
        return byId.values();
    }

    Optional<Figure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Figure get(String id) {
        return find(id).orElseThrow(() -> new UnknownFigureException(id));
    }

    /** All queries that a figure stands on. */
    List<Query> queries(Figure figure) {
        return switch (figure.question()) {
            case Query query -> List.of(query);
            case Formula formula ->
                formula.expression().figures().stream()
                        .flatMap(id -> queries(get(id)).stream())
                        .distinct()
                        .toList();
        };
    }
}
