package org.zhunsheng.kernel.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act as it stands in the ledger, written once and never changed. Its hash is SM3 over the hash before it and the
 * bytes of {@code body}, which is the record itself; all other components are read from it.
 *
 * @param at when it was done; {@code recorded} when it was written here, the same unless it was imported
 * @param previousHash 32 bytes: the hash of the act before, or of the case's beginning ({@link Ledger#first})
 * @param hash 32 bytes
 * @param body {@linkplain CanonicalJson canonical JSON}
 */
public record ActEntry(
        String district,
        UUID caseId,
        int sequence,
        String act,
        String actor,
        @Nullable String organisation,
        Instant at,
        Instant recorded,
        Map<String, Object> form,
        List<AttachmentRef> attachments,
        byte[] previousHash,
        byte[] hash,
        String body) {

    /** Something that the body holds beyond the components: {@code number}, {@code note}, {@code parties} … */
    public @Nullable Object value(String key) {
        return CanonicalJson.read(body).get(key);
    }

    public @Nullable String note() {
        return value("note") instanceof String note ? note : null;
    }
}
