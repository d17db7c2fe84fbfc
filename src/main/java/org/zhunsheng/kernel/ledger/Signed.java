package org.zhunsheng.kernel.ledger;

import java.io.IOException;
import java.util.Base64;
import org.bouncycastle.cert.X509CertificateHolder;
import org.zhunsheng.kernel.crypto.SigningKey;
import org.zhunsheng.kernel.crypto.Sm2;
import org.zhunsheng.kernel.crypto.Sm3;

/**
 * An SM2 signature with what is needed to check it; all in base64.
 *
 * @param signature DER
 * @param certificate the signer's, DER
 * @param issuer the certificate of the authority behind it, DER
 */
record Signed(String signature, String certificate, String issuer) {

    static Signed by(SigningKey key, byte[] message) {
        try {
            return new Signed(
                    base64(key.sign(message)),
                    base64(key.certificate().getEncoded()),
                    base64(key.issuer().getEncoded()));
        } catch (IOException impossible) {
            throw new IllegalStateException("a certificate could not be written", impossible);
        }
    }

    /** Whether signature and certificates belong together. Who the authority is, the reader must judge. */
    boolean holds(byte[] message) {
        try {
            var signer = new X509CertificateHolder(bytes(certificate));
            return Sm2.verify(Sm2.publicKey(signer), bytes(signature), message)
                    && Sm2.issued(new X509CertificateHolder(bytes(issuer)), signer);
        } catch (IOException | IllegalArgumentException malformed) {
            return false;
        }
    }

    /** SM3 of the authority's certificate. */
    String issuerFingerprint() {
        return Sm3.hex(bytes(issuer));
    }

    // The decoder overlooks some bits of the last letter; a text that was touched there is refused all the same.
    private static byte[] bytes(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        if (!base64(bytes).equals(base64)) {
            throw new IllegalArgumentException("not the base64 of any bytes");
        }
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
