package org.zhunsheng.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an annual report says, before it has figures. A sentence is tried in its variants from the first to the last; the
 * first whose condition holds and whose figures are there is said.
 *
 * @param from first year whose report is written after it
 * @param opening paragraph before the first chapter; null where there is none
 * @param comparable what must hold for last year to be spoken of: a year that nobody recorded is no year to compare with
 */
record Template(
        int from,
        Phrase title,
        Phrase issuer,
        @Nullable Phrase addressee,
        @Nullable Phrase opening,
        @Nullable When comparable,
        String law,
        List<Chapter> chapters) {

    record Chapter(String id, String title, List<Section> sections) {}

    /**
     * @param sentences in the order in which they are said
     * @param hint what officers are asked to write beside them; null where nothing
     */
    record Section(
            String id,
            String title,
            List<Sentence> sentences,
            @Nullable String hint) {}

    record Sentence(String id, List<Variant> variants) {}

    /** @param when null where nothing but its figures is asked */
    record Variant(@Nullable When when, Phrase say) {}

    /** Every figure that some sentence or condition names. */
    Set<String> figures() {
        var found = new LinkedHashSet<String>();
        if (comparable != null) found.addAll(comparable.figures());
        sentences().forEach(sentence -> found.addAll(figures(sentence)));
        return found;
    }

    static Set<String> figures(Sentence sentence) {
        var found = new LinkedHashSet<String>();
        for (var variant : sentence.variants()) {
            if (variant.when() != null) found.addAll(variant.when().figures());
            found.addAll(variant.say().figures());
        }
        return found;
    }

    Stream<Sentence> sentences() {
        return chapters.stream()
                .flatMap(chapter -> chapter.sections().stream())
                .flatMap(section -> section.sentences().stream());
    }
}
