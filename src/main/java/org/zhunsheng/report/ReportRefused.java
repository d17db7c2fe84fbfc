package org.zhunsheng.report;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What cannot be done with a report, in words that tell what to do instead. */
class ReportRefused extends ErrorResponseException {

    private ReportRefused(HttpStatus status, ProblemDetail problem) {
        super(status, problem, null);
    }

    private static ReportRefused of(HttpStatus status, String why) {
        return new ReportRefused(status, ProblemDetail.forStatusAndDetail(status, why));
    }

    static ReportRefused wrong(String field, String message) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, message);
        problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
        return new ReportRefused(HttpStatus.UNPROCESSABLE_CONTENT, problem);
    }

    static ReportRefused conflict(String why) {
        return of(HttpStatus.CONFLICT, why);
    }

    static ReportRefused unknown(String why) {
        return of(HttpStatus.NOT_FOUND, why);
    }

    static ReportRefused badRequest(String why) {
        return of(HttpStatus.BAD_REQUEST, why);
    }

    String reason() {
        return String.valueOf(getBody().getDetail());
    }
}
