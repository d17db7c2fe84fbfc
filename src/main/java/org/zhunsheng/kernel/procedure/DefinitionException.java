package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that cannot be used, with everything that is wrong with it. */
public class DefinitionException extends RuntimeException {

    private final List<DefinitionProblem> problems;

    DefinitionException(List<DefinitionProblem> problems) {
        super(problems.stream().map(DefinitionProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<DefinitionProblem> problems() {
        return problems;
    }
}
