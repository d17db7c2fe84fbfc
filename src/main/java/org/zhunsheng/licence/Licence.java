package org.zhunsheng.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an electronic licence (电子证照): who may do what, given by whom, from when to when. A version is never
 * edited; only its {@code status} moves on.
 *
 * @param district GB/T 2260 code of the issuing county
 * @param identifier GB/T 36904 identifier, with its version
 * @param typeName as on the licence's face, such as 食品经营许可证
 * @param number as printed (证照编号)
 * @param holder party, null for a licence brought in from older records
 * @param holderIsPerson a natural person, whose name is masked before the public
 * @param issuer code of the issuing organisation
 * @param validTo last day, null when it has no term
 * @param previous identifier of the version before this one
 * @param sealed whether the OFD file with the issuer's seal has been made
 * @param fields further rows of the face
 */
public record Licence(
        String district,
        UUID id,
        String identifier,
        String typeCode,
        String typeName,
        String number,
        @Nullable UUID holder,
        String holderName,
        boolean holderIsPerson,
        String issuer,
        String issuerName,
        LocalDate issuedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Status status,
        @Nullable UUID caseId,
        @Nullable String previous,
        boolean sealed,
        List<Field> fields) {

    /** A row of the face. {@code open} rows are shown to anyone, others to the holder and the office only. */
    public record Field(String name, String value, boolean open) {}

    /** Where a version stands. */
    public enum Status {
        VALID("有效"),
        CHANGED("已变更，由新版本代替"),
        REVOKED("已撤销"),
        WITHDRAWN("已撤回"),
        CANCELLED("已注销"),
        EXPIRED("已过有效期");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The status on a day: a licence past its last day has expired even if nobody has recorded it. */
    public Status statusOn(LocalDate day) {
        return status == Status.VALID && validTo != null && day.isAfter(validTo) ? Status.EXPIRED : status;
    }
}
