package org.zhunsheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.calendar.TermUnit;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.Shipped;

/**
 * The tables of the handbook (docs/handbook/procedures-*.md) and the definitions say the same: every term and act named
 * there exists, and lasts as long as it is said to. A row without a definition gives its reason.
 */
class ProcedureTablesTests {

    private static final Path HANDBOOK = Path.of("docs/handbook");
    private static final String HEADER = "| 行为 | 条文 | 期限 | 定义 |";
    private static final Pattern REFERENCE =
            Pattern.compile("`([a-z0-9-]+)(?:@(\\d{4}-\\d{2}-\\d{2}))?([/#])([a-z0-9-]+)`");
    private static final Pattern LENGTH = Pattern.compile("(\\d+) (工作日|日|月|年)");

    private record Row(Path file, int line, String limit, String defined) {

        @Override
        public String toString() {
            return file.getFileName() + ":" + line;
        }
    }

    @Test
    void everyRowOfTheHandbookIsDefinedAsItIsToldOrSaysWhyNot() {
        var wrong = new ArrayList<String>();
        var rows = rows();
        assertThat(rows).isNotEmpty();
        for (var row : rows) check(row).ifPresent(problem -> wrong.add(row + " " + problem));
        assertThat(wrong).isEmpty();
    }

    private Optional<String> check(Row row) {
        if (row.defined().matches("无：.{4,}")) return Optional.empty();
        var references = REFERENCE.matcher(row.defined()).results().toList();
        if (references.isEmpty()) return Optional.of("names neither a definition nor a reason");
        for (var one : references) {
            var definition = definition(one.group(1), one.group(2));
            if (definition == null) return Optional.of("there is no procedure " + one.group());
            boolean term = one.group(3).equals("/");
            var problem = term ? term(definition, one.group(4), row) : act(definition, one.group(4), row);
            if (problem != null) return Optional.of(one.group() + ": " + problem);
        }
        return Optional.empty();
    }

    private @Nullable Definition definition(String id, @Nullable String effective) {
        return Shipped.definitions().stream()
                .filter(definition -> definition.id().equals(id))
                .filter(definition ->
                        effective == null || definition.effective().toString().equals(effective))
                .max(Comparator.comparing(Definition::effective))
                .orElse(null);
    }

    private static @Nullable String term(Definition definition, String id, Row row) {
        var term = definition.terms().get(id);
        if (term == null) return "no such term, but " + definition.terms().keySet();
        var told = told(row.limit());
        if (told.isEmpty()) return null;
        if (term.length() == null) return "has no length, but the table says " + row.limit();
        if (differs(term.length(), told.getFirst())) return "lasts " + term.length() + ", not " + row.limit();
        if (told.size() < 2) return null;
        var extension = term.extension() == null ? null : term.extension().span();
        boolean extended = extension != null && !differs(extension, told.get(1));
        return extended || grants(definition, id, told.get(1)) ? null : "is not extended by " + told.get(1);
    }

    /** Whether an act extends the term by this much, where the term leaves it to the act. */
    private static boolean grants(Definition definition, String term, Span told) {
        return definition.acts().values().stream()
                .map(act -> act.extendsTerms().get(term))
                .anyMatch(grant -> grant != null && grant.span() != null && !differs(grant.span(), told));
    }

    private static @Nullable String act(Definition definition, String id, Row row) {
        var act = definition.acts().get(id);
        if (act == null) return "no such act, but " + definition.acts().keySet();
        var told = told(row.limit());
        if (!row.limit().contains("前") || told.isEmpty()) return null;
        if (act.ahead() == null || differs(act.ahead().span(), told.getFirst()))
            return "is not announced " + row.limit();
        return null;
    }

    private static boolean differs(Span span, Span told) {
        return span.length() != told.length() || span.unit() != told.unit();
    }

    private static List<Span> told(String limit) {
        return LENGTH.matcher(limit)
                .results()
                .map(length -> new Span(Integer.parseInt(length.group(1)), unit(length.group(2)), true))
                .toList();
    }

    private static TermUnit unit(String word) {
        return switch (word) {
            case "工作日" -> TermUnit.WORKING_DAYS;
            case "日" -> TermUnit.DAYS;
            case "月" -> TermUnit.MONTHS;
            default -> TermUnit.YEARS;
        };
    }

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var file : Sources.files(HANDBOOK, ".md")) {
            if (!file.getFileName().toString().startsWith("procedures-")) continue;
            var lines = Sources.read(file).lines().toList();
            boolean inTable = false;
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                if (inTable && line.startsWith("|") && !line.startsWith("|---")) rows.add(row(file, i + 1, line));
                inTable = line.equals(HEADER) || inTable && line.startsWith("|");
            }
        }
        return rows;
    }

    private static Row row(Path file, int line, String text) {
        var cells = Arrays.stream(text.split("\\|")).skip(1).map(String::strip).toList();
        if (cells.size() != 4) throw new AssertionError(file + ":" + line + " has not four cells: " + text);
        return new Row(file, line, cells.get(2), cells.get(3));
    }
}
