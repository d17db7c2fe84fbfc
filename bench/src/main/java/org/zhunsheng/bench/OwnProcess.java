package org.zhunsheng.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a class of this project in a Java of its own, with the same class path and the same options. */
final class OwnProcess {

    private final List<String> command = new ArrayList<>();

    OwnProcess(String type, String... arguments) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), type));
        command.addAll(List.of(arguments));
    }

    /** Answers null if it came to its end in time, otherwise what went wrong. */
    String run(int minutes) throws Exception {
        var process = start();
        if (process.waitFor(minutes, TimeUnit.MINUTES))
            return process.exitValue() == 0 ? null : "failed (exit " + process.exitValue() + ")";
        process.destroy(); // it stops its database on the way out
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroyForcibly().waitFor();
        }
        return "not done within " + minutes + " minutes";
    }

    Process start() throws Exception {
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** Started, its warnings thrown away: nobody need read them for it to go on. */
    Process quiet() throws Exception {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
