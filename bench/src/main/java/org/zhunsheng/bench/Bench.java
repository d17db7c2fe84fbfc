package org.zhunsheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs yardsticks by name and prints what they found: a table of ratios against the goals, and the same as JSON in
 * {@code target/bench.json}. Contenders of one yardstick always run interleaved in one process, so that a noisy machine
 * disturbs all alike; only ratios within a run mean anything.
 */
public final class Bench {

    private static final Map<String, Yardstick> ALL = new LinkedHashMap<>();

    static {
        ALL.put("acts", new Acts());
        ALL.put("import", new Intake());
        ALL.put("todo", new TodoList());
        ALL.put("seals", new Seals());
        ALL.put("pages", new Pages());
        ALL.put("growth", new Growth());
        ALL.put("start", new Start());
    }

    private Bench() {}

    public static void main(String[] names) throws Exception {
        var wanted = names.length == 0 || names[0].equals("all") ? List.copyOf(ALL.keySet()) : List.of(names);
        var found = new ArrayList<Finding>();
        for (var name : wanted) {
            var yardstick = ALL.get(name);
            if (yardstick == null) throw new IllegalArgumentException("no yardstick " + name + "; there are " + ALL.keySet());
            System.out.println("## " + name);
            found.addAll(yardstick.measure(Settings.read()));
        }
        System.out.println(table(found));
        keep(found);
        System.exit(0); // peers leave threads behind
    }

    private static String table(List<Finding> found) {
        var text = new StringBuilder("\n| goal | what | measured | wanted | met |\n|---|---|---|---|---|\n");
        for (var one : found)
            text.append("| %s | %s | %.3g %s | %s %.3g | %s |%n"
                    .formatted(
                            one.goal(),
                            one.what(),
                            one.measured(),
                            one.unit(),
                            one.atLeast() ? "≥" : "≤",
                            one.wanted(),
                            one.met() ? "yes" : "no"));
        return text.toString();
    }

    private static void keep(List<Finding> found) throws IOException {
        var file = Files.createDirectories(Path.of("target")).resolve("bench.json");
        Files.writeString(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(found));
        System.out.println("written: " + file);
    }
}
