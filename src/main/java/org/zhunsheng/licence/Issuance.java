package org.zhunsheng.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an office decides when it gives a licence.
 *
 * @param district GB/T 2260 code of the county
 * @param typeCode GB/T 36902 type code: credit code of the body that defined the type, and 3 digits
 * @param number as printed; null has one made from the serial number
 * @param holder party
 * @param holderIsPerson a natural person, whose name is masked before the public
 * @param issuer the organisation's code here
 * @param issuerCode the organisation's credit code (USCC), on the seal and in the identifier
 * @param validTo last day, null when the licence has no term
 */
public record Issuance(
        String district,
        String typeCode,
        String typeName,
        @Nullable String number,
        @Nullable UUID holder,
        String holderName,
        boolean holderIsPerson,
        String issuer,
        String issuerCode,
        String issuerName,
        LocalDate issuedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable UUID caseId,
        List<Licence.Field> fields) {}
