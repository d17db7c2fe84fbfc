package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.ledger.AttachmentRef;

/**
 * The wish to perform an act in a case.
 *
 * @param seen sequence of the last act that the actor saw; null to act on whatever stands now
 */
public record PerformAct(
        UUID caseId,
        String act,
        Map<String, Object> form,
        List<AttachmentRef> attachments,
        @Nullable String note,
        @Nullable Integer seen) {

    public PerformAct(UUID caseId, String act, Map<String, Object> form) {
        this(caseId, act, form, List.of(), null, null);
    }
}
