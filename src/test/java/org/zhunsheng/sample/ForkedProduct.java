package org.zhunsheng.sample;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as a process of its own on a data directory of its own, to be killed. */
final class ForkedProduct implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path data;
    private final Path log;
    private final int port = freePort();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private @Nullable Process process;

    ForkedProduct(Path folder) {
        this.data = folder.resolve("data").toAbsolutePath();
        this.log = folder.resolve("product.log");
    }

    /** What the product answered. */
    record Answer(int status, JsonNode body) {}

    /**
     * Starts the process and does not wait.
     *
     * @param migrate whether to look for tables to make; where they are known to be there it may be left out, for it
     *     takes most of a start
     */
    void launch(boolean migrate) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KillableHouse.class.getName(),
                        "--server.port=" + port,
                        "--spring.main.lazy-initialization=true",
                        "--spring.main.banner-mode=off",
                        "--spring.flyway.enabled=" + migrate,
                        "--springdoc.api-docs.enabled=false",
                        "--zhunsheng.district=" + KillableHouse.DISTRICT,
                        "--zhunsheng.data=" + data,
                        "--zhunsheng.sample=false")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    void start(boolean migrate) throws IOException, InterruptedException {
        launch(migrate);
        long until = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (!running().isAlive() || System.nanoTime() > until)
                throw new IllegalStateException("the product did not start:\n" + tail());
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** As {@code kill -9} does; the database is left an orphan. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** Ends the database's first process without a word, as the kernel does when memory runs out. */
    void killDatabase() throws IOException {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    Path data() {
        return data;
    }

    /**
     * Asks the product to end, as the system does when it shuts down.
     *
     * @return its exit code; empty if it had not ended in time
     */
    Optional<Integer> end(Duration within) throws InterruptedException {
        running().destroy();
        return running().waitFor(within.toMillis(), TimeUnit.MILLISECONDS)
                ? Optional.of(running().exitValue())
                : Optional.empty();
    }

    /** Ends the product in good order; what then still runs is ended too. */
    @Override
    public void close() throws IOException, InterruptedException {
        running().destroy();
        if (!running().waitFor(1, TimeUnit.MINUTES)) kill();
        killDatabase();
    }

    /** Whether the first start has got as far as making the database. */
    boolean hasCluster() {
        return Files.exists(data.resolve("postgres/cluster/base"));
    }

    Answer get(String account, String path) throws IOException, InterruptedException {
        return send(request(account, path).GET());
    }

    Answer post(String account, String path, Map<String, Object> body) throws IOException, InterruptedException {
        return send(request(account, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Sends a file as a browser does. */
    Answer file(String account, String path, byte[] content) throws IOException, InterruptedException {
        return file(account, path, "rows.csv", content);
    }

    Answer file(String account, String path, String name, byte[] content) throws IOException, InterruptedException {
        var head = "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        return send(request(account, path)
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--border--\r\n"))));
    }

    private Process running() {
        return Objects.requireNonNull(process, "not started");
    }

    private HttpRequest.Builder request(String account, String path) {
        var login = (account + ":" + Cast.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    private boolean answers() throws InterruptedException {
        try {
            return get(KillableHouse.LAST_IN, "/items/SP-04").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        var file = data.resolve("postgres/cluster/postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        return ProcessHandle.of(pid)
                .filter(found -> found.info().command().orElse("").contains("postgres"));
    }

    private String tail() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
