package org.zhunsheng.kernel.procedure;

import java.util.Optional;

/**
 * The papers that were released with definitions. They are plain text with names in braces, not templates of the product:
 * whoever may write one can say what a paper says, and nothing else.
 */
public interface ReleasedPapers {

    /** The text of a paper; its first line is the title. */
    Optional<String> find(String folder, String paper);
}
