package org.zhunsheng.kernel.party;

import org.jspecify.annotations.Nullable;

/** A party's particulars in full, for one who has given a reason that is on the record. */
public record Revealed(
        String name,
        IdType idType,
        String idNumber,
        @Nullable String phone) {

    @Override
    public String toString() {
        return "Revealed[" + idType + "]";
    }
}
