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
 * @param since the first day of service; always, where nothing is said
 * @param until the first day on which that has ended; never, where nothing is said
 */
public record Staff(
        String district,
        UUID id,
        String name,
        String organisation,
        String role,
        @Nullable String certificate,
        @Nullable LocalDate validTo,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** One who always served. */
    public Staff(
            String district,
            UUID id,
            String name,
            String organisation,
            String role,
            @Nullable String certificate,
            @Nullable LocalDate validTo) {
        this(district, id, name, organisation, role, certificate, validTo, null, null);
    }

    /** Whether the certificate entitles to enforce on a day. */
    public boolean certifiedOn(LocalDate day) {
        return certificate != null && (validTo == null || !day.isAfter(validTo));
    }
}
