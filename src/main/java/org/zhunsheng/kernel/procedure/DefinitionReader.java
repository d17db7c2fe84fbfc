package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.calendar.Span;
import org.zhunsheng.kernel.form.Condition;
import org.zhunsheng.kernel.form.Expression;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.procedure.ActRule.Ahead;
import org.zhunsheng.kernel.procedure.ActRule.Children;
import org.zhunsheng.kernel.procedure.ActRule.Conditional;
import org.zhunsheng.kernel.procedure.Definition.Law;
import org.zhunsheng.kernel.procedure.Definition.PartyRule;
import org.zhunsheng.kernel.procedure.TermRule.Extension;
import tools.jackson.databind.JsonNode;

/**
 * Turns {@code procedure.yaml} and {@code form.json} into a {@link Definition}. What is wrong is collected, never
 * thrown one by one, so that a legal officer mends a file in one go.
 */
final class DefinitionReader {

    private static final Set<String> ACT_KEYS = Set.of(
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
            "ahead",
            "scope",
            "extends",
            "outcome",
            "joins",
            "opens");

    private final ProcedureText text;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    DefinitionReader(ProcedureText text) {
        this.text = text;
    }

    List<DefinitionProblem> problems() {
        return problems;
    }

    /** Looks at shared parts that are no procedure by themselves, as far as that can be judged. */
    void checkParts() {
        problems.addAll(text.shapeProblems());
        forms();
    }

    /** The definition, or null where its shape is so wrong that nothing can be read; see {@link #problems()}. */
    @Nullable
    Definition read() {
        problems.addAll(text.shapeProblems());
        if (!problems.isEmpty()) return null;
        var yaml = text.yaml();
        var forms = forms();
        var definition = new Definition(
                text.id(),
                text.module(),
                yaml.path("name").asString(),
                new Law(
                        yaml.path("law").path("title").asString(),
                        yaml.path("law").path("revision").asString()),
                LocalDate.parse(yaml.path("effective").asString()),
                yaml.path("number").asString(),
                yaml.path("service").asBoolean(false),
                yaml.path("item").asString("none").equals("required"),
                names(yaml.path("knows")),
                each(new Field("parties", yaml.path("parties"), "/parties"), this::party),
                each(new Field("states", yaml.path("states"), "/states"), this::state),
                each(new Field("acts", yaml.path("acts"), "/acts"), this::act),
                each(new Field("terms", yaml.path("terms"), "/terms"), this::term),
                forms,
                text.folders());
        if (text.forms() != null && forms.isEmpty()) return null; // what asks for a form cannot be judged
        problems.addAll(new DefinitionCheck(definition, text).problems());
        return definition;
    }

    private Map<String, Form> forms() {
        var forms = new LinkedHashMap<String, Form>();
        var layer = text.forms();
        if (layer == null) return forms;
        var wrong = Form.check(layer);
        wrong.forEach(p -> problems.add(new DefinitionProblem(p.file(), p.line(), p.problem(), p.mend())));
        if (wrong.isEmpty())
            for (var name : layer.node().path("$defs").propertyNames()) forms.put(name, Form.of(layer.node(), name));
        return forms;
    }

