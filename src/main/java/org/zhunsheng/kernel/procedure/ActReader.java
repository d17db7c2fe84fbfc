package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.Map;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.CanonicalJson;
import org.zhunsheng.kernel.ledger.Ledger;

/** Reads what replay needs out of the recorded bodies of acts. */
final class ActReader {

    /** Where the first act keeps {@link CaseHead#record()}. */
    static final String OPENING = "opening";

    /** Where an act that was done elsewhere keeps which row told of it, and who brought it in. */
    static final String BROUGHT = "brought";

    private static final byte[] UNREAD = {};

    private ActReader() {}

    static Done done(String body) {
        return done(Ledger.read(body, UNREAD, UNREAD));
    }

    static Done done(ActEntry entry) {
        return new Done(entry.sequence(), entry.act(), entry.actor(), entry.at(), entry.form());
    }

    static List<CaseParty> parties(String firstBody) {
        var opening = CanonicalJson.read(firstBody).get(OPENING);
        if (!(opening instanceof Map<?, ?> map) || !(map.get("parties") instanceof List<?> parties)) return List.of();
        return parties.stream().map(party -> CaseParty.of((Map<?, ?>) party)).toList();
    }
}
