package org.zhunsheng.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhunsheng.workshop.Comparison.Part;

/** Two texts side by side, with what differs marked by the word. */
class ComparisonTests {

    @Test
    void whatStaysStaysAndWhatGoesWhereSomethingComesIsChanged() {
        assertThat(Comparison.of("a\nb\nc", "a\nx\nc"))
                .extracting(Comparison.Row::change)
                .containsExactly("same", "changed", "same");
        assertThat(Comparison.of("a\nc", "a\nb\nc"))
                .extracting(Comparison.Row::change)
                .containsExactly("same", "added", "same");
        assertThat(Comparison.of("a\nb\nc", "a\nc"))
                .extracting(Comparison.Row::change)
                .containsExactly("same", "removed", "same");
    }

    @Test
    void ofAChangedLineOnlyTheWordsThatDifferAreMarked() {
        var row = Comparison.of("length: 20 working days, law: 第四条", "length: 15 working days, law: 第四十条")
                .getFirst();
        assertThat(marked(row.older())).isEqualTo("20");
        assertThat(marked(row.newer())).isEqualTo("15|十");
        assertThat(row.newer().stream().map(Part::text).collect(Collectors.joining()))
                .isEqualTo("length: 15 working days, law: 第四十条");
    }

    private static String marked(java.util.List<Part> parts) {
        return parts.stream().filter(Part::marked).map(Part::text).collect(Collectors.joining("|"));
    }

    @Test
    void longTextsShowOnlyWhatDiffersAndTwoLinesAround() {
        var older = "1\n2\n3\n4\n5\n6\n7\n8\n9";
        assertThat(Comparison.differences(older, older.replace("5", "x")))
                .extracting(Comparison.Row::change)
                .containsExactly("same", "same", "changed", "same", "same", "gap");
        assertThat(Comparison.differences(older, older)).isEmpty();
    }
}
