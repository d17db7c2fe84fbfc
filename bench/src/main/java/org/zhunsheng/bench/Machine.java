package org.zhunsheng.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** On what it was measured, and how large. */
final class Machine {

    private Machine() {}

    static Map<String, Object> facts(Settings settings) throws Exception {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("day", LocalDate.now().toString());
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put("processor", processor());
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        facts.put("memory", Math.round(system.getTotalMemorySize() / 1e9) + " GB");
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        try (var server = new Server();
                var owner = server.owner("postgres")) {
            facts.put("postgresql", owner.getMetaData().getDatabaseProductVersion());
        }
        facts.put("rounds", settings.rounds());
        facts.put("seconds a round", settings.seconds());
        facts.put("a million is", settings.million());
        return facts;
    }

    private static String processor() throws Exception {
        var file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) return "unknown";
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
