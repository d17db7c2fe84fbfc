package org.zhunsheng.licence;

import java.util.Base64;
import java.util.zip.CRC32;
import org.zhunsheng.kernel.crypto.Sm3;

/** One file inside an OFD package, with the two sums that the package needs of it; a shared part is summed once. */
record OfdPart(String name, byte[] bytes, int crc, String digest) {

    static OfdPart of(String name, byte[] bytes) {
        return new OfdPart(name, bytes, crc(bytes), Base64.getEncoder().encodeToString(Sm3.digest(bytes)));
    }

    /** A part that no signature refers to. */
    static OfdPart unsigned(String name, byte[] bytes) {
        return new OfdPart(name, bytes, crc(bytes), "");
    }

    private static int crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
