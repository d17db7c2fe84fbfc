package org.zhunsheng.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What the path of a request tells. */
final class Paths {

    private Paths() {}

    static boolean isApi(HttpServletRequest request) {
        return isApi(request.getRequestURI());
    }

    static boolean isApi(@Nullable String path) {
        return path != null && path.startsWith("/api/");
    }

    /** A place of this site to return to; home, if it is none, so that nobody is sent elsewhere by a link. */
    static String within(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//")) return "/";
        return path.chars().anyMatch(c -> c == '\\' || c < ' ') ? "/" : path;
    }
}
