package org.zhunsheng.workshop;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.zhunsheng.kernel.procedure.DefinitionSource;

/**
 * A definition as it stands on the page that edits it; what it is called there begins with an underscore, so that it stands
 * beside the fields of a form.
 *
 * @param papers each begins with a line {@code # its-name}
 */
record Draft(
        String module,
        String id,
        String procedure,
        String forms,
        String papers,
        @Nullable LocalDate effective,
        String reason) {

    private static final int LONGEST = 400_000;
    private static final Pattern EFFECTIVE = Pattern.compile("(?m)^effective: *(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern PAPER = Pattern.compile("(?m)^# *([a-zA-Z0-9_-]+) *$");

    static Draft of(MultiValueMap<String, String> sent) {
        var draft = new Draft(
                text(sent, "_module").strip(),
                text(sent, "_id").strip(),
                text(sent, "_procedure"),
                text(sent, "_forms"),
                text(sent, "_papers"),
                day(text(sent, "_effective")),
                text(sent, "_reason"));
        if (draft.procedure.length() + draft.forms.length() + draft.papers.length() > LONGEST)
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "定义连同文书最长" + LONGEST + "字");
        return draft;
    }

    /** The text of a version that there is. */
    static Draft of(DefinitionSource source) {
        var papers = source.papers().entrySet().stream()
                .map(paper -> "# " + paper.getKey() + "\n" + paper.getValue())
                .collect(Collectors.joining("\n"));
        var forms = source.forms() == null ? "" : source.forms();
        return new Draft(source.module(), source.id(), source.procedure(), forms, papers, null, "");
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var text = sent.getFirst(name);
        return text == null ? "" : text.replace("\r\n", "\n");
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** As a source of the day that the page names, else of the day that the text names, else of tomorrow. */
    DefinitionSource source(LocalDate today) {
        return DefinitionSource.draft(module, id, on(today), procedure, forms, papersByName());
    }

    LocalDate on(LocalDate today) {
        if (effective != null) return effective;
        var found = EFFECTIVE.matcher(procedure);
        var told = found.find() ? day(found.group(1)) : null;
        return told == null ? today.plusDays(1) : told;
    }

    private Map<String, String> papersByName() {
        var byName = new LinkedHashMap<String, String>();
        var heads = PAPER.matcher(papers).results().toList();
        for (int i = 0; i < heads.size(); i++) {
            int end = i + 1 < heads.size() ? heads.get(i + 1).start() : papers.length();
            byName.put(
                    heads.get(i).group(1),
                    papers.substring(heads.get(i).end(), end).strip() + "\n");
        }
        return byName;
    }
}
