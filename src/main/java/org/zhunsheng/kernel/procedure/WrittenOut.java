package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.form.Layer;
import tools.jackson.databind.JsonNode;

/**
 * A version with all that it builds on, each value in a line of its own after the place where it stands:
 * {@code terms.acceptance.length: 5 working days}. Two versions are compared by it where one is written as changes to the
 * other.
 */
public record WrittenOut(String procedure, String forms) {

    static WrittenOut of(ProcedureText text) {
        return new WrittenOut(lines(text.yaml()), lines(text.forms()));
    }

    private static String lines(@Nullable Layer layer) {
        return layer == null ? "" : lines(layer.node());
    }

    private static String lines(JsonNode root) {
        var lines = new ArrayList<String>();
        root.properties().forEach(entry -> {
            if (!entry.getKey().equals("extends")) write(entry.getKey(), entry.getValue(), lines);
        });
        return String.join("\n", lines);
    }

    private static void write(String place, JsonNode value, List<String> lines) {
        if (value.isObject() && !value.isEmpty())
            value.properties().forEach(entry -> write(place + "." + entry.getKey(), entry.getValue(), lines));
        else lines.add(place + ": " + (value.isString() ? value.asString() : value.toString()));
    }
}
