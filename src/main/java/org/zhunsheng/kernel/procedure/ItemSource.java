package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Where matters (事项) come from. Owned here so that the docket need not know who keeps the catalogue. */
public interface ItemSource {

    /** The version of a matter in force on a day. */
    Optional<Item> find(String district, String code, LocalDate on);

    /**
     * What a case needs to know of its matter.
     *
     * @param procedure id of the procedure it is handled under
     * @param attributes recorded with the opening act under {@code item}, so that the case keeps the version it was
     *     filed under
     */
    record Item(String code, String name, String organisation, String procedure, Map<String, Object> attributes) {}
}
