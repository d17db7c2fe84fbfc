package org.zhunsheng.kernel.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * A page or call that anyone may use without logging in; everything else asks for an account. A module that opens a
 * path to the public says so by a bean of this type.
 *
 * @param method the method, or null for all
 * @param pattern the path, as Spring writes its patterns
 */
public record OpenPath(@Nullable HttpMethod method, String pattern) {

    /** A page or call that reads. */
    public static OpenPath get(String pattern) {
        return new OpenPath(HttpMethod.GET, pattern);
    }

    /** A call that sends something and changes no record. */
    public static OpenPath post(String pattern) {
        return new OpenPath(HttpMethod.POST, pattern);
    }
}
