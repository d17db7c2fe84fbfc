package org.zhunsheng.kernel.procedure;

import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.zhunsheng.kernel.party.PartiesRefused;

/** Tells an API client why the docket refused, as a problem document (RFC 9457). */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(status(refusal), refusal.getMessage());
        problem.setTitle(title(refusal));
        if (refusal instanceof Refusal.NotLawful notLawful) {
            problem.setProperty("reasons", refusal.reasons());
            problem.setProperty(
                    "lawful",
                    notLawful.lawful().stream()
                            .map(act -> Map.of("act", act.id(), "name", act.name()))
                            .toList());
        }
        if (refusal instanceof Refusal.Invalid invalid) problem.setProperty("errors", invalid.errors());
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PartiesRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
        problem.setTitle("填写有误");
        problem.setProperty("errors", List.copyOf(refused.problems()));
        return ResponseEntity.of(problem).build();
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unknown unknown -> HttpStatus.NOT_FOUND;
            case Refusal.NotEntitled notEntitled -> HttpStatus.FORBIDDEN;
            case Refusal.NotLawful notLawful -> HttpStatus.CONFLICT;
            case Refusal.Invalid invalid -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static String title(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unknown unknown -> "没有找到";
            case Refusal.NotEntitled notEntitled -> "无权办理";
            case Refusal.NotLawful notLawful -> "现在不能办理";
            case Refusal.Invalid invalid -> "填写有误";
        };
    }
}
