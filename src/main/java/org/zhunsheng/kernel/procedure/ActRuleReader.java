package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.procedure.ActRule.Ahead;
import org.zhunsheng.kernel.procedure.ActRule.Child;
import org.zhunsheng.kernel.procedure.ActRule.Children;
import org.zhunsheng.kernel.procedure.ActRule.Grant;
import org.zhunsheng.kernel.procedure.ActRule.Panel;
import org.zhunsheng.kernel.procedure.ActRule.Serving;
import tools.jackson.databind.JsonNode;

/** Reads what a definition file says of one act. */
final class ActRuleReader {

    private static final Set<String> KEYS = Set.of(
            "name",
            "by",
            "from",
            "to",
            "form",
            "law",
            "once",
            "after",
            "not-by",
            "officers",
            "when",
            "requires",
            "unless-earlier",
            "ahead",
            "scope",
            "extends",
            "holds",
            "resumes",
            "outcome",
            "joins",
            "opens",
            "opens-child",
            "panel",
            "recuses",
            "undoes",
            "serves");

    private ActRuleReader() {}

    static ActRule read(DefinitionField field) {
        var node = field.node();
        var joins = node.path("joins");
        var serves = serves(field.at("serves"));
        return new ActRule(
                field.name(),
                field.string("name"),
                field.names("by"),
                field.names("from"),
                field.optional("to"),
                serves == null ? field.optional("form") : ServiceForm.name(field.optional("form")),
                field.string("law"),
                field.flag("once"),
                field.names("after"),
                field.names("not-by"),
                node.path("officers").asInt(0),
                field.at("when").conditionals(),
                field.at("requires").conditionals(),
                earlier(field.at("unless-earlier")),
                ahead(field.at("ahead")),
                field.string("scope").equals("district"),
                grants(field.at("extends")),
                field.names("holds"),
                field.names("resumes"),
                field.optional("outcome"),
                joins.asBoolean(false),
                joins.isString() ? joins.asString() : null,
                children(field.at("opens")),
                child(field.at("opens-child")),
                panel(field.at("panel")),
                field.optional("recuses"),
                field.names("undoes"),
                serves,
                effects(node));
    }

    private static Map<String, JsonNode> effects(JsonNode node) {
        var effects = new LinkedHashMap<String, JsonNode>();
        for (var key : node.propertyNames()) if (!KEYS.contains(key)) effects.put(key, node.get(key));
        return effects;
    }

    private static List<EarlierRule> earlier(DefinitionField field) {
        if (!field.present()) return List.of();
        if (!field.node().isArray() || field.node().isEmpty()) {
            field.problem("", "unless-earlier 须是列表，每一项写明一种在先案件", "请写作 [{outcome: 结果, party: 当事人, otherwise: 拒绝时的话}]");
            return List.of();
        }
        var rules = new ArrayList<EarlierRule>();
        for (int i = 0; i < field.node().size(); i++) rule(field.at(i)).ifPresent(rules::add);
        return rules;
    }

    private static Optional<EarlierRule> rule(DefinitionField field) {
        var problem = field.sound() ? Optional.<String>empty() : EarlierRule.problem(field.node());
        problem.ifPresent(said -> field.problem("", said, "请改正这一种在先案件"));
        return problem.isPresent() ? Optional.empty() : Optional.of(EarlierRule.read(field.node()));
    }

    private static @Nullable Ahead ahead(DefinitionField field) {
        return field.present() ? new Ahead(field.string("field"), Span.parse(field.string("by"))) : null;
    }

    private static Map<String, Grant> grants(DefinitionField field) {
        if (field.node().isObject()) return field.each(ActRuleReader::grant);
        var grants = new LinkedHashMap<String, Grant>();
        for (var term : field.names()) grants.put(term, Grant.OF_THE_TERM);
        return grants;
    }

    private static Grant grant(DefinitionField field) {
        var said = field.node().asString("");
        if (said.matches("\\d+ .*")) {
            try {
                return new Grant(Span.parse(said), null);
            } catch (IllegalArgumentException e) {
                field.problem("", "“" + said + "”不是期限的长度", "请写作 30 days、10 working days、1 month");
                return Grant.OF_THE_TERM;
            }
        }
        try {
            return new Grant(null, field.expressionOf(said));
        } catch (IllegalArgumentException e) {
            field.problem("", "表达式不能使用：" + e.getMessage(), "请写作 30 days，或者 form.days 这样的表达式");
            return Grant.OF_THE_TERM;
        }
    }

    private static @Nullable Children children(DefinitionField field) {
        return field.present() ? new Children(field.string("procedure"), field.string("for-each")) : null;
    }

    private static @Nullable Child child(DefinitionField field) {
        return field.present() ? new Child(field.string("procedure"), field.expression("organisation")) : null;
    }

    private static @Nullable Panel panel(DefinitionField field) {
        if (!field.present()) return null;
        return new Panel(
                field.string("field"),
                field.node().path("least").asInt(1),
                field.flag("odd"),
                share(field.optional("quorum")),
                field.optional("last"),
                share(field.optional("majority")));
    }

    private static Panel.@Nullable Share share(@Nullable String text) {
        if (text == null) return null;
        var parts = text.split("/", -1);
        return new Panel.Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static @Nullable Serving serves(DefinitionField field) {
        if (!field.present()) return null;
        if (field.node().isString()) return new Serving(field.node().asString(), Serving.NOTICE);
        var notice = field.optional("notice");
        return new Serving(field.string("document"), notice == null ? Serving.NOTICE : Span.parse(notice));
    }
}
