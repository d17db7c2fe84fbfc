package org.zhunsheng.kernel.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same in a case from its first act to its last.
 *
 * @param number the case number (案号); null only while the first act is being written
 * @param organisation code of the organisation that handles it
 * @param openedBy account that filed it, for itself or for another
 */
public record CaseHead(
        Definition definition,
        String district,
        UUID id,
        @Nullable String number,
        String organisation,
        @Nullable String item,
        @Nullable String itemName,
        String title,
        String channel,
        String openedBy,
        List<CaseParty> parties,
        @Nullable UUID parent) {

    CaseHead numbered(String number) {
        return with(definition, number);
    }

    CaseHead under(Definition other) {
        return with(other, number);
    }

    private CaseHead with(Definition definition, @Nullable String number) {
        return new CaseHead(
                definition,
                district,
                id,
                number,
                organisation,
                item,
                itemName,
                title,
                channel,
                openedBy,
                parties,
                parent);
    }

    /** The name to show for the case in a list: the first party's. */
    @Nullable
    String applicant() {
        return parties.isEmpty() ? null : parties.getFirst().name();
    }

    boolean hasParty(UUID id) {
        return parties.stream().anyMatch(party -> party.id().equals(id));
    }

    boolean hasParty(String role, UUID id) {
        return parties.stream()
                .anyMatch(party -> party.role().equals(role) && party.id().equals(id));
    }

    /** What the first act records of the case beside its form. */
    Map<String, Object> record() {
        var record = new LinkedHashMap<String, Object>();
        record.put("procedure", definition.id());
        record.put("version", definition.effective());
        record.put("organisation", organisation);
        record.put("title", title);
        record.put("channel", channel);
        record.put("parties", parties.stream().map(CaseParty::record).toList());
        if (item != null) record.put("item", item);
        if (parent != null) record.put("parent", parent);
        return record;
    }
}
