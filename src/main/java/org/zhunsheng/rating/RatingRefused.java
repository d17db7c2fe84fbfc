package org.zhunsheng.rating;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A rating that cannot be taken, and why. */
public class RatingRefused extends ErrorResponseException {

    private RatingRefused(HttpStatus status, ProblemDetail detail) {
        super(status, detail, null);
    }

    static RatingRefused wrong(String field, String message) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, message);
        detail.setProperty("errors", java.util.List.of(Map.of("field", field, "message", message)));
        return new RatingRefused(HttpStatus.UNPROCESSABLE_ENTITY, detail);
    }

    static RatingRefused of(HttpStatus status, String message) {
        return new RatingRefused(status, ProblemDetail.forStatusAndDetail(status, message));
    }

    /** What to tell the rater. */
    public String reason() {
        return String.valueOf(getBody().getDetail());
    }
}
