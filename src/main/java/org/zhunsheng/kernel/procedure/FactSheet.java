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
import org.zhunsheng.kernel.district.StaffRoster;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.form.Widget;
import org.zhunsheng.kernel.ledger.ActEntry;
import org.zhunsheng.kernel.ledger.AttachmentRef;
import org.zhunsheng.kernel.ledger.Ledger;
import org.zhunsheng.kernel.time.BeijingTime;

/** Recorded acts as a person reads them: titles instead of names, words instead of codes; of secrets {@link OwnSecrets}. */
@Component
class FactSheet {

    private final Ledger ledger;
    private final Accounts accounts;
    private final OwnSecrets secrets;
    private final StaffRoster staff;

    FactSheet(Ledger ledger, Accounts accounts, OwnSecrets secrets, StaffRoster staff) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.secrets = secrets;
        this.staff = staff;
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
                .map(entry -> line(file, entry, reader))
                .toList();
    }

    /** What was told in confidence and is masked elsewhere: title → what was filled in, the latest last. */
    Map<String, String> secrets(CaseFile file) {
        var told = new LinkedHashMap<String, String>();
        for (var entry : ledger.acts(file.district(), file.id()))
            file.definition()
                    .find(entry.act())
                    .map(file.definition()::formOf)
                    .ifPresent(form -> told.putAll(shown(form, secrets.hidden(form, entry), file.district())));
        return told;
    }

    private ActLine line(CaseFile file, ActEntry entry, Actor reader) {
        var rule = file.definition().find(entry.act());
        var form = rule.map(file.definition()::formOf);
        return new ActLine(
                entry.sequence(),
                name(file, entry),
                actor(
                        entry.actor(),
                        rule.filter(act -> act.by().contains("public")).isPresent()),
                entry.at().atZone(BeijingTime.ZONE).toOffsetDateTime(),
                form.map(f -> shown(f, secrets.seen(file, entry, reader), file.district()))
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

    private Map<String, String> shown(Form form, Map<String, Object> values, String district) {
        var shown = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            var value = values.get(field.name());
            if (value != null && !field.attaches() && !field.technical())
                shown.put(
                        field.title(),
                        field.widget() == Widget.OFFICERS ? officers(value, district) : text(field, value));
        }
        return shown;
    }

    /** People by their names, beside the certificates by which they are on record. */
    private String officers(Object value, String district) {
        var certificates = value instanceof List<?> list ? list : List.of(value);
        return certificates.stream()
                .map(String::valueOf)
                .map(one -> staff.holderOf(district, one)
                        .map(person -> person.name() + "（" + one + "）")
                        .orElse(one))
                .collect(Collectors.joining("；"));
    }

    private static String part(Field child, Map<?, ?> map) {
        var value = map.get(child.name());
        return value == null ? "" : child.title() + "：" + text(child, value);
    }

    private static String text(Field field, Object value) {
        return switch (value) {
            case Boolean truth -> truth ? "是" : "否";
            case List<?> list -> list.stream().map(item -> text(field, item)).collect(Collectors.joining("；"));
            case Map<?, ?> map ->
                field.children().stream()
                        .map(child -> part(child, map))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("，"));
            default -> field.options().getOrDefault(String.valueOf(value), String.valueOf(value));
        };
    }
}
