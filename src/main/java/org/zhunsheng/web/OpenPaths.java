package org.zhunsheng.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPatternParser;
import org.zhunsheng.kernel.access.OpenPath;

/** All that anyone may use: what the public contract opens to everyone, and what modules open themselves. */
@Component
class OpenPaths {

    private static final List<String> SHELL = List.of(
            "/login",
            "/large-type",
            "/error",
            "/webjars/**",
            "/zhunsheng*.css",
            "/zhunsheng*.js",
            "/favicon*.svg",
            "/favicon.ico",
            "/actuator/health/**",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml");

    private static final List<String> PAGES =
            List.of("/", "/search", "/calendar", "/items", "/items/*", "/procedures/**", "/decisions/**", "/verify/**");

    private static final List<String> CALLS = List.of(
            "/api/v1/calendar/**",
            "/api/v1/procedures/**",
            "/api/v1/items/**",
            "/api/v1/licences/*",
            "/api/v1/ledger/anchors/**",
            "/api/v1/draws/**");

    private static final List<String> QUESTIONS = List.of("/verify/**", "/api/v1/licences/*/verify", "/api/v1/advice");

    private final ObjectProvider<OpenPath> others;

    OpenPaths(ObjectProvider<OpenPath> others) {
        this.others = others;
    }

    Stream<OpenPath> all() {
        return Stream.of(
                        SHELL.stream().map(path -> new OpenPath(null, path)),
                        PAGES.stream().map(OpenPath::get),
                        CALLS.stream().map(OpenPath::get),
                        QUESTIONS.stream().map(OpenPath::post),
                        others.stream())
                .flatMap(paths -> paths);
    }

    /** Whether a call that the API describes needs no account. */
    boolean isOpen(String path, String method) {
        var asked = PathContainer.parsePath(path);
        return all().filter(way -> way.method() == null || way.method().equals(HttpMethod.valueOf(method)))
                .anyMatch(way ->
                        PathPatternParser.defaultInstance.parse(way.pattern()).matches(asked));
    }
}
