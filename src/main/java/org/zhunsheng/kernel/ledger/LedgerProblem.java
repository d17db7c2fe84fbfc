package org.zhunsheng.kernel.ledger;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A question to the ledger that has no answer, told in Chinese. */
final class LedgerProblem extends ErrorResponseException {

    private LedgerProblem(HttpStatus status, String message, List<Map<String, String>> errors) {
        super(status, detail(status, message, errors), null);
    }

    static LedgerProblem absent(String message) {
        return new LedgerProblem(HttpStatus.NOT_FOUND, message, List.of());
    }

    static LedgerProblem wrong(String field, String message) {
        return new LedgerProblem(
                HttpStatus.UNPROCESSABLE_CONTENT, message, List.of(Map.of("field", field, "message", message)));
    }

    private static ProblemDetail detail(HttpStatus status, String message, List<Map<String, String>> errors) {
        var detail = ProblemDetail.forStatusAndDetail(status, message);
        detail.setProperty("errors", errors);
        return detail;
    }
}
