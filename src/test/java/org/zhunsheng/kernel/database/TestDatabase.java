package org.zhunsheng.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The database that all tests of a run share: an embedded server of its own, or an empty one named by
 * {@code ZHUNSHENG_TEST_DB_URL}, entered by an application role and by the owner of its tables, who must be two. Tests
 * keep apart by district.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, Object> PROPERTIES = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", PROPERTIES));
    }

    private static Map<String, Object> start() {
        var data = data();
        var url = System.getenv("ZHUNSHENG_TEST_DB_URL");
        if (url != null && !url.isBlank())
            return Map.of(
                    "zhunsheng.data", data.toString(),
                    "ZHUNSHENG_DB_URL", url,
                    "ZHUNSHENG_DB_USER", given("USER", "zhunsheng"),
                    "ZHUNSHENG_DB_PASSWORD", given("PASSWORD", "zhunsheng"),
                    "ZHUNSHENG_DB_OWNER_USER", given("OWNER_USER", "zhunsheng_owner"),
                    "ZHUNSHENG_DB_OWNER_PASSWORD", given("OWNER_PASSWORD", "zhunsheng"));
        var server = new EmbeddedServer(data.resolve("postgres"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return Map.of(
                "zhunsheng.data", data.toString(),
                "ZHUNSHENG_DB_URL", server.url(),
                "ZHUNSHENG_DB_USER", EmbeddedServer.APPLICATION,
                "ZHUNSHENG_DB_PASSWORD", server.password(),
                "ZHUNSHENG_DB_OWNER_USER", EmbeddedServer.OWNER,
                "ZHUNSHENG_DB_OWNER_PASSWORD", server.password());
    }

    private static String given(String what, String otherwise) {
        return System.getenv().getOrDefault("ZHUNSHENG_TEST_DB_" + what, otherwise);
    }

    private static Path data() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
