package org.zhunsheng.onething;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A thing (“一件事”的主题), as a file of the folder {@code onething} lays it down.
 *
 * @param id the name of the file
 * @param matters names of matters as the catalogue has them → names of the fields that the matter asks for beside the
 *     common ones
 */
record Theme(String id, String name, Map<String, List<String>> matters) {

    /** What some of the matters ask together, each once. */
    List<String> asks(Set<String> names) {
        var asked = new LinkedHashSet<String>();
        matters.forEach((matter, fields) -> {
            if (names.contains(matter)) asked.addAll(fields);
        });
        return List.copyOf(asked);
    }
}
