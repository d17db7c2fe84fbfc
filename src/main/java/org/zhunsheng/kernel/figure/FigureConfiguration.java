package org.zhunsheng.kernel.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhunsheng.kernel.access.OpenPath;

/** Gathers the figure files of all modules, in the order they give themselves. */
@Configuration(proxyBeanMethods = false)
class FigureConfiguration {

    private static final Pattern ORDER = Pattern.compile("(?m)^order: (\\d+)");

    @Bean
    Catalogue catalogue() {
        return new Catalogue(FigureConfiguration::read);
    }

    private static Catalogue read() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:figures/*.yaml");
            var texts = new LinkedHashMap<String, String>();
            Stream.of(files)
                    .map(file -> Map.entry("figures/" + file.getFilename(), text(file)))
                    .sorted(Comparator.comparingInt((Map.Entry<String, String> file) -> order(file.getValue()))
                            .thenComparing(Map.Entry::getKey))
                    .forEach(file -> texts.put(file.getKey(), file.getValue()));
            return CatalogueReader.read(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    OpenPath openFigures() {
        return OpenPath.get("/figures/**");
    }

    @Bean
    OpenPath openFigureApi() {
        return OpenPath.get("/api/v1/figures/**");
    }

    private static int order(String text) {
        var matcher = ORDER.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
