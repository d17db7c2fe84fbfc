package org.zhunsheng.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one browser that all tests of a run share. It is the system's own: nothing is downloaded. */
final class Chromium {

    private static final String REFUSAL = "ZHUNSHENG_NO_BROWSER";
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser browser;

    private Chromium() {}

    /** Skips the test where somebody has said that there shall be no browser; fails where there merely is none. */
    static synchronized Browser running() {
        assumeTrue(System.getenv(REFUSAL) == null && System.getProperty(REFUSAL) == null, "按要求不运行浏览器测试");
        if (browser == null) browser = start();
        return browser;
    }

    private static Browser start() {
        var found = PLACES.stream().filter(Files::isExecutable).findFirst();
        assertThat(found)
                .as("这项测试要用真的浏览器，本机没有 Chromium。请运行 apt-get install chromium；确实不做浏览器测试的，设环境变量 %s=1", REFUSAL)
                .isPresent();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(found.orElseThrow())
                        .setArgs(QUIET));
    }
}
