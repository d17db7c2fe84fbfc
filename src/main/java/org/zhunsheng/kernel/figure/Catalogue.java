package org.zhunsheng.kernel.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import org.zhunsheng.kernel.database.SelfCheck;
import org.zhunsheng.kernel.figure.Figure.External;
import org.zhunsheng.kernel.figure.Figure.Formula;
import org.zhunsheng.kernel.figure.Figure.Query;

/** All figures, cross-checks and tables of all figure files, in the order of their chapters. */
final class Catalogue implements SelfCheck {

    private final SingletonSupplier<Content> content;

    private record Content(Map<String, Figure> byId, List<CrossCheck> checks, Map<String, FigureTable> tables) {}

    Catalogue(Map<String, Figure> byId, List<CrossCheck> checks, Map<String, FigureTable> tables) {
        this.content = SingletonSupplier.of(new Content(byId, checks, tables));
    }

    /** A catalogue that is read when it is first asked. */
    Catalogue(Supplier<Catalogue> later) {
        this.content = SingletonSupplier.of(() -> later.get().content());
    }

    private Content content() {
        return content.obtain();
    }

    @Override
    public void check() {
        content();
    }

    Map<String, Figure> byId() {
        return content().byId();
    }

    List<CrossCheck> checks() {
        return content().checks();
    }

    Map<String, FigureTable> tables() {
        return content().tables();
    }

    /** Without the cells of tables, which stand in their table. */
    List<Figure> figures() {
        return byId().values().stream().filter(Figure::listed).toList();
    }

    Optional<Figure> find(String id) {
        return Optional.ofNullable(byId().get(id));
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
