package org.zhunsheng.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large, before it is read where its length is told, and while it is read where not. */
class BodyLimit extends OncePerRequestFilter {

    private final DataSize text;
    private final DataSize upload;
    private final DataSize bulk;
    private final Problems problems;

    BodyLimit(DataSize text, DataSize upload, DataSize bulk, Problems problems) {
        this.text = text;
        this.upload = upload;
        this.bulk = bulk;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limit(request);
        if (request.getContentLengthLong() > limit.toBytes()) refuse(request, response, limit);
        else if (request.getContentLengthLong() < 0 && !isMultipart(request))
            chain.doFilter(new Counted(request, limit.toBytes()), response);
        else chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, DataSize limit) throws IOException {
        if (!Paths.isApi(request)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        var detail = "提交的内容太大，最多 " + limit.toMegabytes() + " MB，请拆分后再提交";
        problems.write(response, Problems.of(HttpStatus.CONTENT_TOO_LARGE, detail, List.of()));
    }

    private DataSize limit(HttpServletRequest request) {
        if (!isMultipart(request)) return text;
        return request.getRequestURI().contains("/imports") ? bulk : upload;
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** A request whose body ends in an error beyond the limit. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final long limit;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private long read;

        CountedStream(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = body.read(into, offset, length);
            if (some > 0) count(some);
            return some;
        }

        private void count(int some) throws IOException {
            read += some;
            if (read > limit) throw new BodyTooLarge(limit);
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
