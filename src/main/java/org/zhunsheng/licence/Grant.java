package org.zhunsheng.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant (授权用证): the holder of a licence lets another person or body see it in full and fetch its file, for a named
 * purpose and until a day (国务院令第716号第十条: 电子证照可以作为办理政务服务事项的依据).
 *
 * @param identifier of the licence version it was given for
 * @param grantee the party that may look
 * @param validTo last day
 */
record Grant(
        UUID id,
        String identifier,
        UUID grantee,
        String granteeName,
        String purpose,
        Instant grantedAt,
        LocalDate validTo,
        @Nullable Instant revokedAt) {

    public boolean holdsOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(validTo);
    }
}
