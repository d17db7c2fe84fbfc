package org.zhunsheng.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Errors of the API as problem details (RFC 9457), in words that a clerk can act on. */
@Component
class Problems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(400, "请求读不懂，请检查格式"),
            Map.entry(401, "请先登录：接口请在每次请求中附账户和口令"),
            Map.entry(403, "您的账户无权进行这项操作"),
            Map.entry(404, "没有这个地址或这条记录，请核对编号"),
            Map.entry(405, "这个地址不支持该请求方法"),
            Map.entry(406, "不能以所要求的格式答复，本接口答复 JSON"),
            Map.entry(409, "与现有记录冲突，请重新查看后再办理"),
            Map.entry(413, "提交的内容太大"),
            Map.entry(415, "不支持这种内容格式，请以 JSON（UTF-8）提交"),
            Map.entry(422, "提交的内容有误，请按提示更正"),
            Map.entry(503, "服务暂不可用，请稍后再试"));

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** One wrong field and what is wrong with it. */
    record Fault(String field, String message) {}

    static ProblemDetail of(HttpStatusCode status, String detail, List<Fault> faults) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        var known = HttpStatus.resolve(status.value());
        if (known != null) problem.setTitle(known.getReasonPhrase());
        problem.setProperty("errors", faults);
        return problem;
    }

    static ProblemDetail of(HttpStatusCode status) {
        return of(status, words(status), List.of());
    }

    static String words(HttpStatusCode status) {
        return WORDS.getOrDefault(status.value(), status.is4xxClientError() ? "请求有误" : "系统出了问题，已经记录，请稍后再试");
    }

    /** Whether words are meant for people here; what a library says is in English and about Java. */
    static boolean isOurs(@Nullable String words) {
        return words != null && words.codePoints().anyMatch(Character::isIdeographic);
    }

    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        json.writeValue(response.getOutputStream(), problem);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        // The accounts could not be asked: that says nothing about the password.
        if (why instanceof InternalAuthenticationServiceException) {
            write(response, of(HttpStatus.SERVICE_UNAVAILABLE));
            return;
        }
        // A browser would answer the challenge with a window of its own, and remember the password for good.
        if (request.getHeader("Sec-Fetch-Mode") == null)
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"zhunsheng\", charset=\"UTF-8\"");
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        var detail =
                switch (why) {
                    case LockedException locked -> "登录失败次数过多，账户已锁定，请十五分钟后再试";
                    case DisabledException disabled -> "账户已停用，请联系系统管理员";
                    default -> tried ? "账户或口令不对" : words(HttpStatus.UNAUTHORIZED);
                };
        write(response, of(HttpStatus.UNAUTHORIZED, detail, List.of()));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var said = why.getMessage();
        var detail = why instanceof CsrfException
                ? "请在每次请求中附账户和口令，或从本站页面提交"
                : said != null && isOurs(said) ? said : words(HttpStatus.FORBIDDEN);
        write(response, of(HttpStatus.FORBIDDEN, detail, List.of()));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException {
        write(response, of(HttpStatus.BAD_REQUEST, "地址或参数中有不能识别的字符，请核对", List.of()));
    }
}
