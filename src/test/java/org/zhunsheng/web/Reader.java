package org.zhunsheng.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who reads pages over HTTP, with cookies and without scripts; logged in, once he has sent the log-in form. */
public final class Reader {

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;

    private Reader(int port) {
        this.address = "http://localhost:" + port;
    }

    public static Reader at(int port) {
        return new Reader(port);
    }

    public Reader logsIn(String account, String password) {
        var answer = sends("/login", "/login", Map.of("username", List.of(account), "password", List.of(password)));
        assertThat(answer.uri().getPath()).as("log-in of " + account).isNotEqualTo("/login");
        return this;
    }

    /** The page at a path, which must be there. */
    public Html reads(String path) {
        var answer = answer(HttpRequest.newBuilder(URI.create(address + path)));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.uri().getPath()).isEqualTo(URI.create(path).getPath());
        return Html.page(answer.body());
    }

    /** Where somebody ends who asks for a path. */
    public String arrivesAt(String path) {
        return answer(HttpRequest.newBuilder(URI.create(address + path))).uri().getPath();
    }

    /** What is answered to whoever asks for a path, as a number. */
    public int status(String path) {
        return answer(HttpRequest.newBuilder(URI.create(address + path))).statusCode();
    }

    /** Sends values to a path with the token of the page on which its form stands. */
    public HttpResponse<String> sends(String page, String path, Map<String, List<String>> values) {
        var token = reads(page).all("input").stream()
                .filter(input -> input.attribute("name").equals("_csrf"))
                .findFirst()
                .orElseThrow()
                .attribute("value");
        var body = values.entrySet().stream()
                .flatMap(value ->
                        value.getValue().stream().map(one -> encoded(value.getKey()) + "=" + encoded(one) + "&"))
                .collect(Collectors.joining());
        return answer(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "_csrf=" + encoded(token))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
