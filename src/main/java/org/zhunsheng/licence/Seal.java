package org.zhunsheng.licence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;
import org.zhunsheng.kernel.crypto.SigningKey;

/**
 * The electronic seal (电子印章) of one organisation, ready for use: its DER form with the picture, and the key that
 * signs with it.
 *
 * @param der SESeal
 * @param certificate of the key, DER
 */
record Seal(String name, byte[] der, byte[] certificate, byte[] picture, SigningKey key) {

    /** Has {@code maker} make the seal that {@code key} will sign with. */
    static Seal make(String id, String name, SigningKey key, SigningKey maker, byte[] picture) {
        byte[] certificate = encoded(key.certificate());
        Instant from = key.certificate().getNotBefore().toInstant();
        Instant to = key.certificate().getNotAfter().toInstant();
        byte[] info = Ses.sealInfo(id, name, certificate, from, to, picture, SealPicture.DIAMETER);
        byte[] makerCertificate = encoded(maker.certificate());
        byte[] signature = maker.sign(Ses.sealToBeSigned(info, makerCertificate));
        return new Seal(name, Ses.seal(info, makerCertificate, signature), certificate, picture, key);
    }

    private static byte[] encoded(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
