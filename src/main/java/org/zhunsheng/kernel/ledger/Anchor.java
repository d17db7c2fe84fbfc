package org.zhunsheng.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Map;
import org.zhunsheng.kernel.crypto.SigningKey;
import org.zhunsheng.kernel.crypto.Sm3;

/**
 * The seal on one day of one district's ledger (每日存证): the Merkle root over every act recorded that day, signed and
 * published. Whoever keeps it can tell later whether the day's record was touched.
 *
 * @param acts how many acts the root covers, in the order in which they were recorded
 * @param root hexadecimal
 * @param previous SM3 of the statement of the day before, so that no day can be taken out; of nothing for the first
 * @param statement the signed text: {@linkplain CanonicalJson canonical JSON} of the components above
 * @param signature SM2 over the statement, DER in base64
 * @param certificate the signer's, DER in base64; {@code issuer} is that of the authority behind it
 */
public record Anchor(
        String district,
        LocalDate date,
        long acts,
        String root,
        String previous,
        String statement,
        String signature,
        String certificate,
        String issuer) {

    private static final String TYPE = "zhunsheng-anchor";

    /** What stands before the first anchor of a district. */
    static final String NONE = Sm3.hex();

    static Anchor sign(String district, LocalDate date, long acts, String root, String previous, SigningKey key) {
        var statement = statement(district, date, acts, root, previous);
        var signed = Signed.by(key, statement.getBytes(UTF_8));
        return new Anchor(
                district,
                date,
                acts,
                root,
                previous,
                statement,
                signed.signature(),
                signed.certificate(),
                signed.issuer());
    }

    /** Whether statement, signature and certificates belong together. Who the authority is, the reader must judge. */
    public boolean holds() {
        return statement.equals(statement(district, date, acts, root, previous))
                && signed().holds(statement.getBytes(UTF_8));
    }

    /** The hash by which the next day's anchor holds on to this one. */
    String digest() {
        return Sm3.hex(statement.getBytes(UTF_8));
    }

    /** SM3 of the authority's certificate, by which it can be compared with one received another way. */
    public String issuerFingerprint() {
        return signed().issuerFingerprint();
    }

    private Signed signed() {
        return new Signed(signature, certificate, issuer);
    }

    private static String statement(String district, LocalDate date, long acts, String root, String previous) {
        return CanonicalJson.write(Map.of(
                "type", TYPE, "district", district, "date", date, "acts", acts, "root", root, "previous", previous));
    }
}
