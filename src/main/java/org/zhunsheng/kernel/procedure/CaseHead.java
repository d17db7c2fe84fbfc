package org.zhunsheng.kernel.procedure;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same in a case from its first act to its last.
 *
 * @param number the case number (案号); null only while the first act is being written
 * @param organisation code of the organisation that handles it
 * @param openedBy account that filed it, for itself or for another
 * @param parties role → ids of the parties in that role
 */
public record CaseHead(
        Definition definition,
        String district,
        UUID id,
        @Nullable String number,
        String organisation,
        @Nullable String item,
        @Nullable String itemName,
        String channel,
        String openedBy,
        Map<String, Set<UUID>> parties,
        @Nullable UUID parent) {

    CaseHead numbered(String number) {
        return new CaseHead(
                definition, district, id, number, organisation, item, itemName, channel, openedBy, parties, parent);
    }
}
