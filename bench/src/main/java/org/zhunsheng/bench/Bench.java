package org.zhunsheng.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs yardsticks by name and prints what they found: a table of ratios against the goals, the same for a README in
 * {@code target/table.md}, and with the facts of the machine in {@code target/bench.json}. Each yardstick runs in a
 * process of its own and within its time; one that fails or takes too long is reported as such, and the others go on.
 * Contenders of one yardstick always run interleaved, so that a noisy machine disturbs all alike; only ratios within a
 * run mean anything.
 */
public final class Bench {

    /** A yardstick, and after how many minutes it has failed: on a loaded machine say {@code -Dpatience=3}. */
    private record Bounded(Yardstick yardstick, int minutes) {}

    private static final Map<String, Bounded> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new Bounded(new Start(), 4));
        ALL.put("acts", new Bounded(new Acts(), 14));
        ALL.put("import", new Bounded(new Intake(), 5));
        ALL.put("seals", new Bounded(new Seals(), 3));
        ALL.put("pages", new Bounded(new Pages(), 7));
        ALL.put("draw", new Bounded(new Draws(), 4));
        ALL.put("review", new Bounded(new Reviews(), 4));
        ALL.put("figures", new Bounded(new Figures(), 14));
        ALL.put("growth", new Bounded(new Growth(), 14));
    }

    static final JsonMapper JSON = JsonMapper.shared();

    private Bench() {}

    public static void main(String[] names) throws Exception {
        if (names.length == 2 && names[0].equals("--alone")) alone(names[1]);
        else if (names.length == 1 && names[0].equals("jmh")) Micro.run();
        else together(names);
    }

    /** In the process of one yardstick. */
    private static void alone(String name) throws Exception {
        var found = ALL.get(name).yardstick().measure(Settings.read());
        JSON.writeValue(Files.createDirectories(Path.of("target")).resolve("found-" + name + ".json"), found);
        Runtime.getRuntime().exit(0); // peers leave threads behind
    }

    private static void together(String[] names) throws Exception {
        var wanted = names.length == 0 || names[0].equals("all") ? List.copyOf(ALL.keySet()) : Arrays.asList(names);
        for (var name : wanted)
            if (!ALL.containsKey(name)) throw new IllegalArgumentException("no yardstick " + name + "; there are " + ALL.keySet());
        var report = new Report(Machine.facts(Settings.read()), new ArrayList<>(), new LinkedHashMap<>());
        for (var name : wanted) {
            System.out.println("## " + name);
            run(name, report);
            report.keep(); // whatever happens to the next one
        }
        System.out.println(report.table());
        System.exit(report.failed().isEmpty() ? 0 : 1);
    }

    private static void run(String name, Report report) throws Exception {
        var file = Path.of("target", "found-" + name + ".json");
        Files.deleteIfExists(file);
        long before = System.nanoTime();
        int minutes = ALL.get(name).minutes() * Integer.getInteger("patience", 1);
        var failure = new OwnProcess("org.zhunsheng.bench.Bench", "--alone", name).run(minutes);
        if (failure == null)
            report.found().addAll(JSON.readValue(Files.readString(file), new TypeReference<List<Finding>>() {}));
        else report.failed().put(name, failure);
        System.out.printf("%s: %s after %.0f s%n", name, failure == null ? "done" : failure, (System.nanoTime() - before) / 1e9);
    }
}
