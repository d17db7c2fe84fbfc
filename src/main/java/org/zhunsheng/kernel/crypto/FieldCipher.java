package org.zhunsheng.kernel.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.springframework.stereotype.Component;

/**
 * Protects single fields that name a person. Sealed text has the form {@code sm4:<key id>:<base64url>}; sealing the
 * same text twice gives two different texts, so equality is asked of the blind index instead: a keyed hash that
 * reveals nothing without the key. A new key seals from then on, while older keys still open what they sealed.
 */
@Component
public class FieldCipher {

    private static final String PREFIX = "sm4:";

    private final FieldKeyRing ring;

    FieldCipher(KeyDirectory keys) {
        this.ring = new FieldKeyRing(keys);
    }

    public String seal(String plain) {
        var key = ring.current();
        var head = PREFIX + key.id() + ":";
        var sealed = Sm4Gcm.seal(key.secret(), bytes(head), bytes(plain));
        return head + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The text that was sealed.
     *
     * @throws SealBroken if the text was changed, or was sealed under a key this installation does not have
     */
    public String open(String sealed) {
        int colon = sealed.indexOf(':', PREFIX.length());
        if (!sealed.startsWith(PREFIX) || colon < 0) {
            throw new SealBroken("密文格式不正确");
        }
        var head = sealed.substring(0, colon + 1);
        var secret = ring.secret(sealed.substring(PREFIX.length(), colon));
        if (secret == null) {
            throw new SealBroken("没有解密所需的密钥，请核对密钥目录是否与数据库同一来源");
        }
        try {
            var box = Base64.getUrlDecoder().decode(sealed.substring(colon + 1));
            return new String(Sm4Gcm.open(secret, bytes(head), box), StandardCharsets.UTF_8);
        } catch (InvalidCipherTextException | IllegalArgumentException changed) {
            throw new SealBroken("密文已被改动或密钥不符");
        }
    }

    /** The blind index: 64 hexadecimal digits, equal for equal text. The caller normalises the text first. */
    public String index(String plain) {
        return HexFormat.of().formatHex(Sm3.hmac(ring.indexKey(), bytes(plain)));
    }

    /** Makes a new key and seals with it from now on. */
    public void rotate() {
        ring.rotate();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A sealed field that cannot be opened. */
    public static class SealBroken extends RuntimeException {
        SealBroken(String message) {
            super(message);
        }
    }
}
