package org.zhunsheng.kernel.crypto;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.ContentSigner;

/** A small certificate authority: a self-signed SM2 root and the certificates it issues for signing. */
class Authority {

    private static final Duration ROOT_LIFE = Duration.ofDays(20 * 365);
    private static final Duration LEAF_LIFE = Duration.ofDays(10 * 365);

    private final Clock clock;
    private final Duration grace;

    record Issued(ECPrivateKeyParameters secret, X509CertificateHolder certificate) {}

    /** @param grace how long before its making a certificate is valid already, for clocks that disagree */
    Authority(Clock clock, Duration grace) {
        this.clock = clock;
        this.grace = grace;
    }

    Issued root(String commonName) {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.CN, commonName)
                .build();
        var pair = Sm2.generate();
        var secret = (ECPrivateKeyParameters) pair.getPrivate();
        return certify(
                pair,
                name,
                name,
                parts -> Sm2.sign(secret, parts),
                ROOT_LIFE,
                new BasicConstraints(0),
                KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    Issued issue(SigningKey root, X500Name subject) {
        return certify(
                Sm2.generate(),
                subject,
                root.certificate().getSubject(),
                root::sign,
                LEAF_LIFE,
                new BasicConstraints(false),
                KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    private interface Signing {
        byte[] sign(byte[] message);
    }

    private Issued certify(
            AsymmetricCipherKeyPair pair,
            X500Name subject,
            X500Name issuer,
            Signing signing,
            Duration life,
            BasicConstraints constraints,
            int usage) {
        var now = clock.instant();
        // The trailing bit keeps the serial number positive.
        var serial = new BigInteger(1, KeyDirectory.random(16)).setBit(0);
        try {
            var info = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic());
            var builder = new X509v3CertificateBuilder(
                            issuer, serial, Date.from(now.minus(grace)), Date.from(now.plus(life)), subject, info)
                    .addExtension(Extension.basicConstraints, true, constraints)
                    .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                    .addExtension(Extension.subjectKeyIdentifier, false, keyId(info));
            return new Issued((ECPrivateKeyParameters) pair.getPrivate(), builder.build(new Signer(signing)));
        } catch (IOException impossible) {
            throw new IllegalStateException("a certificate could not be made", impossible);
        }
    }

    private static SubjectKeyIdentifier keyId(SubjectPublicKeyInfo info) {
        return new BcX509ExtensionUtils().createSubjectKeyIdentifier(info);
    }

    /** Hands the certificate's bytes to SM2. */
    private static class Signer implements ContentSigner {
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private final Signing signing;

        Signer(Signing signing) {
            this.signing = signing;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            return signing.sign(content.toByteArray());
        }
    }
}
