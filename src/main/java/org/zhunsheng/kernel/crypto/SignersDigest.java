package org.zhunsheng.kernel.crypto;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * The SM3 of a signer, that remembers the first hash it made (the signer's Z) and answers the next with one that was made
 * elsewhere, if it has been given one.
 */
final class SignersDigest implements Digest {

    private final SM3Digest digest = new SM3Digest();
    private byte @Nullable [] first;
    private byte @Nullable [] answer;

    byte[] first() {
        if (first == null) throw new IllegalStateException("the signer is not ready");
        return first.clone();
    }

    void answer(byte[] hash) {
        answer = hash;
    }

    @Override
    public String getAlgorithmName() {
        return digest.getAlgorithmName();
    }

    @Override
    public int getDigestSize() {
        return digest.getDigestSize();
    }

    @Override
    public void update(byte in) {
        digest.update(in);
    }

    @Override
    public void update(byte[] in, int offset, int length) {
        digest.update(in, offset, length);
    }

    @Override
    public int doFinal(byte[] out, int offset) {
        int length = digest.doFinal(out, offset);
        if (answer != null) System.arraycopy(answer, 0, out, offset, length);
        answer = null;
        if (first == null) first = java.util.Arrays.copyOfRange(out, offset, offset + length);
        return length;
    }

    @Override
    public void reset() {
        digest.reset();
    }
}
