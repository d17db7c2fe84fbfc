package org.zhunsheng.kernel.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act (办理步骤) that is about to be written: who did what in which case and when.
 *
 * @param sequence 1 for the act that opens the case, then without gaps
 * @param act the act's id in its procedure
 * @param actor the account
 * @param organisation code of the organisation it was done for; null for a citizen
 * @param at when it was done
 * @param recorded when it is written here; later than {@code at} for imported history. Always the true time: the day's
 *     anchor covers what was recorded that day
 * @param more whatever else the hash must cover, such as the case number, the parties or a note; values as in
 *     {@link CanonicalJson}
 */
public record ActDraft(
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
        Map<String, Object> more) {

    /** An act done and recorded now. */
    public ActDraft(
            String district,
            UUID caseId,
            int sequence,
            String act,
            String actor,
            @Nullable String organisation,
            Instant at,
            Map<String, Object> form,
            List<AttachmentRef> attachments) {
        this(district, caseId, sequence, act, actor, organisation, at, at, form, attachments, Map.of());
    }

    public ActDraft recorded(Instant recorded) {
        return new ActDraft(
                district, caseId, sequence, act, actor, organisation, at, recorded, form, attachments, more);
    }

    public ActDraft number(@Nullable String number) {
        return with("number", number);
    }

    public ActDraft note(@Nullable String note) {
        return with("note", note);
    }

    /** The draft with one thing more in its body; a null value adds nothing. */
    public ActDraft with(String key, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var grown = new LinkedHashMap<>(more);
        grown.put(key, value);
        return new ActDraft(
                district, caseId, sequence, act, actor, organisation, at, recorded, form, attachments, grown);
    }
}
