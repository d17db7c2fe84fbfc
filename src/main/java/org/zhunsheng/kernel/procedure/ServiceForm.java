package org.zhunsheng.kernel.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.form.Layer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The standard questions of a service of papers (送达): in which mode, on which day, to whom. An act that serves a paper
 * asks them after the questions of its own form.
 */
final class ServiceForm {

    /** The mode in which what is served counts only some time after it was put up (公告送达). */
    static final String PUBLIC_NOTICE = "public-notice";

    static final String MODE = "serviceMode";
    static final String DAY = "serviceOn";

    private static final String NAME = "service";
    private static final String FILE = "procedures/parts.json";
    private static final String SUFFIX = "+service";

    private static final SingletonSupplier<Layer> STANDARD = SingletonSupplier.of(ServiceForm::standard);

    private ServiceForm() {}

    /** The name of the form with the standard questions behind its own. */
    static String name(@Nullable String form) {
        return form == null || form.equals(NAME) ? NAME : form + SUFFIX;
    }

    /** The forms of a file, with the standard form and each of its own that an act of service uses. */
    static Layer in(@Nullable Layer forms, JsonNode acts) {
        var layer = forms == null ? STANDARD.obtain().without(List.of()) : forms.over(STANDARD.obtain());
        var defs = (ObjectNode) layer.node().path("$defs");
        for (var act : acts.values()) {
            var form = act.path("form").asString(NAME);
            if (act.has("serves") && defs.path(form).isObject() && !form.equals(NAME))
                defs.set(name(form), joined((ObjectNode) defs.path(form), (ObjectNode) defs.path(NAME)));
        }
        return layer;
    }

    private static ObjectNode joined(ObjectNode own, ObjectNode standard) {
        var joined = own.deepCopy();
        var properties = joined.withObject("properties");
        standard.path("properties").properties().forEach(entry -> {
            if (!properties.has(entry.getKey())) properties.set(entry.getKey(), entry.getValue());
        });
        var required = new LinkedHashSet<String>();
        own.path("required").forEach(name -> required.add(name.asString()));
        standard.path("required").forEach(name -> required.add(name.asString()));
        var list = joined.putArray("required");
        required.forEach(list::add);
        return joined;
    }

    private static Layer standard() {
        try (var in = ServiceForm.class.getResourceAsStream("/" + FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing");
            return Form.layer(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
