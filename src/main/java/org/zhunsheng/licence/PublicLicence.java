package org.zhunsheng.licence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.party.Masked;

/**
 * What anyone may see of a licence: a person's name is masked, rows of the face that are not open are left out.
 *
 * @param statusName in Chinese
 */
public record PublicLicence(
        String identifier,
        String typeName,
        String number,
        String holderName,
        String issuerName,
        LocalDate issuedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Licence.Status status,
        String statusName,
        boolean sealed,
        List<Licence.Field> fields) {

    static PublicLicence of(Licence licence, LocalDate today) {
        return of(licence, today, false);
    }

    /** For the holder and the offices that may see the case: nothing is left out. */
    static PublicLicence full(Licence licence, LocalDate today) {
        return of(licence, today, true);
    }

    private static PublicLicence of(Licence licence, LocalDate today, boolean full) {
        var status = licence.statusOn(today);
        return new PublicLicence(
                licence.identifier(),
                licence.typeName(),
                licence.number(),
                full || !licence.holderIsPerson() ? licence.holderName() : Masked.name(licence.holderName()),
                licence.issuerName(),
                licence.issuedOn(),
                licence.validFrom(),
                licence.validTo(),
                status,
                status.label(),
                licence.sealed(),
                licence.fields().stream().filter(field -> full || field.open()).toList());
    }
}
