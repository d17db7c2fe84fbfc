package org.zhunsheng.kernel.district;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who serves an organisation.
 *
 * @param role officer, agent, public-lawyer, mediator, counsel…
 * @param certificate number of the enforcement certificate (行政执法证), if one is held
 * @param validTo the last day on which the certificate is valid; without a day it does not end
 */
public record Staff(
        String district,
        UUID id,
        String name,
        String organisation,
        String role,
        @Nullable String certificate,
        @Nullable LocalDate validTo) {

    /** Whether the certificate entitles to enforce on a day. */
    public boolean certifiedOn(LocalDate day) {
        return certificate != null && (validTo == null || !day.isAfter(validTo));
    }
}
