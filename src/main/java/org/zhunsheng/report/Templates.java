package org.zhunsheng.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zhunsheng.kernel.database.SelfCheck;
import org.zhunsheng.kernel.figure.Figures;

/**
 * The templates of annual reports, {@code reports/annual/<first year>/}. A report is written after the newest one that
 * is not younger than itself. What a template names and the catalogue of figures does not have is told here, once.
 */
@Component
class Templates implements SelfCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);
    private static final Pattern PLACE = Pattern.compile("reports/annual/(\\d{4})/([^/]+\\.yaml)$");

    private final Figures figures;
    private final SingletonSupplier<List<Template>> templates = SingletonSupplier.of(this::read);

    Templates(Figures figures) {
        this.figures = figures;
    }

    @Override
    public void check() {
        templates.get();
    }

    private List<Template> read() {
        try {
            var read = new ArrayList<Template>();
            texts().forEach((from, files) -> read.add(TemplateReader.read(from, files)));
            read.sort(Comparator.comparingInt(Template::from).reversed());
            read.forEach(this::tellUnknownFigures);
            return List.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Map<String, String>> texts() throws IOException {
        var texts = new TreeMap<Integer, Map<String, String>>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:reports/annual/*/*.yaml")) {
            var place = PLACE.matcher(file.getURL().toString());
            if (place.find())
                texts.computeIfAbsent(Integer.valueOf(place.group(1)), year -> new TreeMap<>())
                        .put(place.group(2), file.getContentAsString(StandardCharsets.UTF_8));
        }
        return texts;
    }

    private void tellUnknownFigures(Template template) {
        var known = figures.ids();
        var unknown =
                template.figures().stream().filter(id -> !known.contains(id)).toList();
        if (!unknown.isEmpty())
            LOG.warn(
                    "reports/annual/{} names figures that the catalogue does not have; their sentences stay unsaid: {}",
                    template.from(),
                    unknown);
    }

    Template of(int year) {
        var all = templates.obtain();
        return all.stream()
                .filter(template -> template.from() <= year)
                .findFirst()
                .orElseGet(all::getLast);
    }
}
