package org.zhunsheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run came to.
 *
 * @param machine on what it was measured
 * @param failed the yardsticks that did not come to their end, and why
 */
record Report(Map<String, Object> machine, List<Finding> found, Map<String, String> failed) {

    /** In Markdown, in the order of the goals. */
    String table() {
        var text = new StringBuilder(machine.entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(" · ", "\n", "\n\n")));
        text.append("| Goal | What | Medians | Measured | Wanted | Met |\n|---|---|---|---|---|---|\n");
        found.stream()
                .sorted(Comparator.comparingInt(Report::place))
                .forEach(one -> text.append("| %s | %s | %s | %s %s | %s %s | %s |\n"
                        .formatted(
                                one.goal(),
                                one.what(),
                                one.medians(),
                                Finding.number(one.measured()),
                                one.unit(),
                                one.atLeast() ? "≥" : "≤",
                                Finding.number(one.wanted()),
                                one.met() ? "yes" : "**no**")));
        failed.forEach((name, why) -> text.append("| – | `%s` | | – | | %s |\n".formatted(name, why)));
        return text.toString();
    }

    /** What belongs to no goal comes last. */
    private static int place(Finding one) {
        return one.goal().matches("\\d+") ? Integer.parseInt(one.goal()) : Integer.MAX_VALUE;
    }

    void keep() throws IOException {
        var folder = Files.createDirectories(Path.of("target"));
        Files.writeString(folder.resolve("table.md"), table());
        var all = new LinkedHashMap<String, Object>();
        all.put("machine", machine);
        all.put("found", found);
        all.put("failed", failed);
        Files.writeString(
                folder.resolve("bench.json"), Bench.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }
}
