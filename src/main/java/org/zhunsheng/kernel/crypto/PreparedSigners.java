package org.zhunsheng.kernel.crypto;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * Signers of one key, kept between signatures: making one ready derives the public key from the secret, which costs
 * about as much as signing itself. A signer serves one thread at a time.
 */
final class PreparedSigners {

    private final ECPrivateKeyParameters secret;
    private final Queue<Ready> idle = new ConcurrentLinkedQueue<>();

    private record Ready(SM2Signer signer, SignersDigest digest) {}

    PreparedSigners(ECPrivateKeyParameters secret) {
        this.secret = secret;
    }

    /** Signs the parts as if joined. */
    byte[] sign(byte[]... parts) {
        var ready = ready();
        for (byte[] part : parts) ready.signer().update(part, 0, part.length);
        return signature(ready);
    }

    /** Signs a message of which the hash over Z and all of it is known already. */
    byte[] signHashed(byte[] hash) {
        var ready = ready();
        ready.digest().answer(hash);
        return signature(ready);
    }

    /** Z of GB/T 32918.2: the hash that stands for the signer before each of his messages. */
    byte[] z() {
        var ready = ready();
        idle.add(ready);
        return ready.digest().first();
    }

    private Ready ready() {
        var kept = idle.poll();
        if (kept != null) return kept;
        var digest = new SignersDigest();
        return new Ready(Sm2.signer(digest, secret), digest);
    }

    private byte[] signature(Ready ready) {
        try {
            byte[] signature = ready.signer().generateSignature();
            idle.add(ready); // only one that has finished its work, and so begins afresh
            return signature;
        } catch (CryptoException impossible) {
            throw new IllegalStateException("SM2 could not sign", impossible);
        }
    }
}
