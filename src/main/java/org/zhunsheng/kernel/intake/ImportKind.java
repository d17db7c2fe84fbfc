package org.zhunsheng.kernel.intake;

import java.time.Instant;
import java.util.List;

/**
 * A kind of rows that can be brought in (导入种类). The module whose records the rows become declares it as a bean; nothing
 * else is needed for it to be offered.
 */
public interface ImportKind {

    /** As the interface calls it, such as {@code ratings}. */
    String id();

    /** As people call it. */
    String name();

    /** In the order of the template, without {@code external_id}, which every kind has and which stands first. */
    List<ImportColumn> columns();

    /** Begins to take in the rows of one file. */
    Intake begin(Occasion occasion);

    /** Where the kind stands among others in a list; what others refer to comes first. */
    default int order() {
        return 100;
    }

    /**
     * On what occasion rows are brought in.
     *
     * @param account who brings the rows in
     * @param at when
     */
    record Occasion(String district, String account, Instant at) {}
}
