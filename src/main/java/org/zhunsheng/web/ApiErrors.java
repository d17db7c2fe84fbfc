package org.zhunsheng.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.zhunsheng.web.Problems.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What the API answers when a call fails. A module's own exception needs nothing here: it says its status and words by
 * being an {@link ErrorResponse}, and names wrong fields under {@code errors}.
 */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> anything(Exception failure, WebRequest request) throws Exception {
        return switch (failure) {
            case AccessDeniedException denied -> throw denied;
            case AuthenticationException unknown -> throw unknown;
            case RequestRejectedException rejected -> throw rejected;
            case ErrorResponse said -> answer(said.getBody(), said.getHeaders());
            case DataIntegrityViolationException conflict -> answer(HttpStatus.CONFLICT);
            case DataAccessResourceFailureException down -> answer(HttpStatus.SERVICE_UNAVAILABLE);
            default -> unforeseen(failure);
        };
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) return answer(HttpStatus.CONTENT_TOO_LARGE);
            if (cause instanceof StreamReadException syntax)
                return answer(Problems.of(status, "请求内容不是有效的 JSON" + place(syntax), List.of()), headers);
            if (cause instanceof UnrecognizedPropertyException unknown)
                return wrong(new Fault(path(unknown), "没有“" + unknown.getPropertyName() + "”这一项，请核对名称或删去"));
            if (cause instanceof DatabindException mismatch)
                return wrong(new Fault(path(mismatch), "“" + path(mismatch) + "”的类型不对，或者不是可以填写的值"));
        }
        return answer(Problems.of(status, "请求没有内容，请以 JSON（UTF-8）提交", List.of()), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = new ArrayList<Fault>();
        failure.getFieldErrors()
                .forEach(error -> faults.add(
                        new Fault(error.getField(), Objects.requireNonNullElse(error.getDefaultMessage(), "填写有误"))));
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, faults.toArray(Fault[]::new));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, new Fault(failure.getParameterName(), "缺少这个参数"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var field = Objects.requireNonNullElse(failure.getPropertyName(), "");
        return answer(HttpStatus.BAD_REQUEST, new Fault(field, "“" + failure.getValue() + "”不是有效的值"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(HttpStatus.CONTENT_TOO_LARGE);
    }

    /** Whatever Spring itself has to say is in English and about Java: only its status is passed on. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var ours = body instanceof ProblemDetail said && Problems.isOurs(said.getDetail());
        return answer(ours && body instanceof ProblemDetail said ? said : Problems.of(status), headers);
    }

    private static ResponseEntity<Object> unforeseen(Exception failure) {
        var incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("unforeseen, incident {}", incident, failure);
        var detail = "系统出了问题，已经记录（编号 " + incident + "），请稍后再试或把编号告诉管理员";
        return answer(Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, detail, List.of()), HttpHeaders.EMPTY);
    }

    private static String place(JacksonException failure) {
        var location = failure.getLocation();
        return location == null ? "" : "（第 " + location.getLineNr() + " 行第 " + location.getColumnNr() + " 列附近）";
    }

    private static String path(DatabindException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            var name = step.getPropertyName();
            if (name == null) path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(name);
        }
        return path.toString();
    }

    private static ResponseEntity<Object> wrong(Fault fault) {
        return answer(
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, fault.message(), List.of(fault)), HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Object> answer(HttpStatusCode status, Fault... faults) {
        var problem = Problems.of(status, Problems.words(status), List.of(faults));
        return answer(problem, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        var properties = problem.getProperties();
        if (properties == null || !properties.containsKey("errors")) problem.setProperty("errors", List.of());
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }
}
