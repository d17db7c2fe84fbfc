package org.zhunsheng.kernel.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file as it is written, with the place of each thing in it, so that it can lie over another file (继承): maps merge by
 * key, lists and plain values replace, {@code null} removes. Whatever is wrong after that is still blamed on the file and
 * the line where it stands.
 *
 * @param places JSON pointer → where it stands
 */
public record Layer(JsonNode node, Map<String, Place> places) {

    /** A line of a file, one-based. */
    public record Place(String file, int line) {}

    /** This file over its base. */
    public Layer over(Layer base) {
        var merged = new HashMap<>(base.places);
        var whole = merge("", base.node, node, merged);
        merged.putAll(places);
        return new Layer(whole, merged);
    }

    /** Without some entries of its root. */
    public Layer without(List<String> names) {
        var rest = node.deepCopy();
        if (rest instanceof ObjectNode object) object.remove(names);
        return new Layer(rest, places);
    }

    /** The place of the nearest thing that stands in a file: what is missing is missing below its parent. */
    public Place at(String pointer) {
        for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var place = places.get(at);
            if (place != null) return place;
            if (at.indexOf('/') < 0) return new Place("", 1);
        }
    }

    private static JsonNode merge(String pointer, JsonNode base, JsonNode own, Map<String, Place> places) {
        if (!(base instanceof ObjectNode below) || !(own instanceof ObjectNode above)) {
            places.keySet().removeIf(place -> place.startsWith(pointer + "/"));
            return own;
        }
        var merged = below.deepCopy();
        for (var name : above.propertyNames()) {
            var at = pointer + "/" + name;
            var value = above.get(name);
            if (!below.has(name)) merged.set(name, value);
            else if (!value.isNull()) merged.set(name, merge(at, below.get(name), value, places));
            else {
                merged.remove(name);
                places.keySet().removeIf(place -> place.equals(at) || place.startsWith(at + "/"));
            }
        }
        return merged;
    }
}
