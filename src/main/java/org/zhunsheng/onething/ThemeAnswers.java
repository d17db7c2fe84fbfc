package org.zhunsheng.onething;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.catalogue.Items;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.form.FieldError;
import org.zhunsheng.kernel.procedure.Effect;
import org.zhunsheng.kernel.procedure.Refusal.Invalid;

/**
 * Refuses an application for a thing ({@code theme-answers}) that leaves out what the thing asks, or answers what it does not
 * ask, by whatever door it comes. What is asked stands in the file of the thing and depends on the matters that the county
 * offers; a definition knows neither, which is why this is Java.
 */
@Component("theme-answers")
class ThemeAnswers implements Effect {

    private final Themes themes;
    private final Items items;

    ThemeAnswers(Themes themes, Items items) {
        this.themes = themes;
        this.items = items;
    }

    @Override
    public List<Write> writes(Context context) {
        var theme = theme(context.form());
        var chosen = chosen(theme, context);
        var errors = new ArrayList<FieldError>();
        checkFields(theme, chosen, context, errors);
        checkQuestions(theme, chosen, context.form(), errors);
        if (!errors.isEmpty()) throw new Invalid(errors);
        return List.of();
    }

    private Theme theme(Map<String, Object> form) {
        return themes.all().stream()
                .filter(theme -> theme.id().equals(form.get("theme")))
                .findFirst()
                .orElseThrow(() -> Invalid.field(
                        "theme",
                        "没有编号为“" + form.get("theme") + "”的“一件事”，请从清单中选择："
                                + themes.all().stream()
                                        .map(theme -> theme.id() + "（" + theme.name() + "）")
                                        .collect(Collectors.joining("、"))));
    }

    /** The names of those of its matters that are applied for. */
    private Set<String> chosen(Theme theme, Context context) {
        var codes = texts(context.form().get("items"));
        var names = new HashSet<String>();
        items.named(context.district(), theme.matters().keySet()).forEach((name, code) -> {
            if (codes.contains(code)) names.add(name);
        });
        return names;
    }

    private static void checkFields(Theme theme, Set<String> chosen, Context context, List<FieldError> errors) {
        var fields = fields(context);
        for (var name : theme.asks(chosen)) {
            var field = fields.get(name);
            if (field != null && field.required() && blank(context.form().get(name)))
                errors.add(new FieldError(
                        name, "请填写“" + field.title() + "”：“" + theme.name() + "”中所选的事项需要它；由接口提交的，asks 中还应当列出 " + name));
        }
        var known = new HashSet<>(theme.asks(theme.matters().keySet()));
        known.add("questions");
        for (var asked : texts(context.form().get("asks")))
            if (!known.contains(asked))
                errors.add(new FieldError("asks", "“" + theme.name() + "”的事项不需要 " + asked + "，请从 asks 中去掉"));
    }

    private static Map<String, Field> fields(Context context) {
        var fields = new LinkedHashMap<String, Field>();
        var form = context.file().definition().formOf(context.rule());
        if (form != null) for (var field : form.fields()) fields.put(field.name(), field);
        return fields;
    }

    /** Whoever leaves a matter out may still have answered what it would have asked. */
    private static void checkQuestions(
            Theme theme, Set<String> chosen, Map<String, Object> form, List<FieldError> errors) {
        var known = theme.questions(theme.matters().keySet());
        var answered = new HashSet<String>();
        for (var entry : entries(form.get("questions"))) {
            var question = String.valueOf(entry.get("question"));
            if (!known.contains(question))
                errors.add(new FieldError(
                        "questions", "“" + theme.name() + "”没有问“" + question + "”，请删去这一项" + possible(known)));
            else if (!answered.add(question)) errors.add(new FieldError("questions", "“" + question + "”回答了两次，请只留一次"));
        }
        for (var question : theme.questions(chosen))
            if (!answered.contains(question))
                errors.add(new FieldError(
                        "questions",
                        "请回答“" + question + "”：“" + theme.name() + "”中所选的事项需要它；由接口提交的，asks 中还应当列出 questions"));
    }

    private static String possible(List<String> questions) {
        return questions.isEmpty() ? "" : "；所问的有：" + String.join("、", questions);
    }

    private static List<Map<?, ?>> entries(@Nullable Object said) {
        var entries = new ArrayList<Map<?, ?>>();
        if (said instanceof List<?> list) for (var one : list) if (one instanceof Map<?, ?> entry) entries.add(entry);
        return entries;
    }

    private static Set<String> texts(@Nullable Object said) {
        return said instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.toSet()) : Set.of();
    }

    private static boolean blank(@Nullable Object said) {
        return said == null || (said instanceof String text && text.isBlank());
    }
}
