package org.zhunsheng.kernel.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Those of the definitions that are known now. */
@Component
class PapersAtHand implements ReleasedPapers {

    private volatile Map<String, Map<String, String>> byFolder = Map.of();

    void hold(List<DefinitionSource> released) {
        var all = new HashMap<String, Map<String, String>>();
        for (var source : released) if (!source.papers().isEmpty()) all.put(source.folder(), source.papers());
        byFolder = Map.copyOf(all);
    }

    @Override
    public Optional<String> find(String folder, String paper) {
        return Optional.ofNullable(byFolder.getOrDefault(folder, Map.of()).get(paper));
    }
}
