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
 * @param questions names of matters → what else each asks, in words, where the form has no field for it
 */
record Theme(String id, String name, Map<String, List<String>> matters, Map<String, List<String>> questions) {

    /** The fields that some of the matters ask for together, each once. */
    List<String> asks(Set<String> names) {
        return together(matters, names);
    }

    /** The questions in words that some of the matters ask together, each once. */
    List<String> questions(Set<String> names) {
        return together(questions, names);
    }

    private static List<String> together(Map<String, List<String>> byMatter, Set<String> names) {
        var asked = new LinkedHashSet<String>();
        byMatter.forEach((matter, asks) -> {
            if (names.contains(matter)) asked.addAll(asks);
        });
        return List.copyOf(asked);
    }
}
