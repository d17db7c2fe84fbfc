package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a well-shaped definition also makes sense: nothing dangling, unreachable, unending or undoable. */
final class DefinitionCheck {

    private final Definition definition;
    private final ProcedureText text;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    DefinitionCheck(Definition definition, ProcedureText text) {
        this.definition = definition;
        this.text = text;
    }

    List<DefinitionProblem> problems() {
        definition.acts().values().forEach(act -> problems.addAll(new ActRuleCheck(definition, text, act).problems()));
        definition.terms().values().forEach(this::checkTerm);
        checkTitle();
        checkEnds();
        checkReachability();
        return problems;
    }

    private void checkTitle() {
        var field = definition.titledBy();
        if (!field.equals(Definition.SUBJECT)
                && definition.openings().stream()
                        .map(definition::formOf)
                        .noneMatch(form -> form != null
                                && form.fields().stream()
                                        .anyMatch(one -> one.name().equals(field))))
            problem("/titled-by", "立案行为的表单没有栏目“" + field + "”", "请写立案时填写的文字栏目的名称");
    }

    private void checkTerm(TermRule term) {
        var at = "/terms/" + term.id();
        var acts = definition.acts().keySet();
        term.from().forEach(act -> known(at + "/from", act, acts, "行为"));
        term.to().forEach(act -> known(at + "/to", act, acts, "行为"));
        term.restartsOn().forEach(act -> known(at + "/restarts-on", act, acts, "行为"));
        term.startsAt().forEach((act, since) -> {
            known(at + "/starts-at/" + act, act, acts, "行为");
            since.forEach(s -> {
                if (!definition.terms().containsKey(s)) known(at + "/starts-at/" + act, s, acts, "行为或期限");
            });
        });
        term.pausesIn()
                .forEach(state ->
                        known(at + "/pauses-in", state, definition.states().keySet(), "环节"));
        if (term.length() == null && term.lengthOf() == null && term.until() == null)
            problem(at, "期限没有长度，永远不会届满", "请写 length、length-of 或 until");
        checkExtension(term, at);
        if (term.lawful() && term.law().isBlank()) problem(at, "期限没有写明条文", "请写 law；如属可配置的默认值，请写 default: true");
        checkLapse(term, at);
    }

    private void checkExtension(TermRule term, String at) {
        var extension = term.extension();
        if (extension == null) return;
        if (extension.span() == null && extension.spanOf() == null && extension.cap() == null)
            problem(at + "/extension", "没有写明可以延长多少", "请写 each 或 cap");
        if (extension.cap() != null
                && extension.span() != null
                && extension.cap().unit() != extension.span().unit())
            problem(at + "/extension/cap", "cap 与 each 的单位不同，无从累计", "请用同一单位");
    }

    private void checkLapse(TermRule term, String at) {
        if (term.lapse() == null) return;
        known(at + "/lapse", term.lapse(), definition.acts().keySet(), "行为");
        var act = definition.acts().get(term.lapse());
        if (act == null) return;
        if (!act.bySystem()) problem(at + "/lapse", "届满后由系统办理的行为 " + act.id() + " 不许系统办理", "请在该行为的 by 中加 system");
        if (!term.to().contains(term.lapse())) problem(at + "/lapse", "届满行为没有结束本期限，会反复发生", "请把 " + act.id() + " 写入 to");
    }

    private void checkEnds() {
        if (definition.states().values().stream().noneMatch(Definition.State::end))
            problem("/states", "没有终结环节，案件永远不能办结", "请给最后的环节写 end: true");
        if (definition.openings().isEmpty()) problem("/acts", "没有立案行为，案件无从开始", "请写一个没有 from 的行为");
        else if (definition.periodic() != null
                && !opensByItself(definition.openings().getFirst()))
            problem("/periodic", "第一个立案行为不能由系统办理", "请在它的 by 中加 system，它的表单除 subject 外不能有必填的栏目");
    }

    private boolean opensByItself(ActRule act) {
        var form = definition.formOf(act);
        return act.bySystem()
                && (form == null
                        || form.fields().stream()
                                .noneMatch(field ->
                                        field.required() && !field.name().equals("subject")));
    }

    /** Each state must be reached from an opening act, and must lead to an end. */
    private void checkReachability() {
        var reached = new HashSet<String>();
        definition.openings().forEach(act -> {
            if (act.to() != null) reached.add(act.to());
        });
        while (spread(reached)) {}
        for (var state : definition.states().values()) {
            var at = "/states/" + state.id();
            if (!reached.contains(state.id())) problem(at, "没有任何行为能到达环节“" + state.name() + "”", "请删去它，或写一个通向它的行为");
            else if (!state.end() && leaving(state.id()).isEmpty())
                problem(at, "案件到了环节“" + state.name() + "”就无路可走", "请写离开它的行为，或写 end: true");
        }
    }

    private boolean spread(Set<String> reached) {
        boolean grew = false;
        for (var act : definition.acts().values())
            if (act.to() != null && act.from().stream().anyMatch(reached::contains)) grew |= reached.add(act.to());
        return grew;
    }

    private List<ActRule> leaving(String state) {
        return definition.acts().values().stream()
                .filter(act -> act.from().contains(state)
                        && act.to() != null
                        && !act.to().equals(state))
                .toList();
    }

    private void known(String pointer, @Nullable String name, Collection<String> names, String kind) {
        if (name == null || names.contains(name)) return;
        problem(pointer, "没有名为 " + name + " 的" + kind, "现有：" + String.join("、", names));
    }

    private void problem(String pointer, String problem, String mend) {
        problems.add(text.problem(pointer, problem, mend));
    }
}
