package org.zhunsheng.kernel.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file as it is written, with the place of each thing in it, so that it can lie over another file (继承): maps merge by
 * key, lists and plain values replace, {@code null} removes. Whatever is wrong after that is still blamed on the file and
 * the line where it stands. The places are looked for when somebody asks for them: of sound files nobody does.
 */
public final class Layer {

    private final JsonNode node;
    private final SingletonSupplier<Map<String, Place>> places;

    /** A line of a file, one-based. */
    public record Place(String file, int line) {}

    /** @param places JSON pointer → where it stands */
    public Layer(JsonNode node, Supplier<Map<String, Place>> places) {
        this.node = node;
        this.places = SingletonSupplier.of(places);
    }

    public JsonNode node() {
        return node;
    }

    public Map<String, Place> places() {
        return places.obtain();
    }

    /** This file over its base. */
    public Layer over(Layer base) {
        return new Layer(merge(base.node, node), () -> {
            var merged = new HashMap<>(base.places());
            forget("", base.node, node, merged);
            merged.putAll(places());
            return merged;
        });
    }

    /** Without some entries of its root. */
    public Layer without(List<String> names) {
        var rest = node.deepCopy();
        if (rest instanceof ObjectNode object) object.remove(names);
        return new Layer(rest, this::places);
    }

    /** The place of the nearest thing that stands in a file: what is missing is missing below its parent. */
    public Place at(String pointer) {
        for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var place = places().get(at);
            if (place != null) return place;
            if (at.indexOf('/') < 0) return new Place("", 1);
        }
    }

    private static JsonNode merge(JsonNode base, JsonNode own) {
        if (!(base instanceof ObjectNode below) || !(own instanceof ObjectNode above)) return own;
        var merged = below.deepCopy();
        for (var name : above.propertyNames()) {
            var value = above.get(name);
            if (!below.has(name)) merged.set(name, value);
            else if (!value.isNull()) merged.set(name, merge(below.get(name), value));
            else merged.remove(name);
        }
        return merged;
    }

    /** Drops the places of the base that lie under what replaces or removes it. */
    private static void forget(String pointer, JsonNode base, JsonNode own, Map<String, Place> places) {
        if (!(base instanceof ObjectNode below) || !(own instanceof ObjectNode above)) {
            places.keySet().removeIf(place -> place.startsWith(pointer + "/"));
            return;
        }
        for (var name : above.propertyNames()) {
            var at = pointer + "/" + name;
            if (!below.has(name)) continue;
            if (!above.get(name).isNull()) forget(at, below.get(name), above.get(name), places);
            else places.keySet().removeIf(place -> place.equals(at) || place.startsWith(at + "/"));
        }
    }
}
