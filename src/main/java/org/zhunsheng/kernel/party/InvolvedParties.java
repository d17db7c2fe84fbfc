package org.zhunsheng.kernel.party;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhunsheng.kernel.database.Write;

/**
 * Checked parties that are about to enter a case.
 *
 * @param parties in the order stated; who has two roles appears twice
 * @param rows the parties themselves, as they will be kept
 */
public record InvolvedParties(List<CaseParty> parties, List<PartyWrites.Row> rows) {

    /** Records the parties. */
    public List<Write> writes() {
        return rows.isEmpty() ? List.of() : List.of(PartyWrites.upsert(rows));
    }

    /** The parties' ids by role, in the order stated. */
    public Map<String, List<UUID>> byRole() {
        var roles = new LinkedHashMap<String, List<UUID>>();
        parties.forEach(p -> roles.computeIfAbsent(p.role(), r -> new ArrayList<>())
                .add(p.party().id()));
        return roles;
    }

    /** Records the parties and links them to a case. */
    public List<Write> writes(UUID caseId) {
        if (parties.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<>(writes());
        all.add(PartyWrites.link(caseId, parties));
        return all;
    }
}
