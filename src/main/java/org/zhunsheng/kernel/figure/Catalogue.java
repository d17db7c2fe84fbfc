package org.zhunsheng.kernel.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
}
