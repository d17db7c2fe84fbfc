package org.zhunsheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of this project, for rules that compiled classes do not show. */
final class Sources {

    static final Path JAVA = Path.of("src/main/java/org/zhunsheng");
    static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private Sources() {}

    /** A Java file without its comments. */
    record Source(Path path, String code) {

        /** The module: the child of the kernel, or of the root. */
        String module() {
            var parts = JAVA.relativize(path);
            return parts.getName(parts.getName(0).toString().equals("kernel") ? 1 : 0)
                    .toString();
        }

        boolean inKernel() {
            return JAVA.relativize(path).getName(0).toString().equals("kernel");
        }

        /** The texts in the code; those joined by a plus are one, with … for what is not a text. */
        List<String> texts() {
            var texts = new ArrayList<String>();
            var matcher = TEXT.matcher(code);
            int end = -1;
            while (matcher.find()) {
                var text = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                var between = end < 0 ? ";" : code.substring(end, matcher.start());
                if (between.strip().equals("+")) texts.add(texts.removeLast() + text);
                else if (between.matches("\\s*\\+[^;,{}]*\\+\\s*")) texts.add(texts.removeLast() + " … " + text);
                else texts.add(text);
                end = matcher.end();
                if (code.substring(end).matches("(?s)\\s*\\+\\s*[^\\s\"].*")) texts.add(texts.removeLast() + " … ");
            }
            return texts;
        }
    }

    static List<Source> java() {
        return files(JAVA, ".java").stream()
                .filter(path -> JAVA.relativize(path).getNameCount() > 1)
                .map(path -> new Source(path, COMMENT.matcher(read(path)).replaceAll(" ")))
                .toList();
    }

    /** The modules outside the kernel: the fields of law, and the web shell. */
    static List<String> fields() {
        try (var children = Files.list(JAVA)) {
            return children.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("kernel"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path root, String ending) {
        if (!Files.exists(root)) return List.of();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
