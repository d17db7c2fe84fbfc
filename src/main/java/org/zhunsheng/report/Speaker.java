package org.zhunsheng.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.report.Phrase.Bound;
import org.zhunsheng.report.Phrase.Clause;
import org.zhunsheng.report.Phrase.Name;
import org.zhunsheng.report.Phrase.Part;
import org.zhunsheng.report.Phrase.Words;
import org.zhunsheng.report.Report.Piece;

/** Says sentences with the figures of a year, or leaves them unsaid. */
final class Speaker {

    private final Numbers numbers;
    private final Map<String, String> names;
    private final Map<String, @Nullable BigDecimal> values;
    private final Map<String, @Nullable BigDecimal> lastYears;

    /** @param names what {@link Phrase#NAMES} stand for */
    Speaker(Numbers numbers, Map<String, String> names) {
        this.numbers = numbers;
        this.names = names;
        this.values = numbers.values();
        this.lastYears = numbers.lastYears();
    }

    /** The first variant that can be said; without a condition of its own it needs figures other than zero. */
    Optional<List<Piece>> say(Template.Sentence sentence) {
        for (var variant : sentence.variants()) {
            var when = variant.when();
            if (when != null && !when.holds(values, lastYears)) continue;
            var said = say(variant.say(), when == null);
            if (said.isPresent()) return said;
        }
        return Optional.empty();
    }

    /** @param zeroIsNothing whether the phrase stays unsaid also where a figure it needs is zero */
    Optional<List<Piece>> say(Phrase phrase, boolean zeroIsNothing) {
        if (!phrase.needed().stream().allMatch(figure -> stands(figure, zeroIsNothing))) return Optional.empty();
        var pieces = new ArrayList<Piece>();
        boolean said = !phrase.ofClausesAlone();
        for (var part : phrase.parts()) {
            if (part instanceof Clause(var inner)) {
                if (!clauseStands(inner)) continue;
                said = true;
                for (var one : inner) say(one, pieces);
            } else say(part, pieces);
        }
        return said ? Optional.of(tidy(pieces)) : Optional.empty();
    }

    String text(Phrase phrase) {
        var text = new StringBuilder();
        say(phrase, false).orElse(List.of()).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private boolean clauseStands(List<Part> parts) {
        return parts.stream()
                .allMatch(part -> !(part instanceof Bound(var figure, var format)) || stands(figure, true));
    }

    private boolean stands(String figure, boolean zeroIsNothing) {
        var value = values.get(figure);
        return value != null && (!zeroIsNothing || value.signum() != 0);
    }

    private void say(Part part, List<Piece> pieces) {
        switch (part) {
            case Words(var text) -> pieces.add(Piece.words(text));
            case Name(var name) -> pieces.add(Piece.words(names.getOrDefault(name, "")));
            case Bound bound -> bound(bound).ifPresent(pieces::add);
            case Clause clause -> throw new IllegalStateException("a clause within a clause");
        }
    }

    private Optional<Piece> bound(Bound bound) {
        var id = bound.figure();
        var figure = numbers.find(id).orElseThrow();
        var value = numbers.value(id);
        if (value == null) return Optional.empty();
        var text = bound.format().print(value, numbers.lowerBound(id), figure.unit(), numbers.before(id));
        if (text == null || text.isEmpty()) return Optional.empty();
        boolean open = figure.publicity().equals("public");
        return Optional.of(new Piece(text, id, value, figure.unit(), numbers.note(id), open, false));
    }

    /** Where a clause fell out, its comma must not follow another mark, nor stand before the full stop. */
    private static List<Piece> tidy(List<Piece> pieces) {
        var joined = joined(pieces);
        var tidy = new ArrayList<Piece>();
        for (int i = 0; i < joined.size(); i++) {
            var piece = joined.get(i);
            if (piece.figure() == null) {
                var before = i == 0 ? "" : joined.get(i - 1).text();
                var after = i + 1 < joined.size() ? joined.get(i + 1).text() : "";
                piece = Piece.words(tidy(before, piece.text(), after));
            }
            if (!piece.text().isEmpty()) tidy.add(piece);
        }
        return List.copyOf(tidy);
    }

    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            boolean words = piece.figure() == null
                    && !joined.isEmpty()
                    && joined.getLast().figure() == null;
            joined.add(words ? Piece.words(joined.removeLast().text() + piece.text()) : piece);
        }
        return joined;
    }

    private static String tidy(String before, String text, String after) {
        var clean = text.replaceAll("[，、；]+(?=[。；）])", "").replaceAll("(?<=[，；：、（])[，、；]+", "");
        if (before.isEmpty()) clean = clean.replaceFirst("^[，、；]+", "");
        return after.isEmpty() ? clean.replaceFirst("[，、；]+$", "。") : clean;
    }
}
