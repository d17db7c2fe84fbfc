package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

    private static final Path TESTS = Path.of("src/test/java/org/zhunsheng");
    private static final Pattern OTHER = Pattern.compile("\\b([A-Z]\\w*(?:Case|Tests))\\b");
    private static final Pattern TABLE = Pattern.compile("(?:due|ended|running)\\((?:term|limit)\\)");

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

    private final Map<String, Map<String, String>> packages = new LinkedHashMap<>();

    private boolean tested(Definition definition, String term) {
        var classes = packages.computeIfAbsent(definition.module(), EveryLimitIsTestedTests::classes);
        return classes.values().stream()
                .anyMatch(text -> concerns(text, definition.id(), classes) && asserts(text, term));
    }

    private static boolean asserts(String text, String term) {
        if (Pattern.compile("(?:due|ended|running)(?:\\(\\)\\s*\\.get)?\\(\\s*\"" + term + "\"")
                .matcher(text)
                .find()) return true;
        return TABLE.matcher(text).find()
                && Pattern.compile("[\" ]" + term + "[\",]").matcher(text).find();
    }

    /** Whether a class is about a procedure, itself or by a class of its package that it uses. */
    private static boolean concerns(String text, String procedure, Map<String, String> classes) {
        var named = Pattern.compile("[\" ]" + procedure + "[\",]");
        return named.matcher(text).find()
                || OTHER.matcher(text).results().anyMatch(other -> {
                    var used = classes.get(other.group(1));
                    return used != null && named.matcher(used).find();
                });
    }

    private static Map<String, String> classes(String module) {
        var folder = TESTS.resolve(module);
        if (!Files.isDirectory(folder)) return Map.of();
        try (var files = Files.list(folder)) {
            var classes = new LinkedHashMap<String, String>();
            for (var file : files.sorted().toList())
                classes.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLimitThatIsOnlyNamedDoesNotCount() {
        var classes = Map.of("A", "x.does(\"act\").file(); // \"proc\" due(\"other\") \"limit\"");
        assertThat(asserts(classes.get("A"), "limit")).isFalse();
        assertThat(asserts(classes.get("A"), "other")).isTrue();
        assertThat(concerns(classes.get("A"), "proc", classes)).isTrue();
        assertThat(List.of(concerns(classes.get("A"), "another", classes))).containsExactly(false);
    }
}
