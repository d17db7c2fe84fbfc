package org.zhunsheng.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** Completes the description of the API with what is true of every call: who may, how it fails, how it repeats. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String PASSWORD = "password";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("准绳 Zhunsheng")
                        .version("v1")
                        .description("县级政府依法行政的公共接口。出错时答复 application/problem+json（RFC 9457）。")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    OpenApiCustomizer errorsAndAccess(OpenPaths open) {
        return api -> {
            var components = api.getComponents();
            components.addSchemas(PROBLEM, problem());
            components.addSecuritySchemes(
                    PASSWORD,
                    new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
            if (api.getPaths() == null) return;
            api.getPaths().forEach((path, item) -> item.readOperationsMap()
                    .forEach((method, operation) ->
                            complete(path, method, operation, open.isOpen(path, method.name()))));
        };
    }

    private static void complete(String path, HttpMethod method, Operation operation, boolean open) {
        boolean sends = method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.PATCH;
        fail(operation, HttpStatus.BAD_REQUEST);
        if (!open) operation.addSecurityItem(new SecurityRequirement().addList(PASSWORD));
        // A wrong password is refused even where none was needed, and of what is open some is for some.
        fail(operation, HttpStatus.UNAUTHORIZED);
        fail(operation, HttpStatus.FORBIDDEN);
        if (path.contains("{")) fail(operation, HttpStatus.NOT_FOUND);
        fail(operation, HttpStatus.UNPROCESSABLE_CONTENT);
        fail(operation, HttpStatus.NOT_ACCEPTABLE);
        fail(operation, HttpStatus.INTERNAL_SERVER_ERROR);
        if (sends)
            Stream.of(HttpStatus.CONFLICT, HttpStatus.CONTENT_TOO_LARGE, HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                    .forEach(status -> fail(operation, status));
        operation.getResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0) shape(response);
        });
        if (method == HttpMethod.POST && !open)
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("同一键和同一内容得到同一答复；同一键而内容不同为 409")
                    .required(false)
                    .schema(new StringSchema().maxLength(200)));
    }

    private static void fail(Operation operation, HttpStatus status) {
        if (operation.getResponses() == null) operation.setResponses(new ApiResponses());
        operation
                .getResponses()
                .putIfAbsent(String.valueOf(status.value()), new ApiResponse().description(Problems.words(status)));
    }

    /** However a call fails, and whoever said so, the answer has one shape. */
    private static void shape(ApiResponse failure) {
        var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        failure.setContent(new Content().addMediaType("application/problem+json", problem));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("中文说明，可据以更正"))
                .addProperty("instance", new StringSchema())
                .addProperty(
                        "errors",
                        list(new ObjectSchema()
                                .addProperty("field", new StringSchema())
                                .addProperty("message", new StringSchema())
                                .addProperty("row", new IntegerSchema().description("文件中的行号"))
                                .addProperty("value", new StringSchema().description("文件中的值"))
                                .required(List.of("field", "message"))))
                .addProperty("reasons", list(new StringSchema()).description("409：现在不能办理的各项理由"))
                .addProperty(
                        "lawful",
                        list(new ObjectSchema()
                                        .addProperty("act", new StringSchema())
                                        .addProperty("name", new StringSchema())
                                        .required(List.of("act", "name")))
                                .description("409：现在可以办理的行为"))
                .required(List.of("title", "status", "detail", "errors"));
    }

    private static ArraySchema list(Schema<?> items) {
        return new ArraySchema().items(items);
    }
}
