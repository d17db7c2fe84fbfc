package org.zhunsheng.kernel.party;

import java.util.List;
import java.util.stream.Collectors;

/** Parties that cannot be accepted as stated, with what is wrong in which field. */
public class PartiesRefused extends RuntimeException {

    /** @param field as in {@code parties[0].idNumber}; {@code message} in Chinese, for the one who filled it in */
    public record Problem(String field, String message) {}

    private final transient List<Problem> problems;

    PartiesRefused(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("；")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
