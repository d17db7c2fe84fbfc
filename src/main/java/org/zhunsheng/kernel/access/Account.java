package org.zhunsheng.kernel.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right of one person to enter, under a name that is unique in the installation.
 *
 * @param name the log-in name
 * @param displayName what people call the person
 * @param organisation the code of the organisation served, if any
 * @param party the person or body that applies under this account, if any
 */
public record Account(
        String name,
        String displayName,
        String district,
        @Nullable String organisation,
        Set<String> roles,
        @Nullable UUID party) {

    Actor actor() {
        return new Actor(name, displayName, district, organisation, roles, party);
    }
}
