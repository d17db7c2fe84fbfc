package org.zhunsheng.kernel.draw;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A draw that cannot be made as asked, with what to do about it; nothing was fixed and nothing drawn. */
public class DrawRefused extends ErrorResponseException {

    private final List<Fault> faults;

    /** A field of the wish and what is wrong with it. */
    public record Fault(String field, String message) {}

    private DrawRefused(HttpStatus status, String message, List<Fault> faults) {
        super(status, detail(status, message, faults), null);
        this.faults = faults;
    }

    private static ProblemDetail detail(HttpStatus status, String message, List<Fault> faults) {
        var detail = ProblemDetail.forStatusAndDetail(status, message);
        detail.setProperty("errors", faults);
        return detail;
    }

    static DrawRefused wrong(List<Fault> faults) {
        return new DrawRefused(
                HttpStatus.UNPROCESSABLE_CONTENT, faults.getFirst().message(), faults);
    }

    static DrawRefused wrong(String field, String message) {
        return wrong(List.of(new Fault(field, message)));
    }

    /** What stands already cannot be done again. */
    public static DrawRefused conflict(String message) {
        return new DrawRefused(HttpStatus.CONFLICT, message, List.of());
    }

    static DrawRefused unknown() {
        return new DrawRefused(HttpStatus.NOT_FOUND, "没有这次抽签，请核对编号", List.of());
    }

    public List<Fault> faults() {
        return faults;
    }

    @Override
    public String getMessage() {
        return String.valueOf(getBody().getDetail());
    }
}
