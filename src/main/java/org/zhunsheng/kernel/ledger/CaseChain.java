package org.zhunsheng.kernel.ledger;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.ledger.Finding.Kind;

/**
 * The chain of one case as its acts come along. Clocks of two machines may differ by a breath, so an act may come
 * before the one it follows; it waits.
 */
class CaseChain {

    private final String district;
    private final boolean mayBeginBefore;
    private final TreeMap<Integer, ActEntry> waiting = new TreeMap<>();
    private int sequence;
    private byte @Nullable [] hash;

    /** @param mayBeginBefore whether the case may have begun before the span that is looked at */
    CaseChain(String district, boolean mayBeginBefore) {
        this.district = district;
        this.mayBeginBefore = mayBeginBefore;
    }

    void next(ActEntry act, Consumer<Finding> findings) {
        if (!Arrays.equals(Chain.next(act.previousHash(), act.body()), act.hash())) {
            findings.accept(finding(Kind.CHANGED, act, "内容与哈希值不符，已被改动"));
        }
        if (hash == null && waiting.isEmpty() && act.sequence() > 1 && mayBeginBefore) {
            sequence = act.sequence() - 1;
            hash = act.previousHash();
        }
        if (waiting.isEmpty() && act.sequence() == sequence + 1) {
            link(act, findings); // as acts mostly come
            return;
        }
        if (act.sequence() <= sequence || waiting.putIfAbsent(act.sequence(), act) != null) {
            findings.accept(finding(Kind.CHANGED, act, "同一序号出现了两次"));
            return;
        }
        for (var ready = waiting.remove(sequence + 1); ready != null; ready = waiting.remove(sequence + 1)) {
            link(ready, findings);
        }
    }

    void finish(Consumer<Finding> findings) {
        for (var act : waiting.values()) {
            if (act.sequence() != sequence + 1) {
                findings.accept(finding(Kind.MISSING, act, "之前缺少第" + (sequence + 1) + "步"));
                sequence = act.sequence();
                hash = act.hash();
            } else {
                link(act, findings);
            }
        }
    }

    private void link(ActEntry act, Consumer<Finding> findings) {
        var before = hash == null ? Chain.first(district, act.caseId().toString()) : hash;
        if (!Arrays.equals(before, act.previousHash())) {
            findings.accept(finding(Kind.CHANGED, act, "与上一步不衔接"));
        }
        sequence = act.sequence();
        hash = act.hash();
    }

    private static Finding finding(Kind kind, ActEntry act, String message) {
        return Finding.act(kind, act.caseId().toString(), act.sequence(), message);
    }
}
