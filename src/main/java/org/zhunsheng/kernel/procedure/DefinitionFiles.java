package org.zhunsheng.kernel.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The procedures that come with the house: {@code procedures/<module>/<procedure>/<effective-date>/procedure.yaml}. */
final class DefinitionFiles {

    private static final String FILES = "classpath*:procedures/*/*/*/procedure.yaml";

    private DefinitionFiles() {}

    /** All versions as they are written in the files of the house. */
    static List<DefinitionSource> sources() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(DefinitionFiles::source)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DefinitionSource source(Resource file) {
        try {
            var path = file.getURL().getPath().split("/", -1);
            int last = path.length - 1;
            var forms = file.createRelative("form.json");
            return new DefinitionSource(
                    path[last - 3],
                    path[last - 2],
                    "procedures/%s/%s/%s".formatted(path[last - 3], path[last - 2], path[last - 1]),
                    file.getContentAsString(StandardCharsets.UTF_8),
                    forms.exists() ? forms.getContentAsString(StandardCharsets.UTF_8) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
