package org.zhunsheng.kernel.procedure;

import java.util.HexFormat;
import org.zhunsheng.kernel.ledger.ActEntry;

/**
 * What the docket answers once an act is durable.
 *
 * @param number of the case
 * @param entry the act as it was written
 */
public record Receipt(CaseFile file, String number, ActEntry entry) {

    /** The hash of the act, hexadecimal: keeps the actor's proof that it was recorded. */
    public String hash() {
        return HexFormat.of().formatHex(entry.hash());
    }
}
