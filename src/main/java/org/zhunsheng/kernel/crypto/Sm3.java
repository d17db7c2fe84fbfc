package org.zhunsheng.kernel.crypto;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The SM3 cryptographic hash of GB/T 32905: 32 bytes for any input. An instance takes its input piece by piece (a file
 * as it streams by); the static methods take it at once, several parts being hashed as if joined.
 */
public final class Sm3 {

    public static final int LENGTH = 32;

    private final SM3Digest digest = new SM3Digest();

    public Sm3 update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        return this;
    }

    public Sm3 update(byte[] bytes) {
        return update(bytes, 0, bytes.length);
    }

    /** The hash of all that was given; the instance starts afresh. */
    public byte[] finish() {
        var hash = new byte[LENGTH];
        digest.doFinal(hash, 0);
        return hash;
    }

    public static byte[] digest(byte[]... parts) {
        var sm3 = new Sm3();
        for (byte[] part : parts) {
            sm3.update(part);
        }
        return sm3.finish();
    }

    /** The hash in 64 lower-case hexadecimal digits. */
    public static String hex(byte[]... parts) {
        return HexFormat.of().formatHex(digest(parts));
    }

    /** HMAC over SM3 (GB/T 15852.2): a hash that only the holder of the key can compute. */
    public static byte[] hmac(byte[] key, byte[] message) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        var tag = new byte[LENGTH];
        mac.doFinal(tag, 0);
        return tag;
    }
}
