package org.zhunsheng.licence;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.cert.X509CertificateHolder;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.SigningKeys;
import org.zhunsheng.kernel.crypto.Sm2;

/** The seals of the issuing organisations, each made once and kept parsed. */
@Component
class Seals {

    /** Keys of seals are found by this, so that no other key of the installation passes for a seal. */
    private static final String PURPOSE = "seal-";

    private static final String MAKER = "seal-maker";

    private final SigningKeys keys;
    private final Map<String, Seal> made = new ConcurrentHashMap<>();

    Seals(SigningKeys keys) {
        this.keys = keys;
    }

    /** @param issuer the organisation's credit code (USCC) */
    Seal of(String issuer, String name) {
        return made.computeIfAbsent(issuer + name, absent -> make(issuer, name));
    }

    private Seal make(String issuer, String name) {
        // The picture is drawn from type of 18 MB: read for a new seal, and let go again.
        byte[] picture = new SealPicture().draw(name, isSample());
        var key = keys.of(PURPOSE + issuer.toLowerCase(Locale.ROOT), name + "电子印章", name);
        var maker = keys.of(MAKER);
        return Seal.make(issuer + "-01", name, key, maker, picture);
    }

    /** Whether the certificates come from the sample authority of this installation, not from a recognised one. */
    boolean isSample() {
        return keys.root().certificate().getSubject().toString().contains("示例");
    }

    SigningKeys keys() {
        return keys;
    }

    /** Whether a certificate comes from the authority behind the seals of this installation. */
    boolean trusts(X509CertificateHolder certificate) {
        return Sm2.issued(keys.root().certificate(), certificate)
                || Sm2.issued(keys.of(MAKER).issuer(), certificate);
    }
}
