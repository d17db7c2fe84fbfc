package org.zhunsheng.kernel.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a person who has logged in, or the system where the law says what silence means.
 *
 * @param account the log-in name, which is what the record keeps
 * @param name what people call the actor
 * @param district the tenant, GB/T 2260
 * @param organisation the code of the organisation the actor serves, if any
 * @param roles resident, enterprise, agent, clerk, approver, officer, legal, head, leader, importer, auditor, admin, monitor
 * @param party the person or body the actor is, where the actor applies in own matters
 */
public record Actor(
        String account,
        String name,
        String district,
        @Nullable String organisation,
        Set<String> roles,
        @Nullable UUID party) {

    private static final String SYSTEM = "system";

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The system itself, in one district. */
    public static Actor system(String district) {
        return new Actor(SYSTEM, "系统", district, null, Set.of(SYSTEM), null);
    }

    public boolean isSystem() {
        return roles.contains(SYSTEM);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
