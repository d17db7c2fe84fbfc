package org.zhunsheng.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.report.Report.Line;
import org.zhunsheng.report.Report.Note;
import org.zhunsheng.report.Report.Piece;

/** Writes a report: what its template says with the figures of the year, and what officers wrote beside it. */
final class Writer {

    private static final String ORDINALS = "一二三四五六七八九十";

    private final Template template;
    private final Numbers numbers;
    private final Map<String, String> texts;
    private final Map<String, String> names;
    private final Speaker speaker;

    Writer(Template template, Numbers numbers, Map<String, String> texts, Map<String, String> names) {
        this.template = template;
        var comparable = template.comparable();
        boolean both = comparable == null || comparable.holds(numbers.values(), numbers.lastYears());
        this.numbers = both ? numbers : numbers.alone();
        this.texts = texts;
        this.names = names;
        this.speaker = new Speaker(this.numbers, names);
    }

    /** @param gaps whether a section that has nothing to say stands there and tells what is awaited */
    Report write(String district, int year, int version, Instant at, boolean gaps) {
        var chapters = new ArrayList<Report.Chapter>();
        for (var chapter : template.chapters()) {
            var sections = sections(chapter, gaps);
            if (!sections.isEmpty())
                chapters.add(
                        new Report.Chapter(chapter.id(), ordinal(chapters.size()) + "、" + chapter.title(), sections));
        }
        return new Report(
                district,
                names.getOrDefault("district", ""),
                year,
                speaker.text(template.title()),
                null,
                speaker.text(template.issuer()),
                text(template.addressee()),
                text(template.opening()),
                null,
                "draft",
                version,
                at,
                chapters,
                lines(),
                notes(),
                template.figures().stream().filter(id -> !numbers.knows(id)).toList());
    }

    private @Nullable String text(@Nullable Phrase phrase) {
        return phrase == null ? null : speaker.text(phrase);
    }

    private List<Report.Section> sections(Template.Chapter chapter, boolean gaps) {
        var sections = new ArrayList<Report.Section>();
        for (var section : chapter.sections()) {
            var place = chapter.id() + "/" + section.id();
            var sentences = section.sentences().stream()
                    .flatMap(sentence -> sentence(place + "/" + sentence.id(), sentence).stream())
                    .toList();
            var narrative = narrative(place);
            boolean silent = sentences.isEmpty() && narrative.isEmpty();
            var gap = silent && gaps ? section.hint() : null;
            var heading = "（" + ordinal(sections.size()) + "）" + section.title();
            if (!silent || gap != null)
                sections.add(new Report.Section(
                        place, heading, sentences, narrative, gap == null ? null : speaker.text(Phrase.of(gap))));
        }
        return sections;
    }

    /** In other words, where officers have put it so; a sentence that is unsaid stays unsaid in any words. */
    private Optional<Report.Sentence> sentence(String id, Template.Sentence sentence) {
        var reworded = texts.get(id);
        var said = speaker.say(sentence);
        if (said.isEmpty()) return Optional.empty();
        return reworded == null ? said.map(pieces -> new Report.Sentence(id, pieces)) : said(id, reworded);
    }

    private List<Report.Sentence> narrative(String place) {
        var text = texts.getOrDefault(place, "");
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> said(place, line).stream())
                .toList();
    }

    private Optional<Report.Sentence> said(String id, String text) {
        return speaker.say(Phrase.of(text), false).map(pieces -> new Report.Sentence(id, marked(pieces)));
    }

    private static List<Piece> marked(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.figure() == null
                        ? TypedNumbers.mark(piece.text()).stream()
                        : java.util.stream.Stream.of(piece))
                .toList();
    }

    /** The table of figures: each that the template names and the catalogue knows, once, in its first chapter. */
    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        var seen = new java.util.HashSet<String>();
        for (var chapter : template.chapters())
            for (var section : chapter.sections())
                for (var sentence : section.sentences())
                    for (var id : Template.figures(sentence))
                        if (numbers.knows(id) && seen.add(id)) lines.add(line(chapter.title(), id));
        return lines;
    }

    private Line line(String chapter, String id) {
        var figure = numbers.find(id).orElseThrow();
        var reference = figure.reference();
        return new Line(
                chapter,
                id,
                figure.name(),
                figure.unit(),
                numbers.value(id),
                numbers.before(id),
                numbers.lowerBound(id),
                figure.value(),
                reference == null ? null : reference.source() + "（" + reference.signer() + "）",
                numbers.note(id),
                figure.publicity().equals("public"),
                figure.records());
    }

    private List<Note> notes() {
        return numbers.substitutes().values().stream()
                .flatMap(one -> note(one).stream())
                .toList();
    }

    private Optional<Note> note(Substitute one) {
        var figure = numbers.find(one.figure());
        var number = numbers.note(one.figure());
        if (figure.isEmpty() || number == null || one.value() == null) return Optional.empty();
        return Optional.of(new Note(
                number,
                one.figure(),
                figure.get().name(),
                shown(figure.get().value(), figure.get().unit()),
                Format.number(one.value(), figure.get().unit()),
                one.reason(),
                one.signerName(),
                one.signedOn(),
                one.signature()));
    }

    private static @Nullable String shown(java.math.@Nullable BigDecimal value, String unit) {
        return value == null ? null : Format.number(value, unit);
    }

    private static String ordinal(int at) {
        if (at < ORDINALS.length()) return String.valueOf(ORDINALS.charAt(at));
        return (at < 20 ? "" : String.valueOf(ORDINALS.charAt(at / 10 - 1))) + "十"
                + (at % 10 == 9 ? "" : ORDINALS.charAt(at % 10));
    }
}
