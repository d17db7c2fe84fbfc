package org.zhunsheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests that call the running product over HTTP, as a browser that keeps cookies or as a program. */
@ProductTest
@Import(SiteTests.Doors.class)
abstract class SiteTests {

    static final String PASSWORD = "Zhengque1";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** Calls that do nothing but show how the shell treats a call. */
    @TestConfiguration
    static class Doors {

        record Wish(String name, int count) {}

        @TestComponent // no other test shall find it
        @RestController
        @RequestMapping("/api/v1/shell-test")
        static class Calls {

            final AtomicInteger done = new AtomicInteger();

            @PostMapping
            @ResponseStatus(HttpStatus.CREATED)
            Map<String, Object> wish(@RequestBody Wish wish) {
                return Map.of("name", wish.name(), "turn", done.incrementAndGet());
            }

            @GetMapping
            Map<String, Object> number(@RequestParam int number) {
                if (number < 0) throw new IllegalStateException("negative");
                if (number == 0) {
                    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "不能为零");
                    throw new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
                }
                return Map.of("number", number);
            }
        }
    }

    @BeforeEach
    void anAccount() {
        clock.setTo("2024-03-01");
        accounts.add(new Account("shell", "测试员", "910020", "ZJ", Set.of("clerk"), null), PASSWORD);
    }

    JsonNode assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        var problem = json.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).matches(".*\\p{IsHan}.*");
        assertThat(problem.get("errors").isArray()).isTrue();
        return problem;
    }

    HttpRequest.Builder asShell(String path) {
        return request(path).header("Authorization", basic("shell", PASSWORD));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
