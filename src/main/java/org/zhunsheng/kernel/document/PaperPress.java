package org.zhunsheng.kernel.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.zhunsheng.kernel.procedure.ReleasedPapers;

/**
 * Sets papers (文书) from their templates, which stand beside the procedure: {@code <name>.html} in the folder of the
 * version under which the case runs. What stands beside no procedure but above them all is shared: the frame
 * {@code paper}, and papers that read the same in every procedure (送达回证). Papers that were released with a definition
 * are plain text ({@link PlainPaper}).
 */
@Component
class PaperPress {

    private static final String ROOT = "procedures/";
    private static final Pattern TITLE = Pattern.compile("<title>([^<]+)</title>");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Map<String, Optional<String>> titles = new ConcurrentHashMap<>();

    private final ReleasedPapers released;

    PaperPress(ReleasedPapers released) {
        this.released = released;
        var resolver = new ClassLoaderTemplateResolver(PaperPress.class.getClassLoader());
        resolver.setPrefix(ROOT);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
    }

    /** The folder to set a paper from: the first that has the template itself, or any if there is a shared one. */
    Optional<String> folderOf(List<String> folders, String template) {
        return folders.stream()
                .filter(folder -> released.find(folder, template).isPresent() || exists(own(folder, template)))
                .findFirst()
                .or(() -> folders.stream()
                        .filter(folder -> title(folder, template).isPresent())
                        .findFirst());
    }

    /** The title of a paper, or nothing where the procedure has no such template. */
    Optional<String> title(String folder, String template) {
        var here = released.find(folder, template);
        if (here.isPresent()) return here.map(text -> PlainPaper.of(text).title());
        return titles.computeIfAbsent(path(folder, template), PaperPress::readTitle);
    }

    String html(String folder, String template, Map<String, Object> values) {
        var context = new Context(Locale.SIMPLIFIED_CHINESE, values);
        var here = released.find(folder, template);
        if (here.isEmpty()) return engine.process(path(folder, template), context);
        context.setVariable("lines", PlainPaper.of(here.get()).filled(values));
        return engine.process("released", context);
    }

    /** The procedure's own template where it has one, else the shared one of this name. */
    private static String path(String folder, String template) {
        if (!template.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("not the name of a template: " + template);
        }
        String own = own(folder, template);
        return exists(own) ? own : template;
    }

    private static String own(String folder, String template) {
        String inside = folder.contains(ROOT) ? folder.substring(folder.lastIndexOf(ROOT) + ROOT.length()) : folder;
        return inside.isEmpty() ? template : inside.replaceAll("/+$", "") + "/" + template;
    }

    private static boolean exists(String path) {
        return PaperPress.class.getResource("/" + ROOT + path + ".html") != null;
    }

    private static Optional<String> readTitle(String path) {
        try (var in = PaperPress.class.getResourceAsStream("/" + ROOT + path + ".html")) {
            if (in == null) {
                return Optional.empty();
            }
            var found = TITLE.matcher(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
