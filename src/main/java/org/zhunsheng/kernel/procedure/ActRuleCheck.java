package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.kernel.form.Field;
import tools.jackson.databind.JsonNode;

/** Whether what a definition says of one act makes sense beside the rest of it. */
final class ActRuleCheck {

    private final Definition definition;
    private final ProcedureText text;
    private final ActRule act;
    private final String at;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    ActRuleCheck(Definition definition, ProcedureText text, ActRule act) {
        this.definition = definition;
        this.text = text;
        this.act = act;
        this.at = "/acts/" + act.id();
    }

    List<DefinitionProblem> problems() {
        var acts = definition.acts().keySet();
        var states = definition.states().keySet();
        act.from().forEach(state -> known("from", state, states, "环节"));
        known("to", act.to(), states, "环节");
        known("form", act.form(), definition.forms().keySet(), "表单");
        for (var group : act.after()) for (var other : group.split("\\s*\\|\\s*", 0)) known("after", other, acts, "行为");
        act.notBy().forEach(other -> known("not-by", other, acts, "行为"));
        act.undoes().forEach(other -> known("undoes", other, acts, "行为"));
        for (var rule : act.unlessEarlier())
            known("unless-earlier", rule.party(), definition.parties().keySet(), "当事人");
        if (act.opens() && act.to() == null) problem("", "没有来源环节的行为是立案行为，却没有 to", "请写明进入哪个环节");
        act.extendsTerms().forEach(this::checkExtends);
        checkHolds();
        checkChild();
        checkPanel();
        if (act.recuses() != null) field("recuses", act.recuses());
        checkServes();
        return problems;
    }

    private void checkExtends(String term, ActRule.Grant grant) {
        known("extends", term, definition.terms().keySet(), "期限");
        var rule = definition.terms().get(term);
        if (rule == null) return;
        boolean told = grant.span() != null || grant.spanOf() != null;
        var extension = rule.extension();
        if (extension == null && !told) problem("extends", "期限 " + term + " 没有规定可以延长多少", "请在该期限写 extension");
        if (extension != null && extension.span() == null && extension.spanOf() == null && !told)
            problem(
                    "extends",
                    "没有写明将期限 " + term + " 延长多少",
                    "请写作 extends: {" + term + ": 30 days}，或者在该期限的 extension 中写 each");
        if (extension != null
                && grant.span() != null
                && extension.span() != null
                && grant.span().unit() == extension.span().unit()
                && grant.span().length() > extension.span().length())
            problem(
                    "extends",
                    "延长 " + grant.span().text() + " 超过期限 " + term + " 一次可以延长的 "
                            + extension.span().text(),
                    "请改正其一");
    }

    private void checkHolds() {
        act.holds().forEach(term -> known("holds", term, definition.terms().keySet(), "期限"));
        for (var other : act.resumes()) {
            known("resumes", other, definition.acts().keySet(), "行为");
            var held = definition.acts().get(other);
            if (held != null && held.holds().isEmpty())
                problem("resumes", "行为 " + other + " 没有停止任何期限，无从恢复", "请在该行为写 holds: [期限]");
        }
        if (!act.holds().isEmpty() && resuming().isEmpty())
            problem("holds", "停止的期限没有任何行为恢复", "请写一个 resumes: " + act.id() + " 或 joins: " + act.id() + " 的行为");
    }

    private List<ActRule> resuming() {
        return definition.acts().values().stream()
                .filter(other -> other.resumes().contains(act.id()) || act.id().equals(other.joinsAct()))
                .toList();
    }

    private void checkChild() {
        var opener = act.joinsAct();
        if (opener == null) return;
        known("joins", opener, definition.acts().keySet(), "行为");
        var other = definition.acts().get(opener);
        if (other != null && other.opensChild() == null)
            problem("joins", "行为 " + opener + " 没有立案，无从汇入", "请在该行为写 opens-child: {procedure: 程序}");
        if (!act.bySystem()) problem("joins", "子案办结后由系统办理的行为 " + act.id() + " 不许系统办理", "请在 by 中加 system");
    }

    private void checkPanel() {
        var panel = act.panel();
        if (panel == null) return;
        var group = field("panel", panel.field());
        if (group.isEmpty()) return;
        if (!group.get().repeats()) problem("panel", "栏目 " + panel.field() + " 不是可重复的成员名单", "请把它写成对象的列表");
        entry(group.get(), "present", "boolean");
        if (panel.last() != null) entry(group.get(), "role", "string");
        if (panel.majority() != null) entry(group.get(), "vote", "string");
    }

    private void entry(Field group, String name, String type) {
        if (group.children().stream()
                .noneMatch(child -> child.name().equals(name) && child.type().equals(type)))
            problem("panel", "成员名单 " + group.name() + " 缺少栏目 " + name + "（" + type + "）", "请在名单的每一项中加上");
    }

    private void checkServes() {
        var serving = act.serves();
        if (serving == null) return;
        var made = definition.acts().values().stream()
                .flatMap(other -> Optional.ofNullable(other.effects().get("document")).stream())
                .flatMap(argument -> argument.isArray() ? argument.valueStream() : List.of(argument).stream())
                .map(JsonNode::asString)
                .toList();
        known("serves", serving.document(), made, "文书");
    }

    private Optional<Field> field(String key, String name) {
        var form = definition.formOf(act);
        var found = form == null
                ? Optional.<Field>empty()
                : form.fields().stream().filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty()) problem(key, "本行为的表单没有栏目 " + name, "请在表单中加上，或者改正名称");
        return found;
    }

    private void known(String key, @Nullable String name, Collection<String> names, String kind) {
        if (name == null || names.contains(name)) return;
        problem(key, "没有名为 " + name + " 的" + kind, "现有：" + String.join("、", names));
    }

    private void problem(String key, String problem, String mend) {
        problems.add(text.problem(key.isEmpty() ? at : at + "/" + key, problem, mend));
    }
}
