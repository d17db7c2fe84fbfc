package org.zhunsheng.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.figure.FigureValue;
import org.zhunsheng.report.Report.Piece;
import org.zhunsheng.report.Report.Sentence;

/**
 * Finds numbers that somebody typed into a report instead of binding a figure, and compares each with the figure that it
 * most likely means: by its unit, by the words around it, and by how near its value is. Dates, document numbers and
 * ordinals are no such numbers.
 */
final class TypedNumbers {

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\d.〔第A-Za-z-])(\\d[\\d,，]*(?:\\.\\d+)?)(余)?(%|％|万|亿)?(余)?(?![\\d年月日号时:：〕.-])(?!条规定)");
    private static final Pattern NUMERALS =
            Pattern.compile("(?<![第\\d〇一二三四五六七八九十百千万零两.])([一二三四五六七八九两]?[十百千万][零一二三四五六七八九十百千万]*)(余)?");
    private static final String UNITS_AFTER_NUMERALS = "余?(件|项|条|次|人次|人|名|个|家|户|起|宗|份|卷|场次|场|期|部|元|套|台|批次|批|类|种|天)";
    private static final String CLAUSE_ENDS = "[，。；：、！？\\n]";
    private static final double LIKELY = 1.2;

    private TypedNumbers() {}

    /**
     * A typed number.
     *
     * @param place of the text it stands in
     * @param around the clause it stands in
     * @param nearest the figure that it most likely means, if any comes near
     */
    record Typed(
            String place,
            String text,
            String around,
            @Nullable Nearest nearest) {}

    /** @param same whether the typed number is that figure's, as far as its digits say */
    record Nearest(String figure, String name, String shown, boolean same, String difference) {

        public String binding() {
            return "{" + figure + "}";
        }
    }

    private record Found(String text, BigDecimal value, boolean ratio, int from, int to) {}

    /** The words, cut where typed numbers stand. */
    static List<Piece> mark(String words) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var found : find(words)) {
            if (found.from() > at) pieces.add(Piece.words(words.substring(at, found.from())));
            pieces.add(Piece.typed(found.text()));
            at = found.to();
        }
        if (at < words.length()) pieces.add(Piece.words(words.substring(at)));
        return pieces;
    }

    static List<Typed> of(Sentence sentence, Collection<FigureValue> figures) {
        var typed = new ArrayList<Typed>();
        for (int i = 0; i < sentence.pieces().size(); i++) {
            var piece = sentence.pieces().get(i);
            if (!piece.typed()) continue;
            var before = text(sentence.pieces().subList(0, i));
            var after = text(sentence.pieces().subList(i + 1, sentence.pieces().size()));
            var around = last(before) + piece.text() + first(after);
            var found = find(piece.text() + after).getFirst();
            typed.add(new Typed(
                    sentence.id(),
                    piece.text(),
                    around,
                    nearest(found, around, after, figures).orElse(null)));
        }
        return typed;
    }

    private static List<Found> find(String words) {
        var found = new ArrayList<Found>();
        var digits = DIGITS.matcher(words);
        while (digits.find()) found.add(found(digits));
        var numerals = NUMERALS.matcher(words);
        while (numerals.find())
            if (words.substring(numerals.end()).matches("(?s)" + UNITS_AFTER_NUMERALS + ".*"))
                found.add(new Found(
                        numerals.group(), Numerals.value(numerals.group(1)), false, numerals.start(), numerals.end()));
        found.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return found;
    }

    private static Found found(Matcher digits) {
        var number = new BigDecimal(digits.group(1).replaceAll("[,，]+$", "").replaceAll("[,，]", ""));
        int to = digits.end();
        if (digits.group(1).matches(".*[,，]$") && digits.group(2) == null && digits.group(3) == null)
            to = digits.end(1) - 1;
        var scale = digits.group(3) == null ? "" : digits.group(3);
        var value =
                switch (scale) {
                    case "%", "％" -> number.movePointLeft(2);
                    case "万" -> number.movePointRight(4);
                    case "亿" -> number.movePointRight(8);
                    default -> number;
                };
        var text = digits.group().substring(0, to - digits.start());
        return new Found(text, value, scale.equals("%") || scale.equals("％"), digits.start(), to);
    }

    private static Optional<Nearest> nearest(
            Found found, String around, String after, Collection<FigureValue> figures) {
        double best = LIKELY;
        FigureValue likeliest = null;
        for (var figure : figures) {
            if (figure.value() == null || Format.isRatio(figure.unit()) != found.ratio()) continue;
            double score = likelihood(found, around, after, figure, figure.value());
            if (score > best) {
                best = score;
                likeliest = figure;
            }
        }
        return likeliest == null || likeliest.value() == null
                ? Optional.empty()
                : Optional.of(nearest(found, likeliest, likeliest.value()));
    }

    private static Nearest nearest(Found found, FigureValue figure, BigDecimal value) {
        var difference = found.value().subtract(value);
        // A percentage is typed with fewer decimals than the rate has.
        var asTyped = value.setScale(Math.max(0, found.value().scale()), RoundingMode.HALF_UP);
        boolean same = asTyped.compareTo(found.value()) == 0;
        var shown = Format.number(difference.abs(), figure.unit());
        return new Nearest(
                figure.id(),
                figure.name(),
                Format.number(figure),
                same,
                same ? "一致" : (difference.signum() > 0 ? "多 " : "少 ") + shown);
    }

    private static double likelihood(Found found, String around, String after, FigureValue figure, BigDecimal value) {
        boolean unit = found.ratio() || after.startsWith(figure.unit());
        return (unit ? 1 : 0) + closeness(found.value(), value) + 2 * shared(figure.name(), around);
    }

    private static double closeness(BigDecimal one, BigDecimal other) {
        var larger = one.abs().max(other.abs());
        if (larger.signum() == 0) return 1;
        return 1
                - one.subtract(other)
                        .abs()
                        .divide(larger, MathContext.DECIMAL32)
                        .doubleValue();
    }

    /** How much of a name, in pairs of characters, stands in the words. */
    private static double shared(String name, String words) {
        if (name.length() < 2) return 0;
        int found = 0;
        for (int i = 0; i + 2 <= name.length(); i++) if (words.contains(name.substring(i, i + 2))) found++;
        return found / (double) (name.length() - 1);
    }

    /** Whether some of a figure's name stands in a sentence. */
    static boolean speaksOf(Sentence sentence, String name) {
        return shared(name, sentence.text()) > 0;
    }

    private static String text(List<Piece> pieces) {
        var text = new StringBuilder();
        for (var piece : pieces) text.append(piece.text());
        return text.toString();
    }

    private static String last(String words) {
        var clauses = words.split(CLAUSE_ENDS, -1);
        return clauses[clauses.length - 1];
    }

    private static String first(String words) {
        return words.split(CLAUSE_ENDS, -1)[0];
    }

    /** Chinese numerals below a hundred million. */
    private static final class Numerals {

        private static final String DIGITS = "零一二三四五六七八九";
        private static final Map<Character, Integer> PLACES = Map.of('十', 10, '百', 100, '千', 1000);

        static BigDecimal value(String numerals) {
            long whole = 0;
            long section = 0;
            long digit = 0;
            for (int i = 0; i < numerals.length(); i++) {
                char c = numerals.charAt(i);
                var place = PLACES.get(c);
                if (place != null) {
                    section += Math.max(digit, section == 0 && digit == 0 ? 1 : digit) * place;
                    digit = 0;
                } else if (c == '万') {
                    whole = (section + digit) * 10_000;
                    section = 0;
                    digit = 0;
                } else digit = c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
            }
            return BigDecimal.valueOf(whole + section + digit);
        }
    }
}
