package org.zhunsheng.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An annual report (法治政府建设年度报告) as it reads at one moment: every output is set from this.
 *
 * @param number of the document (发文字号); null until it is given one
 * @param opening paragraph before the first chapter
 * @param stage {@code draft}, {@code submitted} or {@code published}
 * @param version of the edited text; 0 where nobody has edited it
 * @param figures all figures that the report speaks of, this year's and last year's
 * @param notes what stands under the text: each figure that was overridden, with reason and signature
 * @param unknown figures that its template names and the catalogue does not have
 */
record Report(
        String district,
        String districtName,
        int year,
        String title,
        @Nullable String number,
        String issuer,
        @Nullable String addressee,
        @Nullable String opening,
        @Nullable LocalDate date,
        String stage,
        int version,
        Instant computedAt,
        List<Chapter> chapters,
        List<Line> figures,
        List<Note> notes,
        List<String> unknown) {

    /** A chapter that has something to say. */
    record Chapter(String id, String heading, List<Section> sections) {}

    /**
     * A section (一小节).
     *
     * @param sentences bound sentences, which form one paragraph
     * @param narrative paragraphs that officers wrote beside them
     * @param gap what a section that says nothing yet is waiting for; in drafts only
     */
    record Section(
            String id,
            String heading,
            List<Sentence> sentences,
            List<Sentence> narrative,
            @Nullable String gap) {

        /** Each inner list is a paragraph. */
        public List<List<Sentence>> paragraphs() {
            var own = sentences.isEmpty() ? Stream.<List<Sentence>>empty() : Stream.of(sentences);
            return Stream.concat(own, narrative.stream().map(List::of)).toList();
        }
    }

    /** @param id path of the sentence in the template, {@code chapter/section/sentence} */
    record Sentence(String id, List<Piece> pieces) {

        boolean holdsTyped() {
            return pieces.stream().anyMatch(Piece::typed);
        }

        public String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }

        List<String> figures() {
            return pieces.stream()
                    .map(Piece::figure)
                    .filter(figure -> figure != null)
                    .distinct()
                    .toList();
        }
    }

    /**
     * A stretch of a sentence.
     *
     * @param figure that it prints; null for words
     * @param note number of the footnote, where the figure was overridden
     * @param open whether anyone may see the figure and the records behind it
     * @param typed whether it is a number that somebody typed into the narrative
     */
    record Piece(
            String text,
            @Nullable String figure,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable Integer note,
            boolean open,
            boolean typed) {

        static Piece words(String text) {
            return new Piece(text, null, null, null, null, true, false);
        }

        static Piece typed(String text) {
            return new Piece(text, null, null, null, null, true, true);
        }
    }

    /**
     * A figure in the table of figures: as computed, or as signed in its place.
     *
     * @param computed what the records say, whatever stands in the report
     * @param source document and signer of a value that comes from outside
     */
    record Line(
            String chapter,
            String figure,
            String name,
            String unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before,
            boolean lowerBound,
            @Nullable BigDecimal computed,
            @Nullable String source,
            @Nullable Integer note,
            boolean open,
            long records) {

        public String shown() {
            return value == null ? "—" : Format.number(value, lowerBound, unit);
        }

        public String shownBefore() {
            return before == null ? "—" : Format.number(before, unit);
        }

        /** The change against last year, without the comma that leads to it in a sentence. */
        public String change() {
            if (value == null || before == null) return "—";
            if (before.signum() == 0 && value.signum() != 0) return "增加" + Format.number(value, unit);
            var said = Format.of("比上年").print(value, false, unit, before);
            return said == null || said.isEmpty() ? "—" : said.replaceFirst("^，(比上年)?", "");
        }
    }

    /** Why a figure stands otherwise than it was computed. */
    record Note(
            int number,
            String figure,
            String name,
            @Nullable String computed,
            String value,
            String reason,
            String signer,
            LocalDate signedOn,
            String signature) {

        public String text() {
            return "“" + name + "”按记录计算为" + (computed == null ? "无数据" : computed) + "，本报告采用" + value + "。理由：" + reason
                    + "。签署人：" + signer + "，" + signedOn + "（签名 "
                    + signature.substring(0, Math.min(16, signature.length())) + "…）。";
        }
    }

    /** The figures that the text speaks of, for the table behind it. */
    public List<Line> listed() {
        var said = sentences().flatMap(sentence -> sentence.figures().stream()).collect(Collectors.toSet());
        return figures.stream()
                .filter(line -> line.value() != null && said.contains(line.figure()))
                .toList();
    }

    /** Whether any of them has a last year's value to stand beside. */
    public boolean compares() {
        return listed().stream().anyMatch(line -> line.before() != null);
    }

    Stream<Sentence> sentences() {
        return chapters.stream()
                .flatMap(chapter -> chapter.sections().stream())
                .flatMap(section -> Stream.concat(section.sentences().stream(), section.narrative().stream()));
    }
}
