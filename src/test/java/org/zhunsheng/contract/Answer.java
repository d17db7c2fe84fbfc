package org.zhunsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the product answered to a call. */
record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();

    String type() {
        return headers.firstValue("Content-Type").orElse("");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    /** What stands at a JSON pointer, as text. */
    String at(String pointer) {
        return json().at(pointer).asString("");
    }

    List<String> all(String list, String field) {
        return json().at(list)
                .valueStream()
                .map(entry -> entry.path(field).asString(""))
                .toList();
    }

    Answer is(int expected) {
        assertThat(status).as(text()).isEqualTo(expected);
        return this;
    }

    /** A problem (RFC 9457) with words in Chinese that a clerk can act on. */
    Answer refuses(int expected) {
        is(expected);
        assertThat(type()).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).isEqualTo(expected);
        assertThat(at("/detail"))
                .matches("(?s).*\\p{IsHan}.*")
                .hasSizeLessThan(500)
                .doesNotContain("java", "org.", "SQL");
        assertThat(json().path("errors").isArray()).isTrue();
        return this;
    }

    /** A problem that names a field and says in Chinese what is wrong with it. */
    Answer refuses(int expected, String field) {
        refuses(expected);
        assertThat(all("/errors", "field")).as(text()).contains(field);
        assertThat(all("/errors", "message")).allMatch(message -> message.matches("(?s).*\\p{IsHan}.*"));
        return this;
    }
}
