package org.zhunsheng.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A file that cannot be taken in at all, or a batch that is not there. */
public class ImportRefused extends ErrorResponseException {

    private final String detail;
    private final transient List<Fault> faults;

    /**
     * What is wrong in one column of the file.
     *
     * @param field the column as the file calls it
     */
    public record Fault(String field, String message) {}

    private ImportRefused(HttpStatus status, String detail, List<Fault> faults, @Nullable Throwable cause) {
        super(status, problem(status, detail, faults), cause);
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    static ImportRefused wrong(String detail, List<Fault> faults) {
        return new ImportRefused(HttpStatus.UNPROCESSABLE_CONTENT, detail, faults, null);
    }

    static ImportRefused unreadable(String detail, @Nullable Throwable cause) {
        return new ImportRefused(HttpStatus.UNPROCESSABLE_CONTENT, detail, List.of(new Fault("file", detail)), cause);
    }

    static ImportRefused unknown(String detail) {
        return new ImportRefused(HttpStatus.NOT_FOUND, detail, List.of(), null);
    }

    private static ProblemDetail problem(HttpStatus status, String detail, List<Fault> faults) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("errors", faults);
        return problem;
    }

    @Override
    public String getMessage() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }
}
