package org.zhunsheng.kernel.figure;

import java.util.List;
import java.util.stream.Collectors;

/** Figure files that cannot be used, with everything that is wrong with them. */
class FigureFileException extends RuntimeException {

    private final transient List<FigureProblem> problems;

    FigureFileException(List<FigureProblem> problems) {
        super(problems.stream().map(FigureProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    List<FigureProblem> problems() {
        return problems;
    }
}
