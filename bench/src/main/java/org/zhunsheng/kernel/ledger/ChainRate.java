package org.zhunsheng.kernel.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhunsheng.kernel.crypto.Sm3;

/** Checks chains of acts as the verifier does, and, for comparison, hashes the same bytes and nothing else. */
public final class ChainRate {

    private static final int LENGTH = 6;

    private final List<ActEntry> acts = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();

    /** Builds chains of six acts each. */
    public ChainRate(int cases) {
        var at = Instant.parse("2024-03-01T02:00:00Z");
        for (int c = 0; c < cases; c++) {
            var id = new UUID(0x0190_0000_0000_7000L, c);
            var previous = Ledger.first("150624", id);
            for (int sequence = 1; sequence <= LENGTH; sequence++) {
                var form = Map.<String, Object>of("subject", "开办面馆", "address", "乌兰镇鄂托克街" + c + "号");
                var act = Ledger.next(
                        previous,
                        new ActDraft("150624", id, sequence, "accept", "clerk", "market", at, form, List.of()));
                acts.add(act);
                bytes.add((HexFormat.of().formatHex(act.previousHash()) + act.body())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                previous = act.hash();
            }
        }
    }

    public int size() {
        return acts.size();
    }

    /** Verifies all chains; answers how many findings there were. */
    public int verify() {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < acts.size(); i += LENGTH) {
            var chain = new CaseChain("150624", false);
            for (var act : acts.subList(i, i + LENGTH)) chain.next(act, findings::add);
            chain.finish(findings::add);
        }
        return findings.size();
    }

    /** Hashes the same bytes; answers something that depends on all of them. */
    public int hash() {
        int mixed = 0;
        for (var one : bytes) mixed += Sm3.digest(one)[0];
        return mixed;
    }
}
