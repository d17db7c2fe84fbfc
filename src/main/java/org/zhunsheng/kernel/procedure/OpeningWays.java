package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ways by name into a procedure. Each answers part of the opening form beforehand, so that who applies chooses a name and is
 * asked the rest. Owned here so that a page need not know who offers them.
 */
public interface OpeningWays {

    /** The id of the procedure that they lead into. */
    String procedure();

    /** Those that a district offers on a day. */
    List<Way> of(String district, LocalDate on);

    /**
     * A way.
     *
     * @param answers by the names of fields that are not shown: what they say
     * @param part a further field, a list, of whose entries one may leave some out
     * @param choices those entries, each with its name
     * @param without fields that do not arise under it
     * @param begun what is filled in beforehand of fields that are shown, by the names under which a page sends them
     */
    record Way(
            String id,
            String name,
            Map<String, List<String>> answers,
            String part,
            Map<String, String> choices,
            Set<String> without,
            Map<String, List<String>> begun) {}
}
