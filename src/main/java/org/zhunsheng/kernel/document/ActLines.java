package org.zhunsheng.kernel.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.crypto.Sm3;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.CanonicalJson;
import org.zhunsheng.kernel.ledger.Ledger;

/**
 * The acts of a case as lines of JSON, each with its hash and the one before: the form that an export of the ledger has
 * too, so that whoever can check the one can check the other.
 */
record ActLines(List<ActEntry> acts, List<String> faults) {

    static byte[] write(List<ActEntry> acts) {
        var hex = HexFormat.of();
        var lines = new StringBuilder();
        for (var act : acts) {
            var line = Map.of(
                    "type", "act",
                    "previousHash", hex.formatHex(act.previousHash()),
                    "hash", hex.formatHex(act.hash()),
                    "body", act.body());
            lines.append(CanonicalJson.write(line)).append('\n');
        }
        return lines.toString().getBytes(UTF_8);
    }

    /** Reads them and computes every hash again. */
    static ActLines read(byte[] lines) {
        var acts = new ArrayList<ActEntry>();
        var faults = new ArrayList<String>();
        int number = 0;
        for (var line : new String(lines, UTF_8).lines().toList()) {
            number++;
            try {
                var act = act(CanonicalJson.read(line));
                check(act, acts.isEmpty() ? null : acts.getLast(), faults);
                acts.add(act);
            } catch (RuntimeException unreadable) {
                faults.add("办理记录第" + number + "行读不出来");
            }
        }
        if (acts.isEmpty()) faults.add("没有办理记录");
        return new ActLines(List.copyOf(acts), List.copyOf(faults));
    }

    private static ActEntry act(Map<String, @Nullable Object> line) {
        var hex = HexFormat.of();
        return Ledger.read(
                text(line, "body"), hex.parseHex(text(line, "previousHash")), hex.parseHex(text(line, "hash")));
    }

    private static void check(ActEntry act, @Nullable ActEntry before, List<String> faults) {
        var name = "第" + act.sequence() + "步办理";
        if (!Arrays.equals(Sm3.digest(act.previousHash(), act.body().getBytes(UTF_8)), act.hash()))
            faults.add(name + "的内容与哈希值不符");
        var previous = before == null ? Ledger.first(act.district(), act.caseId()) : before.hash();
        if (!Arrays.equals(previous, act.previousHash())) faults.add(name + "与前一步不衔接");
        if (act.sequence() != (before == null ? 1 : before.sequence() + 1)) faults.add(name + "之前缺步");
        if (before != null && !before.caseId().equals(act.caseId())) faults.add(name + "属于另一个案件");
    }

    private static String text(Map<String, @Nullable Object> line, String key) {
        return (String) Objects.requireNonNull(line.get(key));
    }
}
