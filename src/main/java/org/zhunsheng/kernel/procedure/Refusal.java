package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.zhunsheng.kernel.form.FieldError;

/**
 * Why the docket did not take an act, in words that the one who tried can act on. Nothing was written. As an
 * {@link ErrorResponse} it tells a page and an API client alike.
 */
public abstract sealed class Refusal extends RuntimeException implements ErrorResponse {

    private final HttpStatus status;
    private final transient List<String> reasons;

    private Refusal(HttpStatus status, List<String> reasons) {
        super(String.join("；", reasons));
        this.status = status;
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }

    @Override
    public HttpStatus getStatusCode() {
        return status;
    }

    @Override
    public ProblemDetail getBody() {
        var problem = ProblemDetail.forStatusAndDetail(status, getMessage());
        problem.setTitle(title());
        return problem;
    }

    abstract String title();

    /** The case, the procedure or the act does not exist, or not for this actor. */
    public static final class Unknown extends Refusal {
        Unknown(String reason) {
            super(HttpStatus.NOT_FOUND, List.of(reason));
        }

        @Override
        String title() {
            return "没有找到";
        }
    }

    /** The actor has not the standing for the act. */
    public static final class NotEntitled extends Refusal {
        NotEntitled(String reason) {
            super(HttpStatus.FORBIDDEN, List.of(reason));
        }

        @Override
        String title() {
            return "无权办理";
        }
    }

    /** The act is not lawful as the case stands; {@code lawful} names those that are. */
    public static final class NotLawful extends Refusal {
        private final transient List<ActRule> lawful;

        NotLawful(List<String> reasons, List<ActRule> lawful) {
            super(HttpStatus.CONFLICT, reasons);
            this.lawful = List.copyOf(lawful);
        }

        public List<ActRule> lawful() {
            return lawful;
        }

        @Override
        public ProblemDetail getBody() {
            var problem = super.getBody();
            problem.setProperty("reasons", reasons());
            problem.setProperty(
                    "lawful",
                    lawful.stream()
                            .map(act -> Map.of("act", act.id(), "name", act.name()))
                            .toList());
            return problem;
        }

        @Override
        String title() {
            return "现在不能办理";
        }
    }

    /** What was submitted is wrong; {@code errors} says where. */
    public static final class Invalid extends Refusal {
        private final transient List<FieldError> errors;

        public Invalid(List<FieldError> errors) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    errors.stream().map(FieldError::message).toList());
            this.errors = List.copyOf(errors);
        }

        /** One wrong field, named as the sender named it. */
        public static Invalid field(String field, String message) {
            return new Invalid(List.of(new FieldError(field, message)));
        }

        public List<FieldError> errors() {
            return errors;
        }

        @Override
        public ProblemDetail getBody() {
            var problem = super.getBody();
            problem.setProperty("errors", errors);
            return problem;
        }

        @Override
        String title() {
            return "填写有误";
        }
    }
}
