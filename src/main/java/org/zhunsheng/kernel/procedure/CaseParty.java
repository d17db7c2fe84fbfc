package org.zhunsheng.kernel.procedure;

import java.util.Map;
import java.util.UUID;

/** Who takes part in a case, and as what; the rest of what is known of a party is kept by the party module. */
public record CaseParty(String role, UUID id, String name) {

    Map<String, Object> record() {
        return Map.of("role", role, "id", id.toString(), "name", name);
    }

    static CaseParty of(Map<?, ?> record) {
        return new CaseParty(
                String.valueOf(record.get("role")),
                UUID.fromString(String.valueOf(record.get("id"))),
                String.valueOf(record.get("name")));
    }
}
