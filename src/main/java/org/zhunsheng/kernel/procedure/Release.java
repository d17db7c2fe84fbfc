package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a procedure that was drafted while the house is open (在线修订): proposed by one person, approved by another,
 * in force from its day on. Nothing of it is ever changed; what is decided of it is added.
 *
 * @param digest SM3 of its texts, hexadecimal
 * @param approval how it was approved or refused; null while that is open
 * @param withdrawal how it was withdrawn before its day came
 */
public record Release(
        UUID id,
        DefinitionSource source,
        LocalDate effective,
        String digest,
        String reason,
        Signed drafted,
        @Nullable Decision approval,
        @Nullable Decision withdrawal) {

    /** Who did something, and when. */
    public record Signed(String account, String name, OffsetDateTime at) {}

    /** What was decided, by whom, and why. */
    public record Decision(boolean approved, String note, Signed by) {}

    /** How far it has come. */
    public enum Status {
        PROPOSED("待签发"),
        APPROVED("已签发"),
        REFUSED("已退回"),
        WITHDRAWN("已撤回");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Status status() {
        if (withdrawal != null) return Status.WITHDRAWN;
        if (approval == null) return Status.PROPOSED;
        return approval.approved() ? Status.APPROVED : Status.REFUSED;
    }
}
