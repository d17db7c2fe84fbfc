package org.zhunsheng.kernel.crypto;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * Signers of one key, kept between signatures: making one ready derives the public key from the secret, which costs
 * about as much as signing itself. A signer serves one thread at a time.
 */
final class PreparedSigners {

    private final DSAEncoding encoding;
    private final ECPrivateKeyParameters secret;
    private final Queue<SM2Signer> idle = new ConcurrentLinkedQueue<>();

    PreparedSigners(DSAEncoding encoding, ECPrivateKeyParameters secret) {
        this.encoding = encoding;
        this.secret = secret;
    }

    /** Signs the parts as if joined. */
    byte[] sign(byte[]... parts) {
        var kept = idle.poll();
        var signer = kept == null ? Sm2.signer(encoding, secret) : kept;
        for (byte[] part : parts) signer.update(part, 0, part.length);
        try {
            byte[] signature = signer.generateSignature();
            idle.add(signer); // only one that has finished its work, and so begins afresh
            return signature;
        } catch (CryptoException impossible) {
            throw new IllegalStateException("SM2 could not sign", impossible);
        }
    }
}
