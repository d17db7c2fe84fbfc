package org.zhunsheng.kernel.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Damage that a verification found.
 *
 * @param kind what sort of damage
 * @param caseId the case it is in, if it can be told
 * @param sequence the act, if it can be told
 * @param date the day it shows on, if it is the day's anchor that does not hold
 * @param message in Chinese, for the auditor
 */
public record Finding(
        Kind kind,
        @Nullable String caseId,
        @Nullable Integer sequence,
        @Nullable String date,
        String message) {

    public enum Kind {
        CHANGED,
        MISSING,
        REORDERED,
        TRUNCATED,
        SIGNATURE,
        UNREADABLE
    }

    static Finding act(Kind kind, String caseId, int sequence, String message) {
        return new Finding(kind, caseId, sequence, null, message);
    }

    static Finding day(Kind kind, Object date, String message) {
        return new Finding(kind, null, null, date.toString(), message);
    }

    static Finding file(Kind kind, String message) {
        return new Finding(kind, null, null, null, message);
    }

    @Override
    public String toString() {
        var place = caseId != null ? "案件 " + caseId + " 第" + sequence + "步" : date != null ? date : "文件";
        return kind + "  " + place + "：" + message;
    }
}
