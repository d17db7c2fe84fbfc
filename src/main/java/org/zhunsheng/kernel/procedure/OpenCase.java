package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.ledger.AttachmentRef;
import org.zhunsheng.kernel.party.PartyDraft;

/**
 * The wish to open a case.
 *
 * @param act the opening act; null where the procedure has just one that the actor may perform
 * @param item code of the matter (事项), where the procedure serves one
 * @param organisation code of the organisation that shall handle it; null where the matter says so
 * @param channel where it comes in: online, window, agent, kiosk, mobile …
 */
public record OpenCase(
        String procedure,
        @Nullable String act,
        @Nullable String item,
        @Nullable String organisation,
        List<PartyDraft> parties,
        Map<String, Object> form,
        List<AttachmentRef> attachments,
        String channel) {

    public OpenCase(String procedure, @Nullable String item, List<PartyDraft> parties, Map<String, Object> form) {
        this(procedure, null, item, null, parties, form, List.of(), "online");
    }

    public OpenCase through(String channel) {
        return new OpenCase(procedure, act, item, organisation, parties, form, attachments, channel);
    }

    public OpenCase attaching(List<AttachmentRef> attachments) {
        return new OpenCase(procedure, act, item, organisation, parties, form, attachments, channel);
    }

    public OpenCase at(String organisation) {
        return new OpenCase(procedure, act, item, organisation, parties, form, attachments, channel);
    }
}
