package org.zhunsheng.kernel.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.crypto.FieldCipher;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.ledger.ActEntry;

/**
 * What a reader sees of the values that an act recorded, on a page, on its print and over the API alike. Secrets are masked
 * but for whom they are about: a party reads what it has told itself, or what was told for it when a case of its alone was
 * opened (个人信息保护法 第四十五条). Reading one's own is no look that goes on record.
 */
@Component
class OwnSecrets {

    private final FieldCipher cipher;

    OwnSecrets(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The recorded values as the reader sees them; those of an act of the house, which has no form, as they are. */
    Map<String, Object> seen(CaseFile file, ActEntry entry, Actor reader) {
        var form = file.definition().find(entry.act()).map(file.definition()::formOf);
        return form.map(asked -> seen(asked, entry, own(file, entry, reader))).orElse(entry.form());
    }

    /** In full, what of an act is masked for others: for who has said why he looks. */
    Map<String, Object> hidden(Form form, ActEntry entry) {
        var masked = form.mask(entry.form());
        var hidden = new LinkedHashMap<>(form.open(entry.form(), cipher));
        hidden.entrySet().removeIf(told -> told.getValue().equals(masked.get(told.getKey())));
        return hidden;
    }

    private Map<String, Object> seen(Form form, ActEntry entry, boolean own) {
        return own ? form.open(entry.form(), cipher) : form.mask(entry.form());
    }

    /** Whether the values of an act are the reader's own. */
    private static boolean own(CaseFile file, ActEntry entry, Actor reader) {
        var party = reader.party();
        if (party == null || reader.organisation() != null || !file.head().hasParty(party)) return false;
        if (entry.actor().equals(reader.account())) return true;
        boolean alone = file.head().parties().stream().allMatch(one -> one.id().equals(party));
        return alone
                && file.definition().find(entry.act()).filter(ActRule::opens).isPresent();
    }
}
