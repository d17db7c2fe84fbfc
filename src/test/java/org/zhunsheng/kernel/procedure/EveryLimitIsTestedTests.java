package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Each limit of each procedure is asserted by a test of its module that carries a case of that procedure to it: by
 * {@code due("limit")}, {@code ended("limit")} or {@code running("limit")}, or by a row of a table whose test asserts
 * {@code due(limit)}. Whoever adds a limit without a test is told here.
 */
class EveryLimitIsTestedTests {

    private static final Pattern TABLE = Pattern.compile("(?:due|ended|running)\\((?:term|limit)\\)");

    private final TestTexts texts = new TestTexts();

    @Test
    void noLimitIsWithoutATest() {
        var untested = new TreeSet<String>();
        var shipped = Shipped.definitions();
        for (var definition : shipped)
            for (var term : definition.terms().values())
                if (shipped.stream().noneMatch(other -> same(definition, term, other) && tested(other, term.id())))
                    untested.add(definition.module() + "/" + definition.id() + "/" + term.id());
        assertThat(untested).as("limits that no test asserts").isEmpty();
    }

    /** What is taken over unchanged from a common procedure is tested there. */
    private static boolean same(Definition definition, TermRule term, Definition other) {
        var its = other.terms().get(term.id());
        return definition.module().equals(other.module())
                && its != null
                && Objects.equals(term.length(), its.length())
                && Objects.equals(term.extension(), its.extension())
                && term.pausesIn().equals(its.pausesIn())
                && term.from().equals(its.from())
                && term.law().equals(its.law());
    }

    private boolean tested(Definition definition, String term) {
        return texts.say(definition, text -> asserts(text, term));
    }

    private static boolean asserts(String text, String term) {
        if (Pattern.compile("(?:due|ended|running)(?:\\(\\)\\s*\\.get)?\\(\\s*\"" + term + "\"")
                .matcher(text)
                .find()) return true;
        return TABLE.matcher(text).find()
                && Pattern.compile("[\" ]" + term + "[\",]").matcher(text).find();
    }

    @Test
    void aLimitThatIsOnlyNamedDoesNotCount() {
        var classes = Map.of("A", "x.does(\"act\").file(); // \"proc\" due(\"other\") \"limit\"");
        assertThat(asserts(classes.get("A"), "limit")).isFalse();
        assertThat(asserts(classes.get("A"), "other")).isTrue();
        assertThat(TestTexts.concerns(classes.get("A"), "proc", classes)).isTrue();
        assertThat(List.of(TestTexts.concerns(classes.get("A"), "another", classes)))
                .containsExactly(false);
    }
}
