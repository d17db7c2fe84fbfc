package org.zhunsheng.kernel.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 (GB/T 32907) in Galois/counter mode: nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes). */
final class Sm4Gcm {

    static final int KEY_LENGTH = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sm4Gcm() {}

    static byte[] seal(byte[] key, byte[] context, byte[] plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            return run(true, key, nonce, context, plain, 0, plain.length, NONCE);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("SM4-GCM could not encrypt", impossible);
        }
    }

    /** @throws InvalidCipherTextException if a bit was changed, or key or context are not those it was sealed with */
    static byte[] open(byte[] key, byte[] context, byte[] sealed) throws InvalidCipherTextException {
        if (sealed.length < NONCE) {
            throw new InvalidCipherTextException("too short");
        }
        return run(false, key, Arrays.copyOf(sealed, NONCE), context, sealed, NONCE, sealed.length - NONCE, 0);
    }

    private static byte[] run(
            boolean sealing, byte[] key, byte[] nonce, byte[] context, byte[] in, int from, int length, int room)
            throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(sealing, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, context));
        var out = new byte[room + cipher.getOutputSize(length)];
        System.arraycopy(nonce, 0, out, 0, room);
        int done = cipher.processBytes(in, from, length, out, room);
        cipher.doFinal(out, room + done);
        return out;
    }
}
