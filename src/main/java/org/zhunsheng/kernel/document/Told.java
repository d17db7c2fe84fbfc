package org.zhunsheng.kernel.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the acts of a case have told, as a template asks for it: what nobody has told is empty, not an error. */
final class Told extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1;

    Told(Map<?, ?> facts) {
        facts.forEach((name, value) -> put(String.valueOf(name), lenient(value)));
    }

    @Override
    public boolean containsKey(Object name) {
        return true;
    }

    private static @Nullable Object lenient(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> new Told(map);
            case List<?> list -> list.stream().map(Told::lenient).toList();
            case null, default -> value;
        };
    }
}
