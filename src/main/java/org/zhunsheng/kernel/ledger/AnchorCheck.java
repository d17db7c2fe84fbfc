package org.zhunsheng.kernel.ledger;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.ledger.Finding.Kind;

/** Holds an anchor against the acts of its day and the anchor of the day before. */
final class AnchorCheck {

    private AnchorCheck() {}

    static List<Finding> against(Anchor anchor, @Nullable Anchor before, Merkle acts) {
        var findings = new ArrayList<Finding>();
        var date = anchor.date();
        if (!anchor.holds()) {
            findings.add(Finding.day(Kind.SIGNATURE, date, "当日存证的签名或证书不成立"));
        }
        if (acts.size() < anchor.acts()) {
            findings.add(Finding.day(Kind.MISSING, date, "当日存证有" + anchor.acts() + "步，现在只有" + acts.size() + "步"));
        } else if (acts.size() > anchor.acts()) {
            findings.add(
                    Finding.day(Kind.CHANGED, date, "当日存证有" + anchor.acts() + "步，现在有" + acts.size() + "步，存证之后有补入"));
        } else if (!HexFormat.of().formatHex(acts.root()).equals(anchor.root())) {
            findings.add(Finding.day(Kind.CHANGED, date, "当日记录的内容或次序与存证不符"));
        }
        if (before != null && !date.equals(before.date().plusDays(1))) {
            findings.add(Finding.day(Kind.MISSING, before.date().plusDays(1), "缺少当日至" + date + "前一日的存证"));
        } else if (before != null && !anchor.previous().equals(before.digest())) {
            findings.add(Finding.day(Kind.CHANGED, date, "当日存证与前一日的存证不衔接"));
        }
        return findings;
    }
}
