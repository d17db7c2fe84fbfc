package org.zhunsheng.kernel.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.Write;
import org.zhunsheng.kernel.form.Expression;
import org.zhunsheng.kernel.form.Field;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.party.Parties;
import org.zhunsheng.kernel.procedure.ActRule;
import org.zhunsheng.kernel.procedure.CaseFile;
import org.zhunsheng.kernel.procedure.CaseParty;
import org.zhunsheng.kernel.procedure.Definition;
import org.zhunsheng.kernel.procedure.Done;
import org.zhunsheng.kernel.procedure.Effect;
import org.zhunsheng.kernel.procedure.EndedTerm;
import tools.jackson.databind.JsonNode;

/**
 * The act makes its case's decision public: {@code publish: {category, title, fields: [names], redact: [names]}}. The
 * title may name {@code {item}}, {@code {number}}, {@code {procedure}} and {@code {party}}; the fields are those of any
 * form of the procedure. {@code shown-for} is an expression over the facts that yields how long it is shown (公示期), e.g.
 * {@code "facts.minor ? '3 months' : '3 years'"}; without it, it stays. It is counted from the day of publication, or
 * from that of the act named by {@code shown-since}. Fields under {@code redact} are named but not shown. All text is
 * redacted, unless {@code unredacted: true} says that the law makes just these names and numbers public (执法人员名单);
 * sealed fields cannot be published at all.
 */
@Component("publish")
class PublishEffect implements Effect {

    private static final Set<String> KEYS =
            Set.of("category", "title", "fields", "redact", "shown-for", "shown-since", "unredacted");
    private static final String HELD_BACK = "（依法不予公开）";

    private final Parties parties;

    PublishEffect(Parties parties) {
        this.parties = parties;
    }

    @Override
    public @Nullable String problem(JsonNode argument, Definition definition, ActRule act) {
        if (act.opens()) return "立案行为不能公开决定，此时还没有案号";
        for (var key : argument.propertyNames()) if (!KEYS.contains(key)) return "publish 不认识“" + key + "”";
        if (argument.path("category").asString("").isBlank()) return "publish 没有写明 category（公开类别）";
        if (argument.path("title").asString("").isBlank()) return "publish 没有写明 title（标题）";
        var known = fields(definition);
        for (var name : names(argument, "fields")) {
            var field = known.get(name);
            if (field == null) return "publish 要公开的栏目“" + name + "”不在任何表单中";
            if (field.sensitive()) return "栏目“" + name + "”是加密栏目，不能公开";
        }
        for (var name : names(argument, "redact"))
            if (!known.containsKey(name)) return "publish 要隐去的栏目“" + name + "”不在任何表单中";
        var since = argument.path("shown-since").asString("");
        if (!since.isEmpty() && !definition.acts().containsKey(since))
            return "publish 的 shown-since 须是本程序的行为，没有“" + since + "”";
        return shownForProblem(argument);
    }

    @Override
    public List<Write> writes(Context context) {
        var file = context.file();
        UnaryOperator<String> redaction = context.argument().path("unredacted").asBoolean(false)
                ? UnaryOperator.identity()
                : Redaction.of(file, parties)::of;
        var on = day(context);
        var term = endedBy(file, context.entry().sequence());
        return List.of(Publications.insert(new Publication(
                context.district(),
                Ids.next(),
                context.caseId(),
                context.argument().path("category").asString(),
                redaction.apply(title(context)),
                file.head().organisation(),
                term == null ? on : term.term().openedOn(),
                term == null ? null : term.due(),
                on,
                shownUntil(context, shownSince(context, on)),
                null,
                null,
                body(context, redaction))));
    }

    private static @Nullable String shownForProblem(JsonNode argument) {
        try {
            if (argument.has("shown-for"))
                Expression.of(argument.get("shown-for").asString(""));
            return null;
        } catch (IllegalArgumentException e) {
            return "publish 的 shown-for（公示期）写错了：" + e.getMessage();
        }
    }

    private static LocalDate shownSince(Context context, LocalDate published) {
        var act = context.argument().path("shown-since").asString("");
        return context.file().last(act).map(Done::on).orElse(published);
    }

    /** The last day on which it is shown; null where nothing limits it. */
    private static @Nullable LocalDate shownUntil(Context context, LocalDate since) {
        if (!context.argument().has("shown-for")) return null;
        var said =
                Expression.of(context.argument().get("shown-for").asString("")).value(Map.of("facts", context.facts()));
        if (said == null || said.toString().isBlank()) return null;
        var span = Span.parse(said.toString());
        return switch (span.unit()) {
            case MONTHS -> since.plusMonths(span.length());
            case YEARS -> since.plusYears(span.length());
            case DAYS, WORKING_DAYS -> since.plusDays(span.length());
        };
    }

    static LocalDate day(Context context) {
        return context.file().acts().getLast().on();
    }

    /** The limit that publishing was under: the term that this act has ended. */
    private static @Nullable EndedTerm endedBy(CaseFile file, int sequence) {
        return file.ended().stream()
                .filter(term -> term.sequence() == sequence && term.result() != EndedTerm.Result.MOOT)
                .findFirst()
                .orElse(null);
    }

    private static String title(Context context) {
        var head = context.file().head();
        var item = head.itemName() == null ? head.title() : head.itemName();
        return context.argument()
                .path("title")
                .asString()
                .replace("{item}", item)
                .replace("{number}", context.number() == null ? "" : context.number())
                .replace("{procedure}", context.file().definition().name())
                .replace("{party}", parties(head.parties()));
    }

    private static String parties(List<CaseParty> parties) {
        return parties.stream().map(CaseParty::name).collect(Collectors.joining("、"));
    }

    private static List<Publication.Entry> body(Context context, UnaryOperator<String> redaction) {
        var known = fields(context.file().definition());
        var entries = new ArrayList<Publication.Entry>();
        entries.add(new Publication.Entry(
                "当事人", redaction.apply(parties(context.file().head().parties()))));
        for (var name : names(context.argument(), "fields")) {
            var field = known.get(name);
            var value = context.facts().get(name);
            if (field == null || field.sensitive() || value == null) continue;
            entries.add(new Publication.Entry(field.title(), redaction.apply(shown(field, value))));
        }
        for (var name : names(context.argument(), "redact")) {
            var field = known.get(name);
            if (field != null) entries.add(new Publication.Entry(field.title(), HELD_BACK));
        }
        return List.copyOf(entries);
    }

    private static String shown(Field field, Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "是" : "否";
            case List<?> many -> many.stream().map(one -> shown(field, one)).collect(Collectors.joining("、"));
            case Map<?, ?> group ->
                field.children().stream()
                        .filter(child -> !child.sensitive())
                        .flatMap(child -> Stream.ofNullable(group.get(child.name()))
                                .map(inner -> child.title() + "：" + shown(child, inner)))
                        .collect(Collectors.joining("；"));
            default -> field.options().getOrDefault(String.valueOf(value), String.valueOf(value));
        };
    }

    private static Map<String, Field> fields(Definition definition) {
        return definition.forms().values().stream()
                .map(Form::fields)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Field::name, field -> field, (a, b) -> a.sensitive() ? a : b));
    }

    private static List<String> names(JsonNode argument, String key) {
        var names = new ArrayList<String>();
        argument.path(key).forEach(name -> names.add(name.asString()));
        return names;
    }
}
