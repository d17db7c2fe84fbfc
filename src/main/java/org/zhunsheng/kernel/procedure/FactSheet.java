package org.zhunsheng.kernel.procedure;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Account;
import org.zhunsheng.kernel.access.Accounts;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.crypto.FieldCipher;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.AttachmentRef;
import org.zhunsheng.kernel.ledger.Ledger;

/**
 * Recorded acts as a person reads them: titles instead of names, words instead of codes. Secrets are masked but for whom they
 * are about: a party reads what it has told itself, or what was told for it when a case of its alone was opened.
 */
@Component
class FactSheet {

    private final Ledger ledger;
    private final Accounts accounts;

    private final FieldCipher cipher;

    FactSheet(Ledger ledger, Accounts accounts, FieldCipher cipher) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.cipher = cipher;
    }

    /** An act in the timeline; {@code shown} is title → what was filled in. */
    record ActLine(
            int sequence,
            String name,
            String actor,
            OffsetDateTime at,
            Map<String, String> shown,
            List<AttachmentRef> attachments,
            String hash) {}

    List<ActLine> acts(CaseFile file, Actor reader) {
        return ledger.acts(file.district(), file.id()).stream()
                .map(entry -> line(file, entry, own(file, entry, reader)))
                .toList();
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

    private ActLine line(CaseFile file, ActEntry entry, boolean own) {
        var rule = file.definition().find(entry.act());
        var form = rule.map(file.definition()::formOf);
        return new ActLine(
                entry.sequence(),
                name(file, entry),
                actor(
                        entry.actor(),
                        rule.filter(act -> act.by().contains("public")).isPresent()),
                entry.at().atZone(Done.ZONE).toOffsetDateTime(),
                form.map(f -> shown(f, own ? f.open(entry.form(), cipher) : f.mask(entry.form())))
                        .orElse(Map.of()),
                entry.attachments(),
                HexFormat.of().formatHex(entry.hash()));
    }

    /** An act of the house has no rule; one that was done elsewhere says so. */
    private static String name(CaseFile file, ActEntry entry) {
        if (entry.act().equals(Docket.RECOMPUTED)) return "节假日安排调整，期限重新计算";
        if (entry.act().equals(Correction.ACT)) return "更正第" + entry.form().get(Correction.SEQUENCE) + "步（历史导入）";
        var name = file.definition().find(entry.act()).map(ActRule::name).orElse(entry.act());
        return entry.value(ActReader.BROUGHT) == null ? name : name + "（历史导入）";
    }

    /** A party's log-in name says nothing to who reads the file, where its account is no longer there. */
    private String actor(String account, boolean party) {
        if (account.equals("system")) return "系统";
        boolean logIn = account.chars().allMatch(letter -> letter < 128);
        return accounts.find(account).map(Account::displayName).orElse(party && logIn ? "当事人" : account);
    }

    private static Map<String, String> shown(Form form, Map<String, Object> values) {
        var shown = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            var value = values.get(field.name());
            if (value != null && !field.attaches()) shown.put(field.title(), text(field, value));
        }
        return shown;
    }

    private static String part(Field child, Map<?, ?> map) {
        var value = map.get(child.name());
        return value == null ? "" : child.title() + "：" + text(child, value) + " ";
    }

    private static String text(Field field, Object value) {
        return switch (value) {
            case Boolean truth -> truth ? "是" : "否";
            case List<?> list -> list.stream().map(item -> text(field, item)).collect(Collectors.joining("；"));
            case Map<?, ?> map ->
                field.children().stream().map(child -> part(child, map)).collect(Collectors.joining());
            default -> field.options().getOrDefault(String.valueOf(value), String.valueOf(value));
        };
    }
}
