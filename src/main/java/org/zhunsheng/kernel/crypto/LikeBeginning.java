package org.zhunsheng.kernel.crypto;

import org.bouncycastle.crypto.digests.SM3Digest;

/** Signs messages that all begin with the same bytes, as all signatures by one seal do: those are hashed once. */
public final class LikeBeginning {

    private final PreparedSigners signers;
    private final SM3Digest begun;

    LikeBeginning(PreparedSigners signers, byte[] beginning) {
        this.signers = signers;
        this.begun = new SM3Digest();
        byte[] z = signers.z();
        begun.update(z, 0, z.length);
        begun.update(beginning, 0, beginning.length);
    }

    /** Signs the beginning and the rest as if joined; DER. */
    public byte[] sign(byte[] rest) {
        var digest = new SM3Digest(begun);
        digest.update(rest, 0, rest.length);
        var hash = new byte[Sm3.LENGTH];
        digest.doFinal(hash, 0);
        return signers.signHashed(hash);
    }
}
