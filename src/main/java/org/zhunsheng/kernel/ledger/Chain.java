package org.zhunsheng.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.zhunsheng.kernel.crypto.Sm3;

/** The hashes that link the acts of a case. */
final class Chain {

    private Chain() {}

    /** Binds a chain to its case, so that a whole chain cannot be passed off as another's. */
    static byte[] first(String district, String caseId) {
        return Sm3.digest(("zhunsheng:case:" + district + ":" + caseId).getBytes(UTF_8));
    }

    static byte[] next(byte[] previousHash, String body) {
        return Sm3.digest(previousHash, body.getBytes(UTF_8));
    }
}
