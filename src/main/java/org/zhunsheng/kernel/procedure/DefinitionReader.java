package org.zhunsheng.kernel.procedure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.form.Form;
import org.zhunsheng.kernel.form.Layer;
import org.zhunsheng.kernel.procedure.Definition.Law;
import org.zhunsheng.kernel.procedure.Definition.PartyRule;
import org.zhunsheng.kernel.procedure.Definition.Periodic;

/**
 * Turns {@code procedure.yaml} and {@code form.json} into a {@link Definition}. What is wrong is collected, never
 * thrown one by one, so that a legal officer mends a file in one go.
 */
final class DefinitionReader {

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
        var forms = forms();
        var definition = definition(text, DefinitionField.root(text, problems, false), forms);
        if (text.forms() != null && forms.isEmpty()) return null; // what asks for a form cannot be judged
        problems.addAll(new DefinitionCheck(definition, text).problems());
        return definition;
    }

    /** The definition of a text in which nothing is wrong. */
    static Definition sound(ProcedureText text) {
        var layer = formLayer(text);
        var forms = new LinkedHashMap<String, Form>();
        if (layer != null)
            for (var name : layer.node().path("$defs").propertyNames()) forms.put(name, Form.later(layer.node(), name));
        return definition(text, DefinitionField.root(text, List.of(), true), forms);
    }

    private static Definition definition(ProcedureText text, DefinitionField root, Map<String, Form> forms) {
        var yaml = text.yaml();
        return new Definition(
                text.id(),
                text.module(),
                yaml.path("name").asString(),
                new Law(
                        yaml.path("law").path("title").asString(),
                        yaml.path("law").path("revision").asString()),
                LocalDate.parse(yaml.path("effective").asString()),
                yaml.path("number").asString(),
                yaml.path("titled-by").asString(Definition.SUBJECT),
                yaml.path("service").asBoolean(false),
                yaml.path("item").asString("none").equals("required"),
                root.names("knows"),
                periodic(root.at("periodic")),
                root.at("parties").each(DefinitionReader::party),
                root.at("states").each(DefinitionReader::state),
                root.at("acts").each(ActRuleReader::read),
                root.at("terms").each(TermRuleReader::read),
                forms,
                text.folders());
    }

    private Map<String, Form> forms() {
        var forms = new LinkedHashMap<String, Form>();
        var layer = formLayer(text);
        if (layer == null) return forms;
        var wrong = Form.check(layer);
        wrong.forEach(p -> problems.add(new DefinitionProblem(p.file(), p.line(), p.problem(), p.mend())));
        if (wrong.isEmpty())
            for (var name : layer.node().path("$defs").propertyNames()) forms.put(name, Form.of(layer.node(), name));
        return forms;
    }

    private static @Nullable Layer formLayer(ProcedureText text) {
        var acts = text.yaml().path("acts");
        boolean serves = acts.values().stream().anyMatch(act -> act.has("serves"));
        return serves ? ServiceForm.in(text.forms(), acts) : text.forms();
    }

    private static @Nullable Periodic periodic(DefinitionField field) {
        if (!field.present()) return null;
        var until = field.optional("until");
        return new Periodic(
                day(field.string("opens")),
                Set.copyOf(field.names("for")),
                until == null ? null : day(until),
                field.string("of").equals("last-year"));
    }

    private static MonthDay day(String text) {
        return MonthDay.parse("--" + text);
    }

    private static PartyRule party(DefinitionField field) {
        var count = field.node().path("count").asString("1").split("\\.\\.", -1);
        int min = Integer.parseInt(count[0]);
        int max = count.length == 1 ? min : count[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(count[1]);
        return new PartyRule(field.name(), field.string("name"), min, max);
    }

    private static Definition.State state(DefinitionField field) {
        if (field.node().isString())
            return new Definition.State(field.name(), field.node().asString(), false);
        return new Definition.State(
                field.name(), field.string("name"), field.node().path("end").asBoolean(false));
    }
}
