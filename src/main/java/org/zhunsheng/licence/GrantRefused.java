package org.zhunsheng.licence;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A grant that cannot be given or taken back as asked, with what to do about it. */
class GrantRefused extends ErrorResponseException {

    private final String words;

    private GrantRefused(HttpStatus status, ProblemDetail detail) {
        super(status, detail, null);
        this.words = String.valueOf(detail.getDetail());
    }

    static GrantRefused wrong(String field, String message) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, message);
        detail.setProperty("errors", List.of(Map.of("field", field, "message", message)));
        return new GrantRefused(HttpStatus.UNPROCESSABLE_CONTENT, detail);
    }

    static GrantRefused notTheHolder() {
        return of(HttpStatus.FORBIDDEN, "只有持证主体本人可以授权他人使用证照，或者收回授权");
    }

    static GrantRefused unknown() {
        return of(HttpStatus.NOT_FOUND, "没有这项授权，请刷新后核对");
    }

    private static GrantRefused of(HttpStatus status, String message) {
        return new GrantRefused(status, ProblemDetail.forStatusAndDetail(status, message));
    }

    @Override
    public String getMessage() {
        return words;
    }
}
