package org.zhunsheng.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The program with which the handbook lets anybody repeat a draw (复算), run as it stands there. */
public final class HandbookReplay {

    private HandbookReplay() {}

    /** What the program says of a draw and its pool, as they come over HTTP. */
    public static String of(String draw, String pool) throws Exception {
        var python = Path.of("/usr/bin/python3");
        assumeTrue(Files.isExecutable(python), "no Python here");
        var folder = Files.createTempDirectory("draw");
        var program = Files.readString(Path.of("docs/handbook/draw.md"))
                .split("```python\n")[1]
                .split("```")[0];
        Files.writeString(folder.resolve("replay.py"), program);
        Files.writeString(folder.resolve("draw.json"), draw);
        Files.writeString(folder.resolve("pool.txt"), pool);
        var run = new ProcessBuilder(python.toString(), "replay.py", "draw.json", "pool.txt")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(run.getInputStream().readAllBytes(), UTF_8);
    }
}
