package org.zhunsheng.kernel.party;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Parties that cannot be accepted as stated, with what is wrong in which field. */
public class PartiesRefused extends ErrorResponseException {

    /**
     * What is wrong in one field.
     *
     * @param field as in {@code parties[0].idNumber}
     * @param message in Chinese, for the one who filled it in
     */
    public record Problem(String field, String message) {}

    private final transient List<Problem> problems;

    PartiesRefused(List<Problem> problems) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, detail(problems), null);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    @Override
    public String getMessage() {
        return words(problems);
    }

    private static ProblemDetail detail(List<Problem> problems) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, words(problems));
        detail.setProperty("errors", List.copyOf(problems));
        return detail;
    }

    private static String words(List<Problem> problems) {
        return problems.stream().map(Problem::message).distinct().collect(Collectors.joining("；"));
    }
}
