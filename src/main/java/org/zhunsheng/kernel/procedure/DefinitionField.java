package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.form.Condition;
import org.zhunsheng.kernel.form.Expression;
import org.zhunsheng.kernel.procedure.ActRule.Conditional;
import tools.jackson.databind.JsonNode;

/**
 * A node of a definition file with its name and its JSON pointer, and where to put what is wrong with it.
 *
 * @param sound whether nothing is: then its expressions are compiled when they are first asked
 */
record DefinitionField(
        String name,
        JsonNode node,
        String pointer,
        ProcedureText text,
        List<DefinitionProblem> problems,
        boolean sound) {

    static DefinitionField root(ProcedureText text, List<DefinitionProblem> problems, boolean sound) {
        return new DefinitionField("", text.yaml(), "", text, problems, sound);
    }

    boolean present() {
        return !node.isMissingNode();
    }

    String string(String key) {
        return node.path(key).asString("");
    }

    @Nullable
    String optional(String key) {
        return node.has(key) ? node.get(key).asString() : null;
    }

    boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    List<String> names(String key) {
        return names(node.path(key));
    }

    private static List<String> names(JsonNode node) {
        if (node.isMissingNode()) return List.of();
        if (node.isString()) return List.of(node.asString());
        return node.values().stream().map(JsonNode::asString).toList();
    }

    /** The names that stand here, one or a list of them. */
    List<String> names() {
        return names(node);
    }

    DefinitionField at(String key) {
        return new DefinitionField(key, node.path(key), pointer + "/" + key, text, problems, sound);
    }

    DefinitionField at(int index) {
        return new DefinitionField(
                String.valueOf(index), node.path(index), pointer + "/" + index, text, problems, sound);
    }

    <T> Map<String, T> each(Function<DefinitionField, T> reader) {
        var found = new LinkedHashMap<String, T>();
        for (var name : node.propertyNames()) found.put(name, reader.apply(at(name)));
        return found;
    }

    /** What stands under the key; null where nothing stands or it cannot be compiled, which is put down. */
    @Nullable
    Condition condition(String key) {
        return compiled(key, sound ? Condition::later : Condition::of);
    }

    /** The same of an expression. */
    @Nullable
    Expression expression(String key) {
        return compiled(key, this::expressionOf);
    }

    /** @throws IllegalArgumentException if it cannot be compiled */
    Expression expressionOf(String source) {
        return sound ? Expression.later(source) : Expression.of(source);
    }

    private <T> @Nullable T compiled(String key, Function<String, T> compiler) {
        var source = optional(key);
        if (source == null) return null;
        try {
            return compiler.apply(source);
        } catch (RuntimeException e) {
            problem(key, "表达式不能使用：" + e.getMessage(), "请改正 " + key + " 的表达式");
            return null;
        }
    }

    /** One condition, or a list of them; a name stands for one that is shared under {@code conditions}. */
    List<Conditional> conditionals() {
        var found = new ArrayList<Conditional>();
        int size = node.isObject() ? 1 : node.size();
        for (int i = 0; i < size; i++) {
            var field = node.isObject() ? this : shared(at(i));
            var condition = field.condition("that");
            if (condition != null) found.add(new Conditional(condition, field.string("otherwise")));
        }
        return found;
    }

    private DefinitionField shared(DefinitionField field) {
        if (!field.node().isString()) return field;
        var name = field.node().asString();
        var all = root(text, problems, sound).at("conditions");
        if (!all.node().has(name))
            field.problem(
                    "",
                    "没有名为 " + name + " 的共用条件",
                    "现有：" + String.join("、", all.node().propertyNames()));
        return all.at(name);
    }

    /** What several acts share is put down once. */
    void problem(String key, String problem, String mend) {
        var found = text.problem(key.isEmpty() ? pointer : pointer + "/" + key, problem, mend);
        if (!problems.contains(found)) problems.add(found);
    }
}
