package org.zhunsheng.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The product's own OpenAPI document is valid, and complete. */
class DescriptionTests extends CountyTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void theDocumentIsValid() {
        var options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser().readContents(api.page("/v3/api-docs").text(), null, options);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.0");
    }

    @Test
    void everyPathThatTheProductAnswersIsInIt() {
        var paths = document().path("paths");
        handlers.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> List.of(path, method.name().toLowerCase()))))
                .forEach(call -> assertThat(paths.path(call.get(0)).has(call.get(1)))
                        .as("%s", call)
                        .isTrue());
    }

    @Test
    void everyCallOfTheContractIsInIt() {
        for (var path : List.of(
                "/calendar/deadline",
                "/procedures",
                "/procedures/{id}",
                "/cases",
                "/cases/{number}",
                "/cases/{number}/acts",
                "/cases/{number}/terms",
                "/cases/{number}/documents",
                "/cases/{number}/acts/{sequence}/proof",
                "/ledger/anchors/{date}",
                "/verify/ledger",
                "/items",
                "/items/{code}",
                "/licences/{identifier}",
                "/licences/{identifier}.ofd",
                "/licences/{identifier}.pdf",
                "/licences/{identifier}/verify",
                "/figures",
                "/figures/{id}",
                "/figures/{id}/records",
                "/figures/checks"))
            assertThat(document().path("paths").has("/api/v1" + path)).as(path).isTrue();
    }

    @Test
    void everyCallSaysInChineseWhatItDoesAndHowItFails() {
        document()
                .path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    var what = method + " " + path;
                    assertThat(call.path("summary").asString("")).as(what).matches(".*\\p{IsHan}.*");
                    assertThat(problem(call, "400")).as(what).isEqualTo("#/components/schemas/Problem");
                    assertThat(problem(call, "401")).as(what).isEqualTo("#/components/schemas/Problem");
                    if (call.has("security"))
                        assertThat(problem(call, "403")).as(what).isNotEmpty();
                    if (path.contains("{"))
                        assertThat(problem(call, "404")).as(what).isNotEmpty();
                    if (method.equals("post"))
                        assertThat(problem(call, "409")).as(what).isNotEmpty();
                }));
    }

    @Test
    void theKeyOfARepeatedRequestIsDescribedWhereItIsHonoured() {
        var parameters = document().at("/paths/~1api~1v1~1cases/post/parameters");
        assertThat(parameters
                        .valueStream()
                        .map(parameter -> parameter.path("name").asString("")))
                .contains("Idempotency-Key");
    }

    private static String problem(JsonNode call, String status) {
        return call.path("responses")
                .path(status)
                .path("content")
                .path("application/problem+json")
                .path("schema")
                .path("$ref")
                .asString("");
    }

    private JsonNode document() {
        return api.page("/v3/api-docs").is(200).json();
    }
}
