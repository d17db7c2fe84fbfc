package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The page of the handbook (docs/handbook/diagrams) that draws the procedures of one module, with clocks and articles. */
final class HandbookPage {

    static final String RENEW = "./mvnw test -Dtest=HandbookDiagramsTests -Drenew=true";

    private HandbookPage() {}

    static String of(String module, List<Definition> definitions) {
        return """
                # 流程图：%s

                本页由程序定义生成，不手工修改；定义改了，运行 `%s` 重新生成。箭头上是行为、条文和期限；不改变环节的行为列在图下。

                """.formatted(module, RENEW)
                + definitions.stream().map(HandbookPage::section).collect(Collectors.joining("\n"));
    }

    private static String section(Definition definition) {
        return "## %s（`%s`，%s起施行）\n\n依据%s。\n\n"
                        .formatted(definition.name(), definition.id(), definition.effective(), definition.law())
                + diagram(definition)
                + beside(definition)
                + terms(definition);
    }

    private static String diagram(Definition definition) {
        var lines = new ArrayList<String>(List.of("```mermaid", "stateDiagram-v2"));
        for (var state : definition.states().values())
            lines.add("    state \"%s\" as %s".formatted(state.name(), id(state.id())));
        arrows(definition).forEach((arrow, acts) -> lines.add("    " + arrow + ": " + String.join("\\n", acts)));
        for (var state : definition.states().values()) if (state.end()) lines.add("    " + id(state.id()) + " --> [*]");
        lines.add("```");
        return String.join("\n", lines) + "\n\n";
    }

    /** Acts between the same two states share an arrow. */
    private static LinkedHashMap<String, List<String>> arrows(Definition definition) {
        var arrows = new LinkedHashMap<String, List<String>>();
        for (var act : definition.acts().values()) {
            if (act.to() == null) continue;
            var from = act.opens()
                    ? List.of("[*]")
                    : act.from().stream().map(HandbookPage::id).toList();
            for (var one : from)
                arrows.computeIfAbsent(one + " --> " + id(act.to()), arrow -> new ArrayList<>())
                        .add(label(definition, act));
        }
        return arrows;
    }

    private static String label(Definition definition, ActRule act) {
        var within = definition.terms().values().stream()
                .filter(term ->
                        term.to().getFirst().equals(act.id()) && !act.id().equals(term.lapse()))
                .filter(term -> term.length() != null)
                .findFirst()
                .map(term -> " ≤" + term.length().text())
                .orElse("");
        var article = act.article().isBlank() ? "" : "（" + act.article() + "）";
        return (act.name() + article + within).replaceAll("[:;#]", " ");
    }

    private static String id(String state) {
        return "s_" + state.replace('-', '_');
    }

    private static String beside(Definition definition) {
        var acts = definition.acts().values().stream()
                .filter(act -> act.to() == null)
                .map(act -> act.name() + (act.article().isBlank() ? "" : "（" + act.article() + "）"))
                .collect(Collectors.joining("、"));
        return acts.isEmpty() ? "" : "不改变环节的行为：" + acts + "。\n\n";
    }

    private static String terms(Definition definition) {
        if (definition.terms().isEmpty()) return "没有期限。\n";
        return "| 期限 | 长度 | 起算 | 完成 | 停止、重新起算、延长 | 期满 | 依据 |\n|---|---|---|---|---|---|---|\n"
                + definition.terms().values().stream()
                        .map(term -> "| " + String.join(" | ", cells(definition, term)) + " |\n")
                        .collect(Collectors.joining());
    }

    private static List<String> cells(Definition definition, TermRule term) {
        var length = term.length() != null ? term.length().text() : term.until() != null ? "至案件写明的日期" : "按案件确定";
        var lapse = term.lapse() == null ? "" : definition.act(term.lapse()).name();
        var law = term.law() + (term.lawful() ? "" : (term.law().isEmpty() ? "" : "，") + "可配置的默认值");
        return List.of(
                term.name(),
                length,
                names(definition, term.from()),
                names(definition, term.to()),
                clock(definition, term),
                lapse,
                law);
    }

    private static String clock(Definition definition, TermRule term) {
        var said = new ArrayList<String>();
        var pauses = definition.states().values().stream()
                .filter(state -> term.pausesIn().contains(state.id()))
                .map(Definition.State::name)
                .toList();
        if (!pauses.isEmpty()) said.add("停止于" + String.join("、", pauses));
        var holds = definition.acts().values().stream()
                .filter(act -> act.holds().contains(term.id()))
                .map(ActRule::name)
                .toList();
        if (!holds.isEmpty()) said.add("停止自" + String.join("、", holds));
        if (!term.restartsOn().isEmpty()) said.add("重新起算自" + names(definition, term.restartsOn()));
        if (term.extension() != null)
            said.add(
                    term.extension().span() == null
                            ? "可以延长"
                            : "可以延长" + term.extension().span().text());
        return String.join("；", said);
    }

    private static String names(Definition definition, List<String> acts) {
        return acts.stream().map(act -> definition.act(act).name()).collect(Collectors.joining("、"));
    }
}
