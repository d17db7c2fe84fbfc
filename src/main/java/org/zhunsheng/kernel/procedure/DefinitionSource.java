package org.zhunsheng.kernel.procedure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.crypto.Sm3;

/**
 * One version of a procedure as it was written, before it is understood.
 *
 * @param folder {@code procedures/<module>/<procedure>/<effective-date>}, or {@code released/…} for one that was released
 *     while the house was open
 * @param procedure the text of {@code procedure.yaml}
 * @param forms the text of {@code form.json}, if there is one
 * @param papers papers that were released with it: name → text; those of a file lie beside it
 */
public record DefinitionSource(
        String module,
        String id,
        String folder,
        String procedure,
        @Nullable String forms,
        Map<String, String> papers) {

    private static final String RELEASED = "released/";
    private static final Pattern EFFECTIVE = Pattern.compile("(?m)^effective:.*$");

    public DefinitionSource {
        papers = Map.copyOf(papers);
    }

    public DefinitionSource(String module, String id, String folder, String procedure, @Nullable String forms) {
        this(module, id, folder, procedure, forms, Map.of());
    }

    /** A text that may be released; its line {@code effective:} is made to say the day. */
    public static DefinitionSource draft(
            String module,
            String id,
            LocalDate effective,
            String procedure,
            @Nullable String forms,
            Map<String, String> papers) {
        var line = "effective: " + effective;
        var text = procedure.replace("\r\n", "\n");
        var found = EFFECTIVE.matcher(text);
        var dated = found.find() ? found.replaceFirst(Matcher.quoteReplacement(line)) : line + "\n" + text;
        var form = forms == null || forms.isBlank() ? null : forms.replace("\r\n", "\n");
        return new DefinitionSource(module, id, RELEASED + module + "/" + id + "/" + effective, dated, form, papers);
    }

    /** Whether it was released while the house was open; otherwise it came with the product. */
    public boolean released() {
        return folder.startsWith(RELEASED);
    }

    /** The day that names the folder; far in the past where it names none, which the reader will complain of. */
    LocalDate effective() {
        try {
            return LocalDate.parse(folder.substring(folder.lastIndexOf('/') + 1));
        } catch (DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }

    /** SM3 of all its texts, each after its name and its length in bytes, in the order of the names; hexadecimal. */
    public String digest() {
        var files = new TreeMap<String, String>();
        files.put("procedure.yaml", procedure);
        if (forms != null) files.put("form.json", forms);
        papers.forEach((name, text) -> files.put(name + ".txt", text));
        var sm3 = new Sm3();
        files.forEach((name, text) -> {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            sm3.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            sm3.update(bytes);
        });
        return HexFormat.of().formatHex(sm3.finish());
    }
}
