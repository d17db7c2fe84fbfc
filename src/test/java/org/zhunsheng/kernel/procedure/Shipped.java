package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.List;

/** All versions of all procedures that the product brings along, and none that only tests bring. */
public final class Shipped {

    private Shipped() {}

    public static List<Definition> definitions() {
        var definitions = new ArrayList<Definition>();
        DefinitionFiles.sources().stream()
                .map(DefinitionSource::id)
                .distinct()
                .sorted()
                .forEach(id -> definitions.addAll(Rehearsal.versions(id)));
        return definitions.stream()
                .filter(definition -> !definition.module().equals("trial"))
                .toList();
    }
}
