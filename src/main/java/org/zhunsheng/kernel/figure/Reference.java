package org.zhunsheng.kernel.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A value for a year that was not computed here: one that comes from outside (外部参照值), such as the average of the
 * region, or one that was published for a figure computed here (对外公布值). Entered once, never changed; a later entry
 * for the same figure, year and kind takes its place and leaves it readable.
 *
 * @param lowerBound whether the value is "at least" so much (余)
 * @param source the document that gives it
 * @param signer who answers for it
 */
public record Reference(
        UUID id,
        String figure,
        int year,
        Kind kind,
        BigDecimal value,
        boolean lowerBound,
        String source,
        String signer,
        LocalDate signedOn,
        String enteredBy,
        Instant enteredAt) {

    public enum Kind {
        EXTERNAL,
        PUBLISHED
    }
}
