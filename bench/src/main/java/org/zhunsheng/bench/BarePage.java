package org.zhunsheng.bench;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A to-do page that shows the same as the product's and takes it from constants: what Spring with Thymeleaf costs by
 * itself, with no log-in, no right, no question to a database.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ThymeleafAutoConfiguration.class
})
class BarePage {

    /** A row of the list. */
    public record Row(
            String id,
            String number,
            String title,
            String applicant,
            String stateName,
            String term,
            String due,
            boolean provisional,
            int remaining,
            String closedOn,
            String organisation,
            String style,
            String word) {}

    /** A light with its count. */
    public record Shown(String style, String word, long count) {}

    /** A link. */
    public record Link(String id, String path, String label, String name) {}

    static ConfigurableApplicationContext start(int procedures, int portal, int workbench) {
        var model = Map.<String, Object>of(
                "cases", IntStream.range(0, 20).mapToObj(BarePage::row).toList(),
                "lights",
                        List.of(
                                new Shown("light-red", "已超期", 3),
                                new Shown("light-yellow", "将到期", 5),
                                new Shown("light-green", "正常", 192),
                                new Shown("light-held", "停计", 0),
                                new Shown("light-none", "无期限", 0)),
                "procedures", links(procedures),
                "portal", links(portal),
                "workbench", links(workbench),
                "who", "量度员",
                "total", 200L);
        return new SpringApplicationBuilder(BarePage.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("page", RouterFunction.class, () -> page(model)))
                .run(
                        "--spring.config.name=none",
                        "--server.port=0",
                        "--spring.threads.virtual.enabled=true",
                        "--spring.jmx.enabled=false",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off");
    }

    private static RouterFunction<ServerResponse> page(Map<String, Object> model) {
        return route().GET("/", request -> ServerResponse.ok().render("bench/todo", model)).build();
    }

    private static List<Link> links(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Link("procedure-" + i, "/path/" + i, "入口" + i, "行政许可程序" + i))
                .toList();
    }

    private static Row row(int i) {
        return new Row(
                "0193623e-0000-7000-8000-0000000000" + (10 + i),
                "量六〔2026〕" + i + "号",
                "开办面馆",
                null,
                "收件",
                "受理期限",
                "2026-12-02",
                false,
                5,
                null,
                "量度局",
                "light-green",
                "正常");
    }
}
