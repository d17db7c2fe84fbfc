package org.zhunsheng.kernel.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.district.Organisations;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.CaseParty;
import org.zhunsheng.kernel.procedure.Done;

/**
 * What a paper can speak of: {@code organisation, paper, number, date, item, applicant, parties, article, law, form}
 * (of its act), {@code facts} (of all acts up to it), {@code acts} (act → the day it was done), {@code rows} (the form
 * with its titles) and {@code say}, which words values.
 */
@Component
class PaperText {

    private final Organisations organisations;

    PaperText(Organisations organisations) {
        this.organisations = organisations;
    }

    /** A row of the plain paper. */
    public record Row(String title, String value) {}

    Map<String, Object> values(CaseFile file, Paper paper) {
        var head = file.head();
        var act = file.acts().stream()
                .filter(done -> done.sequence() == paper.sequence())
                .findFirst()
                .orElseThrow();
        var values = new HashMap<String, Object>();
        values.put("paper", paper.title());
        values.put("number", file.number());
        values.put("title", head.title());
        values.put("date", ChineseDate.of(act.on()));
        values.put("item", head.itemName() == null ? head.title() : head.itemName());
        values.put("organisation", organisations.name(file.district(), head.organisation()));
        values.put(
                "applicant",
                head.parties().isEmpty() ? "" : head.parties().getFirst().name());
        values.put("parties", byRole(head.parties()));
        values.put("law", file.definition().law().title());
        values.put("form", new Told(act.form()));
        values.put("facts", new Told(facts(file, paper.sequence())));
        values.put("chosen", new Told(chosen(file, paper.sequence())));
        values.put("acts", new Told(days(file, paper.sequence())));
        values.put("rows", rows(file, act));
        values.put("say", new Wording());
        var rule = file.definition().acts().get(act.act());
        values.put("article", rule == null ? "" : rule.article());
        return values;
    }

    private static Map<String, @Nullable Object> facts(CaseFile file, int upTo) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        file.acts().stream().filter(done -> done.sequence() <= upTo).forEach(done -> facts.putAll(done.form()));
        return facts;
    }

    /** What was chosen from lists, in the words of the lists: the fields that choose, and the groups that may hold such. */
    private static Map<String, Object> chosen(CaseFile file, int upTo) {
        var chosen = new LinkedHashMap<String, Object>();
        for (var done : file.acts()) {
            var rule = file.definition().acts().get(done.act());
            var form = rule == null || done.sequence() > upTo
                    ? null
                    : file.definition().formOf(rule);
            if (form == null) continue;
            for (var field : form.fields()) {
                var value = done.form().get(field.name());
                if (value == null
                        || (field.options().isEmpty() && field.children().isEmpty())) continue;
                chosen.put(field.name(), inWords(field, value));
            }
        }
        return chosen;
    }

    /** The words of a list instead of its codes, in lists and in the entries of groups too. */
    private static Object inWords(Field field, Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(one -> inWords(field, one)).toList();
            case Map<?, ?> group -> entryInWords(field, group);
            default -> field.options().getOrDefault(String.valueOf(value), String.valueOf(value));
        };
    }

    private static Map<String, Object> entryInWords(Field field, Map<?, ?> group) {
        var words = new LinkedHashMap<String, Object>();
        for (var child : field.children()) {
            var value = group.get(child.name());
            if (value != null) words.put(child.name(), inWords(child, value));
        }
        return words;
    }

    private static Map<String, Object> days(CaseFile file, int upTo) {
        var days = new LinkedHashMap<String, Object>();
        file.acts().stream()
                .filter(done -> done.sequence() <= upTo)
                .forEach(done -> days.put(done.act(), done.on().toString()));
        return days;
    }

    private static Map<String, List<String>> byRole(List<CaseParty> parties) {
        var roles = new HashMap<String, List<String>>();
        parties.forEach(party ->
                roles.computeIfAbsent(party.role(), role -> new ArrayList<>()).add(party.name()));
        return roles;
    }

    private static List<Row> rows(CaseFile file, Done act) {
        var rule = file.definition().acts().get(act.act());
        var form = rule == null ? null : file.definition().formOf(rule);
        if (form == null) {
            return List.of();
        }
        var say = new Wording();
        // What protects a person is starred out on a plain paper.
        var told = form.mask(act.form());
        return form.fields().stream()
                .filter(field -> told.get(field.name()) != null)
                .map(field -> new Row(field.title(), say.text(worded(field, told.get(field.name())))))
                .toList();
    }

    /** A value with the words of its list instead of the code; the parts of a group with their titles. */
    private static @Nullable Object worded(Field field, @Nullable Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(one -> worded(field, one)).toList();
            case Map<?, ?> group ->
                field.children().stream()
                        .filter(child -> group.get(child.name()) != null)
                        .map(child -> child.title() + "：" + new Wording().text(worded(child, group.get(child.name()))))
                        .collect(Collectors.joining("；"));
            case String code -> field.options().getOrDefault(code, code);
            case null, default -> value;
        };
    }
}
