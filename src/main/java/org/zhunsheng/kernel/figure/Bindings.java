package org.zhunsheng.kernel.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of a statement: never written into it, always bound. */
final class Bindings {

    private final Map<String, Object> values = new HashMap<>();
    private final Map<Object, String> names = new HashMap<>();

    String bind(Object value) {
        return ":" + names.computeIfAbsent(value, this::named);
    }

    private String named(Object value) {
        var name = "p" + values.size();
        values.put(name, value);
        return name;
    }

    void bind(String name, Object value) {
        values.put(name, value);
    }

    String equal(List<?> to) {
        if (to.size() == 1) return " = " + bind(to.getFirst());
        return to.stream().map(this::bind).collect(Collectors.joining(", ", " in (", ")"));
    }

    Map<String, Object> values() {
        return values;
    }
}
