package org.zhunsheng.kernel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every procedure of the house is drawn in the handbook as it is defined; with {@code -Drenew=true} it is drawn anew. */
class HandbookDiagramsTests {

    private static final Path PAGES = Path.of("docs/handbook/diagrams");
    private final Map<String, String> wanted = wanted();

    @Test
    void theHandbookDrawsEachProcedureAsItIsDefined() throws IOException {
        if (Boolean.getBoolean("renew")) renew();
        for (var page : wanted.entrySet())
            assertThat(PAGES.resolve(page.getKey()))
                    .as("%s is not what the definitions say: run %s", page.getKey(), HandbookPage.RENEW)
                    .hasContent(page.getValue());
    }

    @Test
    void noPageDrawsWhatIsNotDefined() throws IOException {
        try (var files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(wanted.keySet());
        }
    }

    @Test
    void everyStateAndEveryActOfEveryVersionIsThere() {
        for (var definition : shipped()) {
            var page = wanted.get(definition.module() + ".md");
            assertThat(page).contains("（`%s`，%s起施行）".formatted(definition.id(), definition.effective()));
            definition.states().values().forEach(state -> assertThat(page)
                    .contains("state \"" + state.name() + "\" as "));
            definition.acts().values().forEach(act -> assertThat(page).contains(act.name()));
            definition.terms().values().forEach(term -> assertThat(page).contains("| " + term.name() + " | "));
        }
    }

    private void renew() throws IOException {
        Files.createDirectories(PAGES);
        try (var files = Files.list(PAGES)) {
            for (var file : files.toList()) Files.delete(file);
        }
        for (var page : wanted.entrySet()) Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
    }

    private static Map<String, String> wanted() {
        var pages = new TreeMap<String, String>();
        var modules = shipped().stream()
                .collect(Collectors.groupingBy(Definition::module, TreeMap::new, Collectors.toList()));
        modules.forEach((module, definitions) -> pages.put(module + ".md", HandbookPage.of(module, definitions)));
        pages.put("README.md", index(modules));
        return pages;
    }

    private static String index(Map<String, List<Definition>> modules) {
        return "# 各程序的流程图\n\n由程序定义生成（`%s`）。\n\n".formatted(HandbookPage.RENEW)
                + modules.entrySet().stream()
                        .map(module -> "- [%s](%s.md)：%s\n"
                                .formatted(
                                        module.getKey(),
                                        module.getKey(),
                                        module.getValue().stream()
                                                .map(Definition::name)
                                                .distinct()
                                                .collect(Collectors.joining("、"))))
                        .collect(Collectors.joining());
    }

    private static List<Definition> shipped() {
        return Shipped.definitions();
    }
}
