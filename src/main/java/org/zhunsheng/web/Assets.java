package org.zhunsheng.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Addresses of stylesheets and scripts, each with a digest of its content or the version of its library, so that a
 * browser may keep them for a year. They are looked up once: asking for each link of each page costs more than writing
 * the page.
 */
@Component
public class Assets {

    private final ObjectProvider<ResourceUrlProvider> urls;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Assets(ObjectProvider<ResourceUrlProvider> urls) {
        this.urls = urls;
    }

    /** The address of a file of this site, as a page writes it. */
    public String url(String path) {
        return known.computeIfAbsent(path, asked -> {
            var found = urls.getObject().getForLookupPath(asked);
            return found == null ? asked : found;
        });
    }
}
