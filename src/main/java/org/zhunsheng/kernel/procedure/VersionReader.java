package org.zhunsheng.kernel.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one version of a procedure over all that it extends, and looks whether what its acts entail is known here. */
final class VersionReader {

    private VersionReader() {}

    /**
     * Reads one version; empty where it is abstract, so that no case can be opened under it.
     *
     * @throws DefinitionException with every problem found, its file, line and mend
     */
    static Optional<Definition> read(DefinitionSource source, Lineage lineage, Map<String, Effect> effects) {
        var text = lineage.text(source);
        var reader = new DefinitionReader(text);
        if (text.isAbstract()) {
            reader.checkParts();
            if (reader.problems().isEmpty()) return Optional.empty();
        }
        var definition = reader.problems().isEmpty() ? reader.read() : null;
        var problems = new ArrayList<>(reader.problems());
        if (definition != null) problems.addAll(effectProblems(definition, text, effects));
        if (definition == null || !problems.isEmpty()) throw new DefinitionException(problems);
        if (!source.folder().endsWith("/" + definition.effective()))
            throw text.refused("/effective", "施行日期 " + definition.effective() + " 与文件夹名不一致", "请把文件夹名改为施行日期");
        return Optional.of(definition);
    }

    /** One version of which nothing is wrong. */
    static Optional<Definition> sound(DefinitionSource source, Lineage lineage) {
        var text = lineage.text(source);
        return text.isAbstract() ? Optional.empty() : Optional.of(DefinitionReader.sound(text));
    }

    private static List<DefinitionProblem> effectProblems(
            Definition definition, ProcedureText text, Map<String, Effect> effects) {
        var problems = new ArrayList<DefinitionProblem>();
        for (var act : definition.acts().values())
            act.effects().forEach((name, argument) -> {
                var at = "/acts/" + act.id() + "/" + name;
                var effect = effects.get(name);
                var problem = effect == null ? "不认识“" + name + "”" : effect.problem(argument, definition, act);
                if (problem != null)
                    problems.add(text.problem(at, problem, "可用的后果：" + String.join("、", effects.keySet())));
            });
        return problems;
    }
}
