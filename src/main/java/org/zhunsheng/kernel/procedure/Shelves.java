package org.zhunsheng.kernel.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The procedures by field (领域): the folders they stand in, named and ordered by {@code procedures/fields.yaml}. */
final class Shelves {

    private static final String FILE = "/procedures/fields.yaml";

    private static final Map<String, String> FIELDS = read();

    private Shelves() {}

    /** The given procedures under the names of their fields; fields without any are left out. */
    static Map<String, List<Definition>> of(Collection<Definition> definitions) {
        var shelves = new LinkedHashMap<String, List<Definition>>();
        FIELDS.values().forEach(name -> shelves.put(name, new ArrayList<>()));
        for (var definition : definitions)
            shelves.computeIfAbsent(
                            FIELDS.getOrDefault(definition.module(), definition.module()), name -> new ArrayList<>())
                    .add(definition);
        shelves.values().removeIf(List::isEmpty);
        return shelves;
    }

    private static Map<String, String> read() {
        try (var in = Shelves.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("no " + FILE);
            return new YAMLMapper().readValue(in, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
