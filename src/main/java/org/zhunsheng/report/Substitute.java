package org.zhunsheng.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number that stands in an annual report in place of the computed figure, with the reason and the signature of whoever
 * answers for it. It changes no record and no figure.
 *
 * @param value null where the signer returns to the computed figure
 * @param computed what the figure was when it was signed
 * @param signature SM2 over {@link #message()}, base64 of DER
 */
record Substitute(
        String district,
        UUID id,
        int year,
        String figure,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal value,
        String reason,
        String signedBy,
        String signerName,
        LocalDate signedOn,
        String signature) {

    /** What is signed: nothing of it can be changed afterwards without the signature breaking. */
    byte[] message() {
        return String.join(
                        "\n",
                        district,
                        id.toString(),
                        String.valueOf(year),
                        figure,
                        computed == null ? "" : Format.digits(computed),
                        value == null ? "" : Format.digits(value),
                        reason,
                        signedBy,
                        signerName,
                        signedOn.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    Substitute signed(String signature) {
        return new Substitute(
                district, id, year, figure, computed, value, reason, signedBy, signerName, signedOn, signature);
    }
}
