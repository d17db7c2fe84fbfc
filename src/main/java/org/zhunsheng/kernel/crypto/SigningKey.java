package org.zhunsheng.kernel.crypto;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;

/** An SM2 key pair kept for one purpose, with the certificate that vouches for it and its issuer's. */
public final class SigningKey {

    private final String purpose;
    private final X509CertificateHolder certificate;
    private final X509CertificateHolder issuer;
    private final PreparedSigners signers;

    SigningKey(
            String purpose,
            X509CertificateHolder certificate,
            X509CertificateHolder issuer,
            ECPrivateKeyParameters secret) {
        this.purpose = purpose;
        this.certificate = certificate;
        this.issuer = issuer;
        this.signers = new PreparedSigners(secret);
    }

    public String purpose() {
        return purpose;
    }

    public X509CertificateHolder certificate() {
        return certificate;
    }

    /** The certificate of the authority that issued this one; itself for a root. */
    public X509CertificateHolder issuer() {
        return issuer;
    }

    /** Signs the parts as if joined; DER. */
    public byte[] sign(byte[]... parts) {
        return signers.sign(parts);
    }

    /** For messages that all begin alike; DER. */
    public LikeBeginning beginning(byte[] beginning) {
        return new LikeBeginning(signers, beginning);
    }

    /** Names the purpose only: a key must not find its way into a log. */
    @Override
    public String toString() {
        return "SigningKey[" + purpose + "]";
    }
}
