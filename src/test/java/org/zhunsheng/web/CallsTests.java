package org.zhunsheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How every call of the API is treated: its errors, its size, its key against doing it twice. */
class CallsTests extends SiteTests {

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

    private HttpResponse<String> post(String body, @Nullable String key) throws Exception {
        var request = asShell("/api/v1/shell-test").header("Content-Type", "application/json");
        if (key != null) request.header("Idempotency-Key", key);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String field(JsonNode problem) {
        return problem.at("/errors/0/field").asString();
    }
}
