package org.zhunsheng.sample;

import java.io.PrintStream;

/** How far the load is; drawn as a bar in the console and on the portal's pages. */
class Progress {

    private static final int WIDTH = 30;
    private static final int PLAIN_STEP = 10;

    private final PrintStream out;
    private final boolean terminal;
    private volatile boolean running;
    private volatile int done;
    private volatile int total;
    private volatile String stage = "";
    private int drawn = -1;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** In JDK 25 there is no console again where the output goes to a file. */
    @SuppressWarnings("SystemConsoleNull")
    static Progress onConsole() {
        var console = System.console();
        return new Progress(System.out, console != null && console.isTerminal());
    }

    /** Begins a stage of the load; the bar starts anew with it. */
    void begin(String stage, int total) {
        this.stage = stage;
        this.total = total;
        done = 0;
        drawn = -1;
        draw();
    }

    /** Called by the one thread that loads. */
    void at(int done) {
        this.done = done;
        draw();
    }

    void advance() {
        at(done + 1);
    }

    /** From the moment a load is decided on to its end, whichever way it ends. */
    void running(boolean running) {
        this.running = running;
    }

    boolean running() {
        return running;
    }

    /** What is being loaded now. */
    String stage() {
        return stage;
    }

    int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }

    /** Redraws its line on a terminal; in a log, a line each tenth. */
    private void draw() {
        int percent = percent();
        if (percent == drawn || (!terminal && percent % PLAIN_STEP != 0)) return;
        drawn = percent;
        int filled = WIDTH * percent / 100;
        var bar =
                "正在载入" + stage + " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] %3d%%".formatted(percent);
        if (terminal) out.print("\r" + bar + (percent == 100 ? System.lineSeparator() : ""));
        else out.println(bar);
        out.flush();
    }
}
