package org.zhunsheng.kernel.crypto;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.function.Supplier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.jspecify.annotations.Nullable;

/** Key pairs as two PEM files each: the encrypted PKCS #8 key and the certificate, readable by openssl. */
class PemStore {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final int ROUNDS = 100_000;

    private final KeyDirectory directory;

    PemStore(KeyDirectory directory) {
        this.directory = directory;
    }

    SigningKey loadOrMake(String purpose, @Nullable X509CertificateHolder issuer, Supplier<Authority.Issued> maker) {
        var keyFile = purpose + ".key.pem";
        var certificateFile = purpose + ".crt.pem";
        if (directory.read(keyFile) == null) {
            directory.alone(() -> {
                if (directory.read(keyFile) == null) {
                    var issued = maker.get();
                    directory.write(certificateFile, pem(issued.certificate()));
                    directory.write(keyFile, encrypt(issued.secret()));
                }
                return true;
            });
        }
        var certificate = certificate(
                Objects.requireNonNull(directory.read(certificateFile), "缺少证书文件 " + certificateFile + "，请放回与密钥配套的证书"));
        var secret = decrypt(keyFile, Objects.requireNonNull(directory.read(keyFile)));
        var own = Sm2.CURVE.getG().multiply(secret.getD()).normalize();
        if (!own.equals(Sm2.publicKey(certificate).getQ())) {
            throw new IllegalStateException("证书与密钥不配套：" + certificateFile + " 与 " + keyFile);
        }
        return new SigningKey(purpose, certificate, issuer == null ? certificate : issuer, secret);
    }

    static String pem(X509CertificateHolder certificate) {
        return write(certificate);
    }

    static X509CertificateHolder certificate(String pem) {
        try (var parser = new PEMParser(new StringReader(pem))) {
            if (parser.readObject() instanceof X509CertificateHolder certificate) {
                return certificate;
            }
            throw new IllegalStateException("不是 PEM 格式的证书");
        } catch (IOException e) {
            throw new IllegalStateException("证书无法读取", e);
        }
    }

    private String encrypt(ECPrivateKeyParameters secret) {
        try {
            var encryptor = new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                    .setProvider(PROVIDER)
                    .setRandom(new SecureRandom())
                    .setPRF(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE))
                    .setIterationCount(ROUNDS)
                    .setPassword(directory.password())
                    .build();
            return write(new PKCS8Generator(PrivateKeyInfoFactory.createPrivateKeyInfo(secret), encryptor));
        } catch (OperatorCreationException | IOException impossible) {
            throw new IllegalStateException("a key could not be encrypted", impossible);
        }
    }

    private ECPrivateKeyParameters decrypt(String name, String pem) {
        try (var parser = new PEMParser(new StringReader(pem))) {
            var sealed = (PKCS8EncryptedPrivateKeyInfo) parser.readObject();
            var info = sealed.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(PROVIDER)
                    .build(directory.password()));
            var key = (ECPrivateKeyParameters) PrivateKeyFactory.createKey(info);
            return new ECPrivateKeyParameters(key.getD(), Sm2.CURVE);
        } catch (IOException | OperatorCreationException | PKCSException | ClassCastException e) {
            throw new IllegalStateException("签名密钥无法打开：密钥口令（zhunsheng.keys.password）不对，或文件已被改动：" + name, e);
        }
    }

    private static String write(Object object) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }
}
