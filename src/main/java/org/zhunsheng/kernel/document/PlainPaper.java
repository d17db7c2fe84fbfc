package org.zhunsheng.kernel.document;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was released with its procedure while the house was open: the first line is its title, each further one a
 * paragraph, and {@code {facts.subject}} stands for what the record says. It is text and can do nothing but name values.
 */
record PlainPaper(String title, List<String> paragraphs) {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z][\\w.-]{0,100})}");
    private static final Wording SAY = new Wording();

    static PlainPaper of(String text) {
        var lines = text.strip().lines().map(String::strip).toList();
        return new PlainPaper(
                lines.isEmpty() ? "" : lines.getFirst(),
                lines.stream().skip(1).filter(line -> !line.isEmpty()).toList());
    }

    /** The paragraphs with the values in their places; what nobody has told leaves a blank to be filled by hand. */
    List<String> filled(Map<String, Object> values) {
        return paragraphs.stream()
                .map(line -> NAME.matcher(line)
                        .replaceAll(found -> Matcher.quoteReplacement(SAY.text(value(values, found.group(1))))))
                .toList();
    }

    private static @Nullable Object value(Map<String, Object> values, String path) {
        @Nullable Object at = values;
        for (var step : Arrays.asList(path.split("\\."))) at = at instanceof Map<?, ?> map ? map.get(step) : null;
        return at;
    }
}