    private PartyRule party(Field field) {
        var count = field.node().path("count").asString("1").split("\\.\\.", -1);
        int min = Integer.parseInt(count[0]);
        int max = count.length == 1 ? min : count[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(count[1]);
        return new PartyRule(field.name(), field.string("name"), min, max);
    }

    private Definition.State state(Field field) {
        if (field.node().isString())
            return new Definition.State(field.name(), field.node().asString(), false);
        return new Definition.State(
                field.name(), field.string("name"), field.node().path("end").asBoolean(false));
    }

    private ActRule act(Field field) {
        var node = field.node();
        var effects = new LinkedHashMap<String, JsonNode>();
        for (var key : node.propertyNames()) if (!ACT_KEYS.contains(key)) effects.put(key, node.get(key));
        return new ActRule(
                field.name(),
                field.string("name"),
                field.names("by"),
                field.names("from"),
                field.optional("to"),
                field.optional("form"),
                field.string("law"),
                node.path("once").asBoolean(false),
                field.names("after"),
                field.names("not-by"),
                node.path("officers").asInt(0),
                conditionals(field.at("when")),
                conditionals(field.at("requires")),
                ahead(field.at("ahead")),
                node.path("scope").asString("organisation").equals("district"),
                field.names("extends"),
                field.optional("outcome"),
                node.path("joins").asBoolean(false),
                children(node.path("opens")),
                effects);
    }

    private List<Conditional> conditionals(Field list) {
        var found = new ArrayList<Conditional>();
        if (list.node().isObject()) {
            var only = conditional(list);
            if (only != null) found.add(only);
            return found;
        }
        for (int i = 0; i < list.node().size(); i++) {
            var one = conditional(list.at(i));
            if (one != null) found.add(one);
        }
        return found;
    }

    private @Nullable Conditional conditional(Field field) {
        var condition = compiled(field, "that", Condition::of);
        return condition == null ? null : new Conditional(condition, field.string("otherwise"));
    }

    private static @Nullable Ahead ahead(Field field) {
        return field.node().isMissingNode() ? null : new Ahead(field.string("field"), Span.parse(field.string("by")));
    }

    private static @Nullable Children children(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new Children(
                        node.path("procedure").asString(), node.path("for-each").asString());
    }

    private TermRule term(Field field) {
        var node = field.node();
        var length = field.optional("length");
        var warn = node.path("warn").asString("2 working days");
        return new TermRule(
                field.name(),
                field.string("name"),
                field.names("from"),
                compiled(field, "when", Condition::of),
                each(field.at("starts-at"), f -> names(f.node())),
                compiled(field, "since", Expression::of),
                field.names("to"),
                length == null ? null : Span.parse(length),
                compiled(field, "length-of", Expression::of),
                compiled(field, "until", Expression::of),
                new LinkedHashSet<>(field.names("pauses-in")),
                field.names("restarts-on"),
                extension(field),
                field.optional("lapse"),
                Integer.parseInt(warn.substring(0, warn.indexOf(' '))),
                node.path("owed-by").asString("organisation").equals("party"),
                field.string("law"),
                !node.path("default").asBoolean(false));
    }

    private @Nullable Extension extension(Field field) {
        var span = field.optional("extension");
        var spanOf = compiled(field, "extension-of", Expression::of);
        if (span == null && spanOf == null) return null;
        return new Extension(
                span == null ? null : Span.parse(span),
                spanOf,
                field.node().path("extensions").asInt(1));
    }

    private <T> @Nullable T compiled(Field field, String key, Function<String, T> compiler) {
        var source = field.optional(key);
        if (source == null) return null;
        try {
            return compiler.apply(source);
        } catch (RuntimeException e) {
            problems.add(
                    text.problem(field.pointer() + "/" + key, "表达式不能使用：" + e.getMessage(), "请改正 " + key + " 的表达式"));
            return null;
        }
    }

    private static List<String> names(JsonNode node) {
        if (node.isMissingNode()) return List.of();
        if (node.isString()) return List.of(node.asString());
        return node.values().stream().map(JsonNode::asString).toList();
    }

    private static <T> Map<String, T> each(Field parent, Function<Field, T> reader) {
        var found = new LinkedHashMap<String, T>();
        for (var name : parent.node().propertyNames()) found.put(name, reader.apply(parent.at(name)));
        return found;
    }

    /** A node of the file with its name and its JSON pointer. */
    private record Field(String name, JsonNode node, String pointer) {

        String string(String key) {
            return node.path(key).asString("");
        }

        @Nullable
        String optional(String key) {
            return node.has(key) ? node.get(key).asString() : null;
        }

        List<String> names(String key) {
            return DefinitionReader.names(node.path(key));
        }

        Field at(String key) {
            return new Field(key, node.path(key), pointer + "/" + key);
        }

        Field at(int index) {
            return new Field(String.valueOf(index), node.path(index), pointer + "/" + index);
        }
    }
}
