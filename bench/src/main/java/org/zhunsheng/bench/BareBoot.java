package org.zhunsheng.bench;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The least that Spring Boot starts for one page; no component, so that the product's own scan passes it by. */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
class BareBoot {

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(BareBoot.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("page", RouterFunction.class, BareBoot::page))
                .run("--server.port=0", "--logging.level.root=warn", "--spring.main.banner-mode=off");
    }

    private static RouterFunction<ServerResponse> page() {
        return route().GET("/", request -> ServerResponse.ok().body("<!DOCTYPE html><title>空</title><p>空"))
                .build();
    }
}
