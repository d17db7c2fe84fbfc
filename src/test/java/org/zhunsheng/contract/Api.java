package org.zhunsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that knows of the product nothing but its address and its own OpenAPI document. Every answer is held against
 * the document, and every request that was accepted as well.
 */
final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<Integer, OpenApiInteractionValidator> CONTRACTS = new ConcurrentHashMap<>();

    private final int port;
    private final @Nullable String account;
    private final String password;
    private final @Nullable String key;

    private Api(int port, @Nullable String account, String password, @Nullable String key) {
        this.port = port;
        this.account = account;
        this.password = password;
        this.key = key;
    }

    static Api at(int port) {
        return new Api(port, null, "", null);
    }

    /** The same client with an account of the county. */
    Api as(String account) {
        return as(County.PREFIX + account, County.PASSWORD);
    }

    Api as(String account, String password) {
        return new Api(port, account, password, key);
    }

    Api with(String idempotencyKey) {
        return new Api(port, account, password, idempotencyKey);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Answer get(String path) {
        return call("GET", path, null, null);
    }

    Answer post(String path, Object json) {
        return text(path, JSON.writeValueAsString(json));
    }

    /** Sends a text as JSON, whatever it is. */
    Answer text(String path, String body) {
        return call("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a file as a browser does. */
    Answer file(String path, String name, byte[] content) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--border--\r\n".getBytes(StandardCharsets.UTF_8));
        return call("POST", path, "multipart/form-data; boundary=border", form.toByteArray());
    }

    /** Sends a request to a path outside the description, such as a page's. */
    Answer page(String path) {
        return send("GET", path, null, null);
    }

    private Answer call(String method, String path, @Nullable String type, byte @Nullable [] body) {
        var answer = send(method, "/api/v1" + path, type, body);
        hold(method, "/api/v1" + path, type, body, answer);
        return answer;
    }

    private Answer send(String method, String path, @Nullable String type, byte @Nullable [] body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (account != null) request.header("Authorization", basic());
        if (type != null) request.header("Content-Type", type);
        if (key != null) request.header("Idempotency-Key", key);
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String basic() {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private void hold(String method, String path, @Nullable String type, byte @Nullable [] body, Answer answer) {
        var contract = CONTRACTS.computeIfAbsent(port, p -> OpenApiInteractionValidator.createForInlineApiSpecification(
                        at(p).page("/v3/api-docs").text())
                .build());
        var bare = path.replaceFirst("\\?.*", "");
        var response = SimpleResponse.Builder.status(answer.status())
                .withContentType(answer.type())
                .withBody(answer.body())
                .build();
        holds(
                method + " " + path + " → " + answer.status() + "\n" + answer.text(),
                contract.validateResponse(bare, Request.Method.valueOf(method), response));
        if (answer.status() < 400)
            holds(method + " " + path, contract.validateRequest(request(method, path, bare, type, body)));
    }

    private Request request(String method, String path, String bare, @Nullable String type, byte @Nullable [] body) {
        var request = new SimpleRequest.Builder(method, bare);
        if (account != null) request.withAuthorization(basic());
        if (type != null) request.withContentType(type);
        if (body != null) request.withBody(body);
        if (key != null) request.withHeader("Idempotency-Key", key);
        var query = Objects.requireNonNullElse(URI.create(path).getRawQuery(), "");
        for (var parameter : query.split("&"))
            if (!parameter.isEmpty()) {
                var parts = parameter.split("=", 2);
                request.withQueryParam(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        return request.build();
    }

    private static void holds(String what, ValidationReport report) {
        assertThat(report.getMessages().stream()
                        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                        .map(ValidationReport.Message::toString))
                .as("%s", what.length() > 3000 ? what.substring(0, 3000) : what)
                .isEmpty();
    }
}
