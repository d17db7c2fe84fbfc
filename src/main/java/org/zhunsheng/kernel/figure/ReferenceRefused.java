package org.zhunsheng.kernel.figure;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An entry that cannot be taken, with everything that is wrong with it. */
class ReferenceRefused extends ErrorResponseException {

    record Fault(String field, String message) {}

    private final transient List<Fault> faults;

    ReferenceRefused(List<Fault> faults) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, body(faults), null);
        this.faults = List.copyOf(faults);
    }

    private static ProblemDetail body(List<Fault> faults) {
        var told = faults.stream().map(Fault::message).collect(Collectors.joining("；"));
        var body = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, told);
        body.setProperty("errors", faults);
        return body;
    }

    List<Fault> faults() {
        return faults;
    }
}
