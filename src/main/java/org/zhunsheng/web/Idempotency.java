package org.zhunsheng.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;
import org.zhunsheng.web.AnsweredRequests.Answered;

/**
 * Honours {@code Idempotency-Key} of a POST: the same key with the same content gets the same answer without being done
 * again, with other content a conflict. A file that is sent needs no key, because an import knows its rows.
 */
class Idempotency extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST = 200;

    private final AnsweredRequests answered;
    private final CurrentActor current;
    private final Problems problems;

    Idempotency(AnsweredRequests answered, CurrentActor current, Problems problems) {
        this.answered = answered;
        this.current = current;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !request.getMethod().equals("POST")
                || request.getHeader(KEY) == null
                || (type != null && type.startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = current.find().orElse(null);
        var key = request.getHeader(KEY);
        if (actor == null) {
            chain.doFilter(request, response);
            return;
        }
        if (key.isBlank() || key.length() > LONGEST) {
            problems.write(
                    response,
                    Problems.of(
                            HttpStatus.BAD_REQUEST,
                            "Idempotency-Key 须为 1 到 " + LONGEST + " 个字符",
                            List.of(new Problems.Fault(KEY, "长度不对"))));
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readAllBytes();
        } catch (BodyTooLarge e) {
            problems.write(response, Problems.of(HttpStatus.CONTENT_TOO_LARGE));
            return;
        }
        var digest = digest(request, body);
        if (answered.take(actor, key, digest))
            first(actor, key, digest, new Repeatable(request, body), response, chain);
        else again(actor, key, digest, response);
    }

    private void first(
            Actor actor,
            String key,
            byte[] digest,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(request, kept);
            // A refusal wrote nothing and may be mended: the key stays free. So it does when the system failed.
            if (kept.getStatus() < 400) {
                answered.keep(
                        actor,
                        key,
                        new Answered(
                                digest,
                                kept.getStatus(),
                                kept.getContentType(),
                                kept.getHeader(HttpHeaders.LOCATION),
                                kept.getContentAsByteArray()));
                done = true;
            }
        } finally {
            if (!done) answered.release(actor, key);
        }
        kept.copyBodyToResponse();
    }

    private void again(Actor actor, String key, byte[] digest, HttpServletResponse response) throws IOException {
        var before = answered.find(actor, key).orElse(null);
        if (before == null || (before.status() == null && Arrays.equals(before.digest(), digest))) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            refuse(response, "同一请求正在办理，请稍后用同一个 Idempotency-Key 再取结果");
        } else if (!Arrays.equals(before.digest(), digest)) {
            refuse(response, "这个 Idempotency-Key 已用于另一个内容不同的请求，请换一个");
        } else repeat(before, response);
    }

    private void refuse(HttpServletResponse response, String detail) throws IOException {
        problems.write(response, Problems.of(HttpStatus.CONFLICT, detail, List.of()));
    }

    private static void repeat(Answered before, HttpServletResponse response) throws IOException {
        if (before.status() != null) response.setStatus(before.status());
        if (before.type() != null) response.setContentType(before.type());
        if (before.location() != null) response.setHeader(HttpHeaders.LOCATION, before.location());
        if (before.body() != null) response.getOutputStream().write(before.body());
    }

    private static byte[] digest(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
            digest.update(String.valueOf(request.getQueryString()).getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request whose body has been read and can be read. */
    private static final class Repeatable extends HttpServletRequestWrapper {

        private final byte[] body;

        Repeatable(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Held(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Held extends ServletInputStream {

        private final ByteArrayInputStream body;

        Held(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return body.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(@Nullable ReadListener listener) {
            throw new UnsupportedOperationException("read at once");
        }
    }
}
