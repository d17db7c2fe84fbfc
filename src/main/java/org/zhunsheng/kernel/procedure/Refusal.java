package org.zhunsheng.kernel.procedure;

import java.util.List;
import org.zhunsheng.kernel.form.FieldError;

/** Why the docket did not take an act. Nothing was written. */
public abstract sealed class Refusal extends RuntimeException {

    private final List<String> reasons;

    private Refusal(List<String> reasons) {
        super(String.join("；", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }

    /** The case, the procedure or the act does not exist, or not for this actor. */
    public static final class Unknown extends Refusal {
        Unknown(String reason) {
            super(List.of(reason));
        }
    }

    /** The actor has not the standing for the act. */
    public static final class NotEntitled extends Refusal {
        NotEntitled(String reason) {
            super(List.of(reason));
        }
    }

    /** The act is not lawful as the case stands; {@code lawful} names those that are. */
    public static final class NotLawful extends Refusal {
        private final List<ActRule> lawful;

        NotLawful(List<String> reasons, List<ActRule> lawful) {
            super(reasons);
            this.lawful = List.copyOf(lawful);
        }

        public List<ActRule> lawful() {
            return lawful;
        }
    }

    /** What was submitted is wrong; {@code errors} says where. */
    public static final class Invalid extends Refusal {
        private final List<FieldError> errors;

        Invalid(List<FieldError> errors) {
            super(errors.stream().map(FieldError::message).toList());
            this.errors = List.copyOf(errors);
        }

        /** One wrong field, named as the sender named it. */
        public static Invalid field(String field, String message) {
            return new Invalid(List.of(new FieldError(field, message)));
        }

        public List<FieldError> errors() {
            return errors;
        }
    }
}
