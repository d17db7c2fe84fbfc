package org.zhunsheng.bench;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The least that Spring Boot starts for one page over one database: server, dispatcher, pool; no component, so that the
 * product's own scan passes it by.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
class BareBoot {

    static ConfigurableApplicationContext start(String url, String port) {
        return new SpringApplicationBuilder(BareBoot.class)
                .initializers(context -> page((GenericApplicationContext) context))
                .run(
                        "--server.port=" + port,
                        "--spring.datasource.url=" + url,
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off");
    }

    private static void page(GenericApplicationContext context) {
        context.registerBean("page", RouterFunction.class, () -> page(context.getBean(JdbcClient.class)));
    }

    private static RouterFunction<ServerResponse> page(JdbcClient jdbc) {
        return route().GET("/", request -> ServerResponse.ok()
                        .body("<!DOCTYPE html><title>空</title><p>" + jdbc.sql("select 1").query(Integer.class).single()))
                .build();
    }
}
