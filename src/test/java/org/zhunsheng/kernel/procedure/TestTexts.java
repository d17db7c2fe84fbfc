package org.zhunsheng.kernel.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The texts of the test classes, for tests that ask whether something of a procedure is tested by its module. */
final class TestTexts {

    private static final Path TESTS = Path.of("src/test/java/org/zhunsheng");
    private static final Pattern OTHER = Pattern.compile("\\b([A-Z]\\w*(?:Case|Tests))\\b");

    private final Map<String, Map<String, String>> packages = new LinkedHashMap<>();

    /** Whether a test class of the procedure's module, about this procedure, says what is looked for. */
    boolean say(Definition definition, Predicate<String> wanted) {
        var classes = packages.computeIfAbsent(definition.module(), TestTexts::classes);
        return classes.values().stream()
                .anyMatch(text -> wanted.test(text) && concerns(text, definition.id(), classes));
    }

    /** Whether a class is about a procedure, itself or by a class of its package that it uses. */
    static boolean concerns(String text, String procedure, Map<String, String> classes) {
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
}
