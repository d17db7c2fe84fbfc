package org.zhunsheng.kernel.party;

import org.jspecify.annotations.Nullable;

/**
 * A party as someone states it, not yet checked.
 *
 * @param role the role in the procedure, such as {@code applicant}
 * @param idType a name of {@link IdType}
 */
public record PartyDraft(
        String role,
        String name,
        String idType,
        String idNumber,
        @Nullable String phone) {

    /** Names the role only: the particulars of a person must not find their way into a log. */
    @Override
    public String toString() {
        return "PartyDraft[" + role + "]";
    }
}
