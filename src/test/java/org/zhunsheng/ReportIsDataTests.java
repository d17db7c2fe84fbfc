package org.zhunsheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Figures and report are data: no id of a figure and no stretch of a sentence of the report stands in Java. */
class ReportIsDataTests {

    private static final Pattern SECTION = Pattern.compile("(?ms)^figures:$(.*?)(?=^\\w|\\z)");
    private static final Pattern ID = Pattern.compile("(?m)^  ([a-z][\\w.-]*\\.[\\w.-]+):");
    private static final Pattern WORDS = Pattern.compile("[\\u4e00-\\u9fff，、；（）“”]{8,}");

    @Test
    void noFigureIdStandsInJava() {
        var ids = ids();
        assertThat(ids).hasSizeGreaterThan(400);
        var any = Pattern.compile(
                "(?<![\\w./-])(" + ids.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?![\\w.-])");
        var found = new ArrayList<String>();
        for (var source : Sources.java())
            for (var text : source.texts())
                any.matcher(text).results().forEach(match -> found.add(source.path() + ": " + match.group()));
        assertThat(found).isEmpty();
    }

    @Test
    void noSentenceOfTheReportStandsInJava() {
        var sentences = new LinkedHashSet<String>();
        for (var file : Sources.files(Sources.RESOURCES.resolve("reports"), ".yaml"))
            WORDS.matcher(Sources.read(file)).results().map(MatchResult::group).forEach(sentences::add);
        assertThat(sentences).hasSizeGreaterThan(100);
        var found = new ArrayList<String>();
        for (var source : Sources.java())
            for (var sentence : sentences)
                if (source.code().contains(sentence)) found.add(source.path() + ": " + sentence);
        assertThat(found).isEmpty();
    }

    private static Set<String> ids() {
        return Sources.files(Sources.RESOURCES.resolve("figures"), ".yaml").stream()
                .flatMap(file -> SECTION.matcher(Sources.read(file)).results())
                .flatMap(section -> ID.matcher(section.group(1)).results())
                .map(id -> id.group(1))
                .collect(Collectors.toSet());
    }
}
