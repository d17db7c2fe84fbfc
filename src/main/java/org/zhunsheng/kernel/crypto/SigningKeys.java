package org.zhunsheng.kernel.crypto;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * This installation's SM2 signing keys by purpose ({@code anchor}, {@code seal}, …). A purpose's key is made when it is
 * first asked for, certified by a <em>sample</em> root authority that is made at the first start. An office in
 * production puts the key and certificate it was issued in place of {@code <purpose>.key.pem} and
 * {@code <purpose>.crt.pem}; nothing else changes.
 */
@Component
public class SigningKeys {

    static final String ROOT = "root";
    private static final String ROOT_NAME = "准绳示例根证书（仅供演示）";

    private final PemStore store;
    private final Authority authority;
    private final Map<String, SigningKey> parsed = new ConcurrentHashMap<>();

    SigningKeys(KeyDirectory directory, Clock clock, @Value("${zhunsheng.keys.grace-days:1}") int graceDays) {
        this.store = new PemStore(directory);
        this.authority = new Authority(clock, Duration.ofDays(graceDays));
    }

    public SigningKey of(String purpose) {
        return of(purpose, "准绳 " + purpose, null);
    }

    /**
     * The signing key of a purpose, made when it is first asked for.
     *
     * @param purpose lower-case letters, digits and hyphens
     * @param commonName the subject of the certificate, if it has yet to be made
     * @param organisation the unit that answers for the key
     */
    public SigningKey of(String purpose, String commonName, @Nullable String organisation) {
        var known = parsed.get(purpose);
        return known != null ? known : parsed.computeIfAbsent(purpose, p -> loadOrMake(p, commonName, organisation));
    }

    /** The sample root, with which anyone can check this installation's certificates. */
    public SigningKey root() {
        return parsed.computeIfAbsent(ROOT, p -> store.loadOrMake(ROOT, null, () -> authority.root(ROOT_NAME)));
    }

    private SigningKey loadOrMake(String purpose, String commonName, @Nullable String organisation) {
        if (!purpose.matches("[a-z0-9][a-z0-9-]{0,63}") || purpose.equals(ROOT)) {
            throw new IllegalArgumentException("not a purpose of a key: " + purpose);
        }
        var name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "CN");
        if (organisation != null) {
            name.addRDN(BCStyle.O, organisation);
        }
        var subject = name.addRDN(BCStyle.CN, commonName).build();
        var root = rootOf();
        return store.loadOrMake(purpose, root.certificate(), () -> authority.issue(root, subject));
    }

    // Not through computeIfAbsent: that must not be entered twice on one map.
    private SigningKey rootOf() {
        var known = parsed.get(ROOT);
        return known != null ? known : store.loadOrMake(ROOT, null, () -> authority.root(ROOT_NAME));
    }
}
