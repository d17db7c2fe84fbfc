package org.zhunsheng.kernel.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * SM2 signatures of GB/T 32918.2 over SM3, with the signer's identity that GB/T 35276 prescribes where none was agreed.
 * A signature is either DER (a sequence of r and s, as certificates and seals carry it) or raw (r and s, 32 bytes each).
 */
public final class Sm2 {

    /** The default signer identity of GB/T 35276. */
    public static final String DEFAULT_ID = "1234567812345678";

    // The hand-tuned curve of the same name signs five times faster than the generic one.
    static final ECNamedDomainParameters CURVE = new ECNamedDomainParameters(
            GMObjectIdentifiers.sm2p256v1, CustomNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));

    private static final byte[] ID = DEFAULT_ID.getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sm2() {}

    public static AsymmetricCipherKeyPair generate() {
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(CURVE, RANDOM));
        return generator.generateKeyPair();
    }

    /** Signs the parts as if joined; DER. */
    public static byte[] sign(ECPrivateKeyParameters key, byte[]... parts) {
        var signer = signer(new SM3Digest(), true, new ParametersWithRandom(key, RANDOM), parts);
        try {
            return signer.generateSignature();
        } catch (CryptoException impossible) {
            throw new IllegalStateException("SM2 could not sign", impossible);
        }
    }

    /** Whether a DER signature over the joined parts is the key's; false for anything malformed. */
    public static boolean verify(ECPublicKeyParameters key, byte[] signature, byte[]... parts) {
        return signer(new SM3Digest(), false, key, parts).verifySignature(signature);
    }

    /** Whether {@code issuer} is the one named in {@code certificate} and signed it. Dates are the caller's to judge. */
    public static boolean issued(X509CertificateHolder issuer, X509CertificateHolder certificate) {
        try {
            return certificate.getSignatureAlgorithm().getAlgorithm().equals(GMObjectIdentifiers.sm2sign_with_sm3)
                    && certificate.getIssuer().equals(issuer.getSubject())
                    && verify(
                            publicKey(issuer),
                            certificate.getSignature(),
                            certificate.toASN1Structure().getTBSCertificate().getEncoded());
        } catch (IOException | IllegalArgumentException malformed) {
            return false;
        }
    }

    /**
     * The public key that a certificate is about.
     *
     * @throws IllegalArgumentException if the certificate's key is not an SM2 key
     */
    public static ECPublicKeyParameters publicKey(X509CertificateHolder certificate) {
        return publicKey(certificate.getSubjectPublicKeyInfo());
    }

    static ECPublicKeyParameters publicKey(SubjectPublicKeyInfo info) {
        if (!GMObjectIdentifiers.sm2p256v1.equals(info.getAlgorithm().getParameters())) {
            throw new IllegalArgumentException(
                    "not an SM2 key: " + info.getAlgorithm().getAlgorithm() + ", expected "
                            + GMNamedCurves.getName(GMObjectIdentifiers.sm2p256v1));
        }
        return new ECPublicKeyParameters(
                CURVE.getCurve().decodePoint(info.getPublicKeyData().getBytes()), CURVE);
    }

    static SM2Signer signer(Digest digest, ECPrivateKeyParameters key) {
        return signer(digest, true, new ParametersWithRandom(key, RANDOM));
    }

    private static SM2Signer signer(Digest digest, boolean signing, CipherParameters key, byte[]... parts) {
        var signer = new SM2Signer(digest);
        signer.init(signing, new ParametersWithID(key, ID));
        for (byte[] part : parts) {
            signer.update(part, 0, part.length);
        }
        return signer;
    }
}
