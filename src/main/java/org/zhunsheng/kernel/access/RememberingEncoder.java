package org.zhunsheng.kernel.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks a password slowly once, and quickly again: a password hash is slow on purpose, but a machine that calls the
 * API sends its password with every request. What is remembered is a keyed digest, under a key that dies with this
 * process, of the password together with the stored hash; so a changed password is forgotten by itself.
 */
final class RememberingEncoder implements PasswordEncoder {

    private static final int MOST = 2_000;

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Map<String, Boolean> right = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    RememberingEncoder(PasswordEncoder slow) {
        this.slow = slow;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
        return slow.encode(raw);
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
        if (raw == null || encoded == null) return slow.matches(raw, encoded);
        var digest = digest(raw, encoded);
        synchronized (right) {
            if (right.containsKey(digest)) return true;
        }
        if (!slow.matches(raw, encoded)) return false;
        synchronized (right) {
            right.put(digest, true);
        }
        return true;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return slow.upgradeEncoding(encoded);
    }

    private String digest(CharSequence raw, String encoded) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(encoded.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(raw.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
