package org.zhunsheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

@ProductTest
@Import(ShellTests.Doors.class)
class ShellTests {

    private static final String PASSWORD = "Zhengque1";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JsonMapper json;

    private final HttpClient http =
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

    @Test
    void withoutAnAccountTheApiAnswersAProblemAndPagesLeadToTheLogIn() throws Exception {
        var refused = send(request("/api/v1/shell-test?number=1"));
        assertProblem(refused, 401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Basic");
        assertProblem(send(request("/api/v1/shell-test?number=1").header("Authorization", basic("shell", "cuo"))), 401);
        var page = send(request("/workbench/anything"));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).get().asString().endsWith("/login");
        assertThat(send(request("/login")).body()).contains("要看的页面须登录后查看");
    }

    @Test
    void anAddressInNoPartOfTheSiteIsToldToBeWrongAndOneAmongTheOfficialsPagesTellsNothing() throws Exception {
        var nowhere = send(request("/spxk/nothing-here"));
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("没有找到这一页", "找要办的事", "请先<a href=\"/login\">登录</a>");
        assertThat(send(request("/items/nothing-here")).statusCode()).isEqualTo(404);
        for (var path : new String[] {
            "/workbench", "/%77orkbench", "/workbench/nothing-here", "/cases/nothing-here", "/agency", "/%61gency"
        })
            assertThat(send(request(path)).headers().firstValue("Location"))
                    .as(path)
                    .get()
                    .asString()
                    .endsWith("/login");
    }

    @Test
    void errorsAreProblemsInChineseWithTheFieldThatIsWrong() throws Exception {
        assertThat(send(asShell("/api/v1/shell-test?number=7")).body()).contains("7");
        assertProblem(send(asShell("/api/v1/nothing-here")), 404);
        assertProblem(send(asShell("/api/v1/shell-test?number=-1")), 500);
        assertThat(assertProblem(send(asShell("/api/v1/shell-test?number=0")), 409)
                        .get("detail")
                        .asString())
                .isEqualTo("不能为零");
        assertThat(field(assertProblem(send(asShell("/api/v1/shell-test?number=many")), 400)))
                .isEqualTo("number");
        assertThat(field(assertProblem(send(asShell("/api/v1/shell-test")), 400)))
                .isEqualTo("number");
        assertProblem(post("{\"name\":", null), 400);
        assertProblem(post("", null), 400);
        assertThat(field(assertProblem(post("{\"name\":\"甲\",\"count\":\"many\"}", null), 422)))
                .isEqualTo("count");
        assertProblem(send(asShell("/api/v1/shell-test").DELETE()), 405);
        assertProblem(
                send(asShell("/api/v1/shell-test")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("甲"))),
                415);
    }

    @Test
    void tenMegabytesOfJsonAreRefusedWhetherTheirLengthIsToldOrNot() throws Exception {
        var huge = "{\"name\":\"" + "x".repeat(10_000_000) + "\",\"count\":1}";
        assertProblem(post(huge, null), 413);
        var bytes = huge.getBytes(StandardCharsets.UTF_8);
        var untold = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        assertProblem(
                send(asShell("/api/v1/shell-test")
                        .header("Content-Type", "application/json")
                        .POST(untold)),
                413);
    }

    @Test
    void theSameKeyAnswersTheSameAndOtherContentUnderItIsAConflict() throws Exception {
        var first = post("{\"name\":\"甲\",\"count\":1}", "key-1");
        assertThat(first.statusCode()).isEqualTo(201);
        var again = post("{\"name\":\"甲\",\"count\":1}", "key-1");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertProblem(post("{\"name\":\"乙\",\"count\":1}", "key-1"), 409);
        assertThat(post("{\"name\":\"甲\",\"count\":1}", "key-2").body()).isNotEqualTo(first.body());
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() throws Exception {
        assertProblem(post("{\"name\":\"甲\",\"count\":\"many\"}", "key-3"), 422);
        assertThat(post("{\"name\":\"甲\",\"count\":1}", "key-3").statusCode()).isEqualTo(201);
    }

    @Test
    void logInWorksWithoutScriptsAndAWrongPasswordIsExplained() throws Exception {
        var page = send(request("/login")).body();
        assertThat(page).contains("准绳").contains("跳到正文").doesNotContain("示例账户");
        var wrong = logIn(page, "cuo");
        assertThat(wrong.headers().firstValue("Location")).get().asString().endsWith("/login?wrong");
        assertThat(send(request("/login?wrong")).body()).contains("账户或口令不对");
        assertThat(logIn(page, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(send(request("/nothing-here")).body()).contains("没有找到这一页").contains("测试员");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        var forged = send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=shell&password=" + PASSWORD)));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("您不能查看这一页");
    }

    @Test
    void everyAnswerCarriesAStrictPolicy() throws Exception {
        var policy = send(request("/login"))
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertThat(policy)
                .contains("script-src 'self'")
                .contains("style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(send(request("/login")).body()).doesNotContain("style=\"").doesNotContain("onclick");
    }

    @Test
    void largeTypeIsKeptInACookieAndLeadsBackOnlyToThisSite() throws Exception {
        var on = send(request("/large-type?on=true&back=/login"));
        assertThat(on.headers().firstValue("Location")).get().asString().endsWith("/login");
        assertThat(send(request("/login")).body())
                .contains("class=\"large-type\"")
                .contains("标准版");
        send(request("/large-type?on=false&back=/login"));
        assertThat(send(request("/login")).body()).doesNotContain("class=\"large-type\"");
        for (var away : Set.of("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example"))
            assertThat(send(request("/large-type?back=" + URLEncoder.encode(away, StandardCharsets.UTF_8)))
                            .headers()
                            .firstValue("Location"))
                    .get()
                    .asString()
                    .doesNotContain("elsewhere");
    }

    @Test
    void stylesAndScriptsMayBeKeptForAYearAndAPageStaysSmall() throws Exception {
        var page = send(request("/login")).body();
        var links =
                Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js|svg))\"").matcher(page);
        int bytes = page.length();
        int files = 0;
        while (links.find()) {
            var path = links.group(1);
            assertThat(path).matches(".*-[0-9a-f]{32}\\..*|/webjars/[^/]+/[0-9.]+/.*");
            var file = http.send(
                    request(path).header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .as(path)
                    .get()
                    .asString()
                    .contains("max-age=31536000");
            bytes += file.body().length;
            files++;
        }
        assertThat(files).isEqualTo(5);
        assertThat(bytes).isLessThan(200_000);
    }

    @Test
    void theApiDescribesItself() throws Exception {
        var api = json.readTree(send(request("/v3/api-docs")).body());
        var call = api.at("/paths/~1api~1v1~1shell-test/post");
        assertThat(call.at("/responses/409/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(call.at("/security/0").has("password")).isTrue();
        assertThat(api.at("/paths/~1api~1v1~1calendar~1deadline/get").has("security"))
                .isFalse();
    }

    private HttpResponse<String> logIn(String page, String password) throws Exception {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=shell&password=" + password + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> post(String body, @Nullable String key) throws Exception {
        var request = asShell("/api/v1/shell-test").header("Content-Type", "application/json");
        if (key != null) request.header("Idempotency-Key", key);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        var problem = json.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).matches(".*\\p{IsHan}.*");
        assertThat(problem.get("errors").isArray()).isTrue();
        return problem;
    }

    private static String field(JsonNode problem) {
        return problem.at("/errors/0/field").asString();
    }

    private HttpRequest.Builder asShell(String path) {
        return request(path).header("Authorization", basic("shell", PASSWORD));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
