package org.zhunsheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address, as it reads once it is decoded, in a part of the site that does not exist. Whoever mistypes one is told
 * so instead of being asked to log in; within a part that does exist a stranger learns nothing of which pages there
 * are.
 */
@Component
class Nowhere implements RequestMatcher {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable Set<String> parts;

    Nowhere(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && !parts().contains(part(request.getServletPath()));
    }

    private Set<String> parts() {
        var known = parts;
        if (known == null) {
            known = mappings.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                    .flatMap(mapping -> mapping.getPatternValues().stream())
                    .map(Nowhere::part)
                    .collect(Collectors.toUnmodifiableSet());
            parts = known;
        }
        return known;
    }

    /** What stands between the first two strokes of a path. */
    private static String part(String path) {
        return path.split("/", 3).length < 2 ? "" : path.split("/", 3)[1];
    }
}
